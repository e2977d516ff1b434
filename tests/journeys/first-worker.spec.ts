import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { canary } from '../support/asking.ts';
import {
  onAnotherDevice,
  openWithPassphrase,
  typeSheetBack,
  workerPassphrase,
  writePassphrase,
} from '../support/joining.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'Keys are made in the browser.');

const wexford = 'demonstration-wexford';

/** Counts how often somebody presses something in a page, over all pages that it loads. */
const countPresses = async (page: Page): Promise<() => number> => {
  let presses = 0;
  await page.exposeFunction('tellPress', () => {
    presses += 1;
  });
  await page.addInitScript('addEventListener("click", ({ isTrusted }) => isTrusted && tellPress(), true);');
  return () => presses;
};

/** A request for the agency in Wexford, sealed and sent as a browser does. Gives its reference. */
const sendRequest = async (origin: string): Promise<string> => {
  const data = contactDataSchema.parse(await (await fetch(`${origin}/contact/data.json`)).json());
  const post = await makePost(data, canary.words);
  expect((await postJson(origin, '/api/contact-request', post)).status).toBe(201);
  return post.reference;
};

const openRequest = (page: Page, reference: string): Promise<void> =>
  page.getByRole('button', { name: reference }).click();

/** The coordinator's page, on its invitations. */
const openAsCoordinator = async (browser: Browser, origin: string): Promise<Page> => {
  const page = await onAnotherDevice(browser, origin);
  await page.goto('/inbox/#coordinator');
  await page.getByRole('button', { name: 'Open its inbox' }).click();
  await page.getByRole('button', { name: 'Colleagues' }).click();
  return page;
};

/** From the link to “Done”, without a mistake. */
const joinBy = async (page: Page, link: string, firstName: string): Promise<void> => {
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('Your first name').fill(firstName);
  await writePassphrase(page, workerPassphrase);
  await page.getByRole('checkbox', { name: /Keep my key on this device/ }).check();
  await page.getByRole('button', { name: 'Make my key' }).click();
  await typeSheetBack(page);
  await page.getByRole('button', { name: 'I have my sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible();
};

/** What an editor does: the site gives visitors this key from its next start on. */
const publish = async (folder: string, publicKey: string): Promise<void> => {
  const file = join(folder, 'demonstration-keys.json');
  const keys = JSON.parse(await readFile(file, 'utf8'));
  keys[wexford].agency.recipient = publicKey;
  await writeFile(file, JSON.stringify(keys));
};

test('the first worker of an agency makes its key, reads, and lets the second in', async ({ browser }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'alongside-first-'));
  await chmod(folder, 0o755);
  let site: RunningSite = await startSite({ DATA_FOLDER: folder });
  const { origin } = site;
  try {
    const earlier = await sendRequest(origin);
    const coordinator = await openAsCoordinator(browser, origin);
    await coordinator.getByLabel('To which inbox?').selectOption(wexford);
    await coordinator.getByRole('checkbox', { name: /Nobody there has a key any more/ }).check();
    await coordinator.getByRole('button', { name: 'Make an invitation' }).click();
    const link = (await coordinator.locator('#invitation-link').textContent()) ?? '';

    const first = await onAnotherDevice(browser, origin);
    const presses = await countPresses(first);
    await joinBy(first, link, 'Canaryfirst');
    await expect(first.getByText('has a new key, and you can open its inbox')).toBeVisible();
    const [file] = await Promise.all([
      first.waitForEvent('download'),
      first.getByRole('button', { name: 'Save it as a file' }).click(),
    ]);
    await first.getByRole('link', { name: 'Go to the inbox' }).click();
    await first.getByLabel('Your passphrase').fill(workerPassphrase);
    await first.getByRole('button', { name: 'Open with my passphrase' }).click();
    await openRequest(first, earlier);
    // What was locked before this key was made waits for the coordinator, and the page says so.
    await expect(first.locator('main')).toContainText('does not open this request');
    await expect(first.locator('main')).toContainText('coordinator');
    expect(presses()).toBeLessThanOrEqual(8);

    await publish(folder, (await readFile(await file.path(), 'utf8')).trim());
    await site.stop();
    site = await startSite({ DATA_FOLDER: folder, PORT: new URL(origin).port });

    await coordinator.goto('/desk/');
    await coordinator.getByRole('button', { name: 'Open the desk' }).click();
    await coordinator.getByRole('button', { name: `Lock again: ${earlier}` }).click();
    await expect(coordinator.getByRole('heading', { name: 'Locked with an earlier key' })).toHaveCount(0);
    const later = await sendRequest(origin);

    await openWithPassphrase(first);
    for (const reference of [earlier, later]) {
      await openRequest(first, reference);
      await expect(first.getByText(canary.words)).toBeVisible();
    }

    await first.getByRole('button', { name: 'Colleagues' }).click();
    await expect(first.getByText('The agency’s published key is yours.')).toBeVisible();
    await first.getByRole('button', { name: 'Make an invitation' }).click();
    const next = (await first.locator('#invitation-link').textContent()) ?? '';
    const second = await onAnotherDevice(browser, origin);
    const pressesOfSecond = await countPresses(second);
    await joinBy(second, next, 'Canarysecond');
    const fingerprint = (await second.locator('.fingerprint').textContent()) ?? '';
    await first.getByRole('button', { name: 'Back to the inbox' }).click();
    await first.getByRole('button', { name: 'Colleagues' }).click();
    const asking = first.getByRole('region', { name: 'Ask to be let in' });
    await expect(asking.locator('.fingerprint')).toHaveText(fingerprint);
    await asking.getByRole('button', { name: /let Canarysecond in/ }).click();
    await expect(first.getByRole('status').getByText('They are let in')).toBeVisible();

    await second.getByRole('link', { name: 'Go to the inbox' }).click();
    await second.getByLabel('Your passphrase').fill(workerPassphrase);
    await second.getByRole('button', { name: 'Open with my passphrase' }).click();
    await openRequest(second, later);
    await expect(second.getByText(canary.words)).toBeVisible();
    expect(pressesOfSecond()).toBeLessThanOrEqual(7);
    for (const page of [coordinator, first, second]) await page.context().close();
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
