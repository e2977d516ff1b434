import { expect, type Locator, type Page } from '@playwright/test';

/** Words that stand in every personal field of every journey. A test that finds one where it must not be fails. */
export const canary = {
  number: '087 555 0147',
  never: 'canary-never-sundays',
  openingPhrase: 'canary-opening: your library book is here.',
  whoElse: 'canary-else: my husband.',
  callMe: 'Canarietta',
  words: 'canary-words: it is every night now, and I would like to talk to somebody.',
  worker: 'Workercanary',
  deputy: 'Deputycanary',
  message: 'canary-message: I will ring on Tuesday.',
  reason: 'canary-reason: we have no place free before spring.',
} as const;

/** What stands in a form that a test fills in; what is left out is as a family member in Wexford would say it. */
export type Filling = {
  readonly asker?: RegExp;
  readonly area?: string;
  readonly need?: RegExp;
  readonly under18?: boolean;
  readonly number?: string;
};

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Ask somebody to contact you' });

/** Goes on to the next question where the form asks one at a time; where all stand on one page there is nothing to do. */
export const goOn = async (page: Page): Promise<void> => {
  await expect(title(page)).toBeVisible();
  const press = page.getByRole('button', { name: 'Continue' });
  if (!(await press.isVisible())) return;
  const progress = page.locator('#progress');
  const before = (await progress.textContent()) ?? '';
  await press.click();
  await expect(progress).not.toHaveText(before);
};

/** Fills in the contact form up to its last button, with script step by step, without script on one page. */
export const fillContactForm = async (page: Page, filling: Filling = {}): Promise<void> => {
  await page.goto('/contact/');
  await page.getByRole('radio', { name: filling.asker ?? /somebody in my family/i }).check();
  await goOn(page);
  if (filling.asker?.test('I am a professional') === true) {
    await fillConsent(page);
    await goOn(page);
  }
  await page
    .getByRole('group', { name: 'Are you under 18?' })
    .getByRole('radio', { name: filling.under18 ? 'Yes' : 'No', exact: true })
    .check();
  await goOn(page);
  await page.getByRole('radio', { name: filling.area ?? 'Wexford', exact: true }).check();
  await goOn(page);
  await page.getByRole('radio', { name: filling.need ?? /somebody to talk to/i }).check();
  await goOn(page);
  await fillSafeContact(page, filling.number ?? canary.number);
  await goOn(page);
  await page
    .getByRole('group', { name: /may they pass it/ })
    .getByRole('radio', { name: 'Ask me first' })
    .check();
  await goOn(page);
  await page.getByLabel('What should they call you?').fill(canary.callMe);
  await page.getByLabel('In your own words').fill(canary.words);
};

const fillConsent = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /They agreed that I write/ }).check();
  await page.getByLabel('On which day did they agree?').fill('2026-11-02');
  await page.getByRole('radio', { name: 'By phone', exact: true }).check();
  await page.getByRole('radio', { name: 'The words above' }).check();
};

/** How to be reached, as somebody who shares a phone would say it. */
export const fillSafeContact = async (page: Page, number: string): Promise<void> => {
  await page.getByRole('radio', { name: 'Ring me' }).check();
  await page.getByLabel('Number to ring').fill(number);
  await page.getByRole('radio', { name: 'No. Hang up and try again' }).check();
  await page.getByRole('radio', { name: 'No. Hide the number' }).check();
  await page.getByRole('radio', { name: 'Say it was a wrong number' }).check();
  await page.getByRole('radio', { name: 'No. A first name only' }).check();
  await page.getByLabel('What should they say first?').fill(canary.openingPhrase);
  await page.getByLabel('Who else sees this phone').fill(canary.whoElse);
  await page.getByRole('checkbox', { name: 'Afternoon' }).check();
  await page.getByLabel('When never?').fill(canary.never);
};

/** Fills in the contact form as a family member who wants to be rung. */
export const fillInAsFamily = (page: Page, filling: Filling = {}): Promise<void> =>
  fillContactForm(page, filling);

/** What a receipt gives: the way back. */
export type Receipt = { readonly reference: string; readonly words: string };

/**
 * Presses the button that sends, as somebody who reads first: whoever presses it at once, without script, is asked for one more
 * step.
 */
export const readAndSend = async (page: Page): Promise<void> => {
  const shown = page.locator('input[name="shown"]');
  await expect(page.getByRole('button', { name: 'Send it' })).toBeVisible();
  const since = (await shown.count()) === 0 ? 0 : Number(await shown.first().getAttribute('value'));
  await expect.poll(() => Date.now() - since, { timeout: 10_000 }).toBeGreaterThan(2_600);
  await page.getByRole('button', { name: 'Send it' }).click();
};

/** From the filled-in form to the receipt. */
export const sendIt = async (page: Page): Promise<Receipt> => {
  await page.getByRole('button', { name: 'See who will read it' }).click();
  await readAndSend(page);
  await expect(page.getByRole('heading', { level: 1, name: 'It is sent, and it is safe' })).toBeVisible();
  const words = await page.locator('.six-words li').allTextContents();
  return { reference: (await page.locator('.reference').textContent()) ?? '', words: words.join(' ') };
};

/** Every word that would stand on paper. */
export const wordsOnPaper = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what does not show must not count.
  const text = await page.locator('body').innerText();
  return text.split(/\s+/).filter((word) => word !== '');
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
