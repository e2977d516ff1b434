import { expect, test } from '../support/journey.ts';

test('leaving hides the page at once and Back does not bring it back', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(
    javaScriptEnabled === false,
    'without script it is a plain link, and Back shows the page: /leave/ says so',
  );
  // The neutral page is somebody else's: answered here, so that nothing leaves this machine.
  await page
    .context()
    .route('https://www.met.ie/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
  await page.goto('/help-now/');
  await page.goto('/families/where-to-start/');
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect(page).toHaveTitle('Weather');
  await page.goBack();
  await expect(page).toHaveTitle('Weather');
});

test('three presses of Shift leave too', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'keys need script');
  await page
    .context()
    .route('https://www.met.ie/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
  await page.goto('/contact/');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveTitle('Weather');
});

test('the way out is the first thing after the skip link, on every kind of page, and a plain link', async ({
  page,
}) => {
  for (const path of [
    '/',
    '/help-now/',
    '/families/where-to-start/',
    '/directory/',
    '/contact/',
    '/contact/return/',
  ]) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(
      page.getByRole('navigation', { name: 'Urgent' }).getByRole('link', { name: /^Help now/ }),
    ).toBeFocused();
    await page.keyboard.press('Tab');
    const leave = page.getByRole('link', { name: 'Leave this page' });
    await expect(leave).toBeFocused();
    await expect(leave).toBeInViewport();
    await expect(leave).toHaveAttribute('href', /^https:\/\//);
  }
});
