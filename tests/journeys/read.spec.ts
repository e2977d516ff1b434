import { expect, test } from '../support/journey.ts';

test('a visitor finds words for tonight and numbers to ring', async ({ page }) => {
  await page.goto('/families/');
  await page.getByRole('link', { name: /^Where to start/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Where to start' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What you can do today' })).toBeVisible();
  await page.getByText('Who wrote this, and from what').click();
  await expect(page.getByRole('link', { name: /stress-strain-coping-support/i })).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Urgent' })
    .getByRole('link', { name: /^Help now/ })
    .click();
  await expect(page.getByRole('link', { name: '112', exact: true }).first()).toHaveAttribute(
    'href',
    'tel:112',
  );
  await expect(page.getByRole('link', { name: '1800 341 900' }).first()).toHaveAttribute(
    'href',
    'tel:1800341900',
  );
  await expect(page.getByText('have not rung').first()).toBeVisible();
});

test('every page that the site links to is there', async ({ page, request }) => {
  test.setTimeout(400_000);
  const seen = new Set<string>();
  const waiting = ['/'];
  const missing: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await request.get(path);
    if (!answer.ok()) missing.push(path);
    const text = answer.headers()['content-type']?.includes('html') ? await answer.text() : '';
    for (const [, link = ''] of text.matchAll(/ href="(\/[^"#?]*)/g)) if (!seen.has(link)) waiting.push(link);
  }
  expect(missing).toEqual([]);
  expect(seen.size).toBeGreaterThan(80);
  await page.goto('/nowhere/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
