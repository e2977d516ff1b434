import { expect, test } from '../support/journey.ts';

test('three questions lead to reading, services near, and a contact form that is filled in so far', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script the ways stand on one page');
  await page.goto('/');
  await page.getByRole('link', { name: /I don’t know where to start/ }).click();
  const press = page.getByRole('button', { name: 'Continue' });
  await expect(page.getByText('Choose one. The nearest will do.').first()).toBeHidden();
  await press.click();
  await expect(page.getByText('Choose one. The nearest will do.').first()).toBeVisible();
  await page.getByRole('radio', { name: /^Grief/ }).check();
  await press.click();
  await expect(page.getByRole('heading', { name: 'Who is it about?' })).toBeFocused();
  await page.getByRole('radio', { name: 'Somebody in my family' }).check();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Wexford' }).check();
  await press.click();
  await expect(page.getByRole('heading', { name: 'Grief' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'When somebody has died' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All support in Wexford' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All support in Carlow' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Money and debt' })).toBeHidden();

  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Wexford' })).toBeChecked();
  await page.goForward();
  await page.getByRole('link', { name: 'Ask them to contact me' }).click();
  await expect(page.getByRole('heading', { name: 'Are you under 18?' })).toBeFocused();
  expect(page.url()).toMatch(/\/contact\/$/);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).toBe('[{},{}]');
  expect(
    await page.locator(':checked').evaluateAll((all) => all.map((one) => one.getAttribute('value'))),
  ).toEqual(['family', 'wexford', 'grief']);
  await page.reload();
  await expect(page.locator('[name="asker"]:checked')).toHaveCount(0);
});

test('without script every way stands on one page, and no answer is in an address', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled !== false, 'with script it is three questions');
  await page.goto('/start/');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await page.getByRole('link', { name: 'Grief' }).click();
  const way = page.getByRole('region', { name: 'Grief' });
  await expect(way.getByRole('link', { name: 'When somebody has died' })).toBeVisible();
  await expect(way.getByRole('link', { name: 'All there is for this' })).toBeVisible();
  await page.getByRole('link', { name: 'Ask them to contact me' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ask somebody to contact you' })).toBeVisible();
});
