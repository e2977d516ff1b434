import { expect, test } from '../support/journey.ts';

const note = 'Níl an t-aistriúchán seo seiceáilte ag cainteoir Gaeilge fós.';

test('three questions in Irish lead to the contact form in Irish, filled in so far', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script the ways stand on one page');
  await page.goto('/ga/');
  await page.getByRole('main').getByRole('link', { name: 'Cá dtosóidh mé?' }).click();
  await expect(page).toHaveURL(/\/ga\/start\/$/);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByText('Ceist 1 as 3')).toBeVisible();
  const press = page.getByRole('button', { name: 'Lean ar aghaidh' });
  await press.click();
  await expect(page.getByText('Roghnaigh ceann amháin.').first()).toBeVisible();
  await page.getByRole('radio', { name: /^Somebody to talk to/ }).check();
  await press.click();
  await expect(page.getByRole('heading', { name: 'Cé atá i gceist?' })).toBeFocused();
  await expect(page.getByText('Ceist 2 as 3')).toBeVisible();
  await page.getByRole('radio', { name: 'Duine i mo theaghlach' }).check();
  await press.click();
  await page.getByRole('radio', { name: 'Wexford' }).check();
  await press.click();

  const need = page.getByRole('heading', { name: 'Somebody to talk to' });
  await expect(need).toBeFocused();
  await expect(need).toHaveAttribute('lang', 'en-IE');
  await expect(page.getByRole('link', { name: 'Tá mé díreach tar éis é a fháil amach' })).toHaveAttribute(
    'href',
    '/ga/families/just-found-out/',
  );
  await expect(page.getByRole('link', { name: 'Gach tacaíocht: Wexford' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Gach tacaíocht: Carlow' })).toBeHidden();
  await page.getByRole('link', { name: 'Iarr orthu teagmháil a dhéanamh liom' }).click();

  await expect(page).toHaveURL(/\/ga\/contact\/$/);
  await expect(page.getByRole('heading', { name: 'An bhfuil tú faoi bhun 18?' })).toBeFocused();
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).toBe('[{},{}]');
  expect(
    await page.locator(':checked').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toEqual(['family', 'wexford', 'somebody-to-talk-to']);
});

test('without script every way stands on one page in Irish, and leads on in Irish', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled !== false, 'with script it is three questions');
  await page.goto('/ga/families/');
  await page.getByRole('main').getByRole('link', { name: 'Cá dtosóidh mé?' }).click();
  await expect(page).toHaveURL(/\/ga\/start\/$/);
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: 'Grief' }).click();
  const way = page.getByRole('region', { name: 'Grief' });
  await expect(way.getByRole('heading', { name: 'Le léamh' })).toBeVisible();
  // Not translated: said in English, at an address that stays in Irish.
  const english = way.getByRole('link', { name: 'When somebody has died' });
  await expect(english).toHaveAttribute('lang', 'en-IE');
  await expect(english).toHaveAttribute('href', /^\/ga\/families\//);
  await expect(way.getByRole('link', { name: 'Gach a bhfuil ann chuige seo' })).toHaveAttribute(
    'href',
    '/ga/directory/need/grief/',
  );
  await page.getByRole('link', { name: 'Iarr orthu teagmháil a dhéanamh liom' }).click();
  await expect(page).toHaveURL(/\/ga\/contact\/$/);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Iarr ar dhuine teagmháil a dhéanamh leat' }),
  ).toBeVisible();
});
