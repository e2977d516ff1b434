import { canary, fillInAsFamily } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

test('an empty form is told every answer that is missing, at the top and at each field', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/contact/');
  await page.getByRole('button', { name: /^(Continue|See who will read it)$/ }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Nothing was sent, and what you wrote is still here.');
  // With script it is one question at a time.
  await expect(summary.getByRole('link')).toHaveCount(javaScriptEnabled === false ? 5 : 1);
  for (const link of await summary.getByRole('link').all()) {
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    await expect(page.locator(`#${id}`)).toHaveCount(1);
    await expect(page.locator(`#${id}-error`)).toBeVisible();
  }
});

test('one wrong answer keeps everything else that was typed', async ({ page, javaScriptEnabled }) => {
  await fillInAsFamily(page);
  if (javaScriptEnabled !== false) {
    for (const _ of ['words', 'agree']) await page.goBack();
    await expect(page.getByRole('heading', { name: 'How can they reach you safely?' })).toBeFocused();
  }
  await page.getByLabel('Number to ring').fill('my phone');
  await page.getByRole('button', { name: /^(Continue|See who will read it)$/ }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Write the number with digits and spaces, like 087 000 0000.',
  ]);
  await expect(page.getByLabel('Number to ring')).toHaveValue('my phone');
  await expect(page.locator('#words')).toHaveValue(canary.words);
  await expect(page.getByLabel('When never?')).toHaveValue(canary.never);
  await expect(page.getByRole('checkbox', { name: 'Afternoon' })).toBeChecked();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Number to ring')).toBeFocused();
});

test('the return form says what is missing', async ({ page }) => {
  await page.goto('/contact/return/');
  await page.getByLabel('Reference').fill('half');
  await page.getByLabel('Your six words').fill('only four words here');
  await page.getByRole('button', { name: 'Show my request' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Write the reference: twelve letters and digits.',
    'Write all six words. There are 4 now.',
  ]);
  await expect(page.getByLabel('Your six words')).toHaveValue('only four words here');
});

test('when the rest of the page cannot be loaded, nothing is sent and the page says so', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script there is no rest');
  await fillInAsFamily(page);
  let posts = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1;
  });
  await page.route('**/contact/data.json', (route) => route.abort());
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was sent, and what you wrote is still here');
  await expect(page.getByLabel('In your own words')).toHaveValue(canary.words);
  expect(posts).toBe(0);
  await page.unroute('**/contact/data.json');
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await expect(page.getByRole('button', { name: 'Send it' })).toBeVisible();
});

test('when no answer comes back, sending again sends the same request once', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(
    javaScriptEnabled === false,
    'without script the browser itself says so, and asks before it sends again',
  );
  await fillInAsFamily(page);
  await page.getByRole('button', { name: 'See who will read it' }).click();
  const ids: string[] = [];
  await page.route('**/api/contact-request', async (route) => {
    ids.push(route.request().postDataJSON().id);
    // The first answer is lost on its way back; the server has kept the request.
    if (ids.length === 1) {
      await route.fetch();
      await route.abort();
    } else await route.continue();
  });
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('alert')).toContainText('it will not arrive twice');
  // Looked over once more and left as it is, it is still the same request.
  await page.goBack();
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent, and it is safe' })).toBeVisible();
  expect(new Set(ids).size).toBe(1);
  expect(ids).toHaveLength(2);
});
