import { expect, type Locator, type Page } from '@playwright/test';

/** Words that stand in every personal field of every journey. A test that finds one where it must not be fails. */
export const canary = {
  number: '087 555 0147',
  never: 'canary-never-sundays',
  callMe: 'Canarietta',
  words: 'canary-words: it is every night now, and I would like to talk to somebody.',
  worker: 'Workercanary',
  deputy: 'Deputycanary',
  message: 'canary-message: I will ring on Tuesday.',
  reason: 'canary-reason: we have no place free before spring.',
} as const;

/** Fills in the contact form as a family member who wants to be rung. */
export const fillInAsFamily = async (
  page: Page,
  choices: { readonly area?: string; readonly need?: RegExp; readonly asker?: RegExp } = {},
): Promise<void> => {
  await page.goto('/contact/');
  await page.getByRole('radio', { name: choices.asker ?? /somebody in my family/i }).check();
  await page.getByRole('radio', { name: choices.area ?? 'Wexford', exact: true }).check();
  await page.getByRole('radio', { name: choices.need ?? /somebody to talk to/i }).check();
  await page.getByRole('radio', { name: 'Ring me' }).check();
  await page.getByLabel('Number to ring').fill(canary.number);
  await page.getByRole('radio', { name: 'No. Hang up and try again' }).check();
  await page.getByRole('radio', { name: 'Say it was a wrong number' }).check();
  await page.getByRole('radio', { name: 'No. A first name only' }).check();
  await page.getByRole('checkbox', { name: 'Afternoon' }).check();
  await page.getByLabel('When never?').fill(canary.never);
  await page.getByLabel('What should they call you?').fill(canary.callMe);
  await page.getByLabel('In your own words').fill(canary.words);
};

/** What a receipt gives: the way back. */
export type Receipt = { readonly reference: string; readonly words: string };

/** From the filled-in form to the receipt. */
export const sendIt = async (page: Page): Promise<Receipt> => {
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent, and it is safe' })).toBeVisible();
  const words = await page.locator('.six-words li').allTextContents();
  return { reference: (await page.locator('.reference').textContent()) ?? '', words: words.join(' ') };
};

/** Comes back with reference and words. */
export const comeBack = async (page: Page, receipt: Receipt): Promise<void> => {
  await page.goto('/contact/return/');
  await page.getByLabel('Reference').fill(receipt.reference);
  await page.getByLabel('Your six words').fill(receipt.words);
  await page.getByRole('button', { name: 'Show my request' }).click();
};

/** The newest caught mail in which all of these stand. A mail goes out after the answer, so it may be there a moment later. */
export const findCaughtMail = async (
  page: Page,
  ...texts: readonly (string | RegExp)[]
): Promise<Locator> => {
  const mail = texts
    .reduce((found: Locator, hasText) => found.filter({ hasText }), page.locator('.caught'))
    .first();
  await expect(async () => {
    await page.goto('/demo/mail/');
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return mail;
};

/** Opens an agency's inbox in the demonstration, from the mail that announces the request, and the request in it. */
export const openAsAgency = async (page: Page, receipt: Receipt): Promise<void> => {
  const mail = await findCaughtMail(page, receipt.reference);
  await mail.getByRole('link', { name: 'Open the inbox as this agency' }).click();
  await page.getByRole('button', { name: 'Open its inbox' }).click();
  await page.getByRole('button', { name: receipt.reference }).click();
  await expect(page.getByRole('heading', { level: 1, name: receipt.reference })).toBeVisible();
};
