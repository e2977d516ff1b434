import { expect, test } from '../support/journey.ts';

test('Irish is one press away from a page, and English from there', async ({ page }) => {
  await page.goto('/families/talking-tonight/');
  await page.getByRole('link', { name: 'Gaeilge' }).click();
  await expect(page).toHaveURL(/\/ga\/families\/talking-tonight\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Labhairt leo anocht');
  await expect(page.getByText('Níl an t-aistriúchán seo seiceáilte ag cainteoir Gaeilge fós.')).toBeVisible();
  await page.getByRole('link', { name: 'Cabhair anois' }).first().click();
  await expect(page).toHaveURL(/\/ga\/help-now\/$/);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/help-now\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Somebody may die or be badly hurt');
});

test('a page that is not in Irish says so, and its own way out is there', async ({ page }) => {
  await page.goto('/ga/families/setting-limits/');
  await expect(page.getByText('Níl an leathanach seo ar fáil i nGaeilge fós.')).toBeVisible();
  await expect(page.getByRole('main')).toHaveAttribute('lang', 'en-IE');
  await expect(page.getByRole('link', { name: 'Fág an leathanach seo' })).toBeVisible();
});

test('the directory keeps its Irish frame from list to list, in English words', async ({ page }) => {
  await page.goto('/ga/');
  await page.getByRole('main').getByRole('link', { name: 'Faigh tacaíocht' }).click();
  await expect(page).toHaveURL(/\/ga\/directory\/$/);
  await expect(page.getByText('Níl an leathanach seo ar fáil i nGaeilge fós.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: 'Wexford' }).click();
  await expect(page).toHaveURL(/\/ga\/directory\/wexford\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Support in Wexford');
  await page.getByRole('link', { name: 'Faigh tacaíocht' }).last().click();
  await expect(page).toHaveURL(/\/ga\/directory\/$/);
});

test.describe('with script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'Words are searched by script.');

  test('the directory finds the same under an Irish frame, and asks for nothing else', async ({
    browser,
    site,
  }) => {
    const found = async (address: string) => {
      const context = await browser.newContext({ baseURL: site.origin });
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page
        .getByRole('searchbox', { name: 'What are you looking for?' })
        .fill('counselling near Wexford');
      const status = page.getByRole('main').locator('.count[role="status"]');
      await expect(status).toContainText('We read that as:');
      await page.waitForLoadState('networkidle');
      const rows = await page.locator('.results article h2').allTextContents();
      const said = await status.textContent();
      expect(page.url()).toBe(`${site.origin}${address}`);
      await context.close();
      return { asked: asked.toSorted(), rows, said };
    };
    const inIrish = await found('/ga/directory/');
    expect(inIrish.rows.length).toBeGreaterThan(2);
    expect(inIrish).toEqual(await found('/directory/'));
  });

  test('a list stays in its language when it is empty, and is the same list in the other one', async ({
    page,
  }) => {
    await page.goto('/ga/shortlist/');
    await expect(page.getByRole('link', { name: 'the list of services' })).toHaveAttribute(
      'href',
      '/ga/directory/',
    );
    await page.goto('/directory/');
    await page
      .getByRole('button', { name: /^Keep: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Open your list' }).click();
    const link = await page.getByRole('textbox', { name: 'Link to this list' }).inputValue();
    const [name = ''] = await page.locator('.items h2').allTextContents();
    await page.goto(link);
    await expect(page.locator('.items h2')).toHaveText(name);
    await page.getByRole('link', { name: 'Gaeilge' }).click();
    await expect(page).toHaveURL(link.replace('/shortlist/', '/ga/shortlist/'));
    await expect(page.locator('.items h2')).toHaveText(name);
  });

  test('words find the pages of the language that they are typed in', async ({ page }) => {
    const found = page.getByRole('main').locator('.found a');
    await page.goto('/ga/search/');
    await page.getByLabel('Focail').fill('eagla');
    await expect(page.getByText(/^Fuarthas \d+ leathanach\.$/)).toBeVisible();
    const irish = await found.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(irish.length).toBeGreaterThan(2);
    expect(irish.filter((href) => !href?.startsWith('/ga/'))).toEqual([]);

    await page.goto('/search/');
    await page.getByLabel('Words').fill('eagla');
    await expect(page.getByText('Nothing found for these words.')).toBeVisible();
    await page.getByLabel('Words').fill('afraid');
    await expect(page.getByText(/pages found\./)).toBeVisible();
    const english = await found.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(english.filter((href) => href?.startsWith('/ga/'))).toEqual([]);
  });
});
