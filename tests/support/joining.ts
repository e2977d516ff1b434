import { type Browser, expect, type Page } from '@playwright/test';

/** What every worker of a journey locks their key with. */
export const workerPassphrase = 'tulip river lamp garden';

/** A page of somebody else again: another device, with nothing kept on it. */
export const onAnotherDevice = async (browser: Browser, baseURL: string): Promise<Page> =>
  (await browser.newContext({ baseURL, javaScriptEnabled: true })).newPage();

/** A passphrase of their own, and the key kept on this device. */
export const writePassphrase = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('A passphrase of your own').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
};

/** The two groups that are asked for, as they stand on the sheet. Gives all of the sheet's groups. */
export const typeSheetBack = async (page: Page): Promise<readonly string[]> => {
  const groups = await page.locator('.key-sheet .groups li').allTextContents();
  const asked = page.locator('[data-group]');
  await expect(asked).toHaveCount(2);
  for (const field of await asked.all()) {
    const number = Number(await field.getAttribute('data-group'));
    await field.fill((groups[number - 1] ?? '').toLowerCase());
  }
  return groups;
};

/** Opens the inbox on a device that keeps the key. */
export const openWithPassphrase = async (page: Page): Promise<void> => {
  await page.goto('/inbox/');
  await page.getByLabel('Your passphrase').fill(workerPassphrase);
  await page.getByRole('button', { name: 'Open with my passphrase' }).click();
};
