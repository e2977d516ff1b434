import { fillContactForm, openAsAgency, sendIt, wordsOnPaper } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';

test('a professional asks with recorded consent, and hands over a slip with the words', async ({
  page,
  workerPage,
}) => {
  await fillContactForm(page, { asker: /I am a professional/ });
  const receipt = await sendIt(page);
  await expect(page.getByText('Give these six words to the person you wrote for')).toBeVisible();
  await expect(page.locator('main')).toContainText('The words go to them, not into your file.');
  expect(await wordsOnPaper(page)).toEqual([...receipt.words.split(' '), receipt.reference]);
  await openAsAgency(workerPage, receipt);
  await expect(workerPage.locator('main')).toContainText('agreed to this on');
});

test('without consent nothing goes on', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByRole('radio', { name: /I am a professional/ }).check();
  const press = page.getByRole('button', { name: /^(Continue|See who will read it)$/ });
  await press.click();
  await press.click();
  await expect(page.getByRole('alert')).toContainText('Ask the person first, then tick that they agreed.');
});
