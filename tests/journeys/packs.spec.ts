import { expect, test } from '../support/journey.ts';

const choose = async (page: import('@playwright/test').Page) => {
  await page.goto('/packs/');
  await page.locator('summary', { hasText: 'Guidance for families: Tonight' }).click();
  await page.getByLabel('Talking to them tonight').check();
  await page.locator('summary', { hasText: 'Tools to fill in' }).click();
  await page.getByLabel('Emergency card and plan').check();
};

test.describe('with script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false);

  test('pages, a tool and a service become one document with its contents, and the link brings it back', async ({
    page,
    context,
  }) => {
    await choose(page);
    await page.locator('#pack-services > summary').click();
    await page.getByLabel('Name or place of a service').fill('wexford');
    await page.locator('#pack-services').getByRole('checkbox').first().check();
    await expect(page.getByText('3 chosen.')).toBeVisible();
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your pack' })).toBeFocused();
    const contents = page.getByRole('navigation', { name: 'What is in it' }).getByRole('link');
    await expect(contents).toHaveCount(3);
    await expect(page.getByRole('heading', { level: 2, name: 'Talking to them tonight' })).toBeVisible();
    await expect(page.locator('.pack-part').nth(2)).toContainText('Wexford');
    expect(new URL(page.url()).hash).toMatch(
      /^#pack=families\/talking-tonight\+tools\/emergency-card\+service\//,
    );
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);

    const again = await context.newPage();
    await again.goto(page.url());
    await expect(again.getByRole('navigation', { name: 'What is in it' }).getByRole('link')).toHaveCount(3);
    await again.close();

    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByLabel('Talking to them tonight')).toBeChecked();
    await expect(page.getByText('3 chosen.')).toBeVisible();
  });

  test('on paper each part begins on a new sheet, without anything to press', async ({ page }) => {
    await choose(page);
    await page.getByRole('button', { name: 'Make the pack' }).click();
    await expect(page.locator('.pack-part')).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    for (const part of await page.locator('.pack-part').all())
      expect(await part.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  });

  test('a link to a page that is gone says so, and gives what there is', async ({ page }) => {
    await page.goto('/packs/#pack=families/talking-tonight+families/no-such-page+//elsewhere.example');
    await expect(page.getByRole('alert')).toContainText('2 parts could not be fetched');
    await expect(page.getByRole('navigation', { name: 'What is in it' }).getByRole('link')).toHaveCount(1);
  });
});

test.describe('without script', () => {
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled !== false);

  test('the page says how to print instead', async ({ page }) => {
    await page.goto('/packs/');
    await expect(page.locator('.article noscript p')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make the pack' })).toBeHidden();
  });
});
