import { expect, test } from '../support/journey.ts';

test('a visitor finds a service in their county, and its number', async ({ page }) => {
  await page.goto('/directory/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Wexford/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/directory\/wexford\/$/);
  await page.getByRole('link', { name: 'Wexford Rape Crisis' }).click();
  await expect(page).toHaveURL(/\/service\/wrc-wexford\/$/);
  await expect(page.getByRole('link', { name: '1800 33 00 33' }).first()).toHaveAttribute(
    'href',
    'tel:1800330033',
  );
  await expect(page.getByText('Not yet confirmed').first()).toBeVisible();
});

test('the town of a refuge stands nowhere on its page but in the names of newspapers', async ({ page }) => {
  await page.goto('/service/cuan-saor/');
  for (const part of [page.locator('h1'), page.locator('dl')])
    await expect(part.first()).not.toContainText('Clonmel');
});
