import type { Page } from '@playwright/test';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { canary } from '../support/asking.ts';
import {
  onAnotherDevice,
  openWithPassphrase,
  typeSheetBack,
  workerPassphrase,
  writePassphrase,
} from '../support/joining.ts';
import { expect, test } from '../support/journey.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

/** From the link to the key: what stands on the paper, and the fingerprint to be read out. */
const joinBy = async (page: Page, link: string, firstName: string) => {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'What happens' })).toBeVisible();
  await expect(page).toHaveTitle(/^Alongside$/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByLabel('Your first name').fill(firstName);
  await writePassphrase(page, 'too short');
  await page.getByRole('button', { name: 'Make my key' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a longer passphrase');
  await writePassphrase(page, workerPassphrase);
  await page.getByRole('checkbox', { name: /Keep my key on this device/ }).check();
  await page.getByRole('button', { name: 'Make my key' }).click();

  // On paper stands the key, and nothing that says where it fits.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.key-sheet')).toBeVisible();
  await expect(page.locator('.footer, .masthead, h1').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  await page.locator('[data-group]').first().fill('00000');
  await page.getByRole('button', { name: 'I have my sheet' }).click();
  await expect(page.getByRole('alert')).toContainText('is not as it stands on the sheet');
  const groups = await typeSheetBack(page);
  expect(groups).toHaveLength(13);
  await page.getByRole('button', { name: 'I have my sheet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible();
  expect(page.url()).not.toContain('#');
  return { sheet: groups.join(' '), fingerprint: (await page.locator('.fingerprint').textContent()) ?? '' };
};

/** A request for the agency in Wexford, sealed and sent as a browser does. Gives its reference. */
const sendRequest = async (origin: string): Promise<string> => {
  const data = contactDataSchema.parse(await (await fetch(`${origin}/contact/data.json`)).json());
  const post = await makePost(data, canary.words);
  expect((await postJson(origin, '/api/contact-request', post)).status).toBe(201);
  return post.reference;
};

const expectReadable = async (page: Page, reference: string): Promise<void> => {
  await page.getByRole('button', { name: reference }).click();
  await expect(page.getByText(canary.words)).toBeVisible();
};

test('a colleague is invited, joins, is let in, reads, and is removed', async ({
  workerPage,
  browser,
  site,
}) => {
  const reference = await sendRequest(site.origin);
  await workerPage.goto('/inbox/#demonstration-wexford');
  await workerPage.getByRole('button', { name: 'Open its inbox' }).click();

  await workerPage.getByRole('button', { name: 'Colleagues' }).click();
  await expect(workerPage.getByText('The agency’s published key is yours.')).toBeVisible();
  await workerPage.getByRole('button', { name: 'Make an invitation' }).click();
  const link = (await workerPage.locator('#invitation-link').textContent()) ?? '';
  expect(link).toMatch(/\/inbox\/join\/#[\w-]{43}$/);

  const newPage = await onAnotherDevice(browser, site.origin);
  const { sheet, fingerprint } = await joinBy(newPage, link, 'Canaryname');
  await openWithPassphrase(newPage);
  await expect(newPage.getByRole('alert')).toContainText('a colleague still has to let you in');

  const second = await onAnotherDevice(browser, site.origin);
  await second.goto(link);
  await expect(second.getByRole('alert')).toContainText('was used');

  await workerPage.getByRole('button', { name: 'Back to the inbox' }).click();
  await workerPage.getByRole('button', { name: 'Colleagues' }).click();
  const asking = workerPage.getByRole('region', { name: 'Ask to be let in' });
  await expect(asking).toContainText('Canaryname');
  await expect(asking.locator('.fingerprint')).toHaveText(fingerprint);
  await asking.getByRole('button', { name: /let Canaryname in/ }).click();
  await expect(workerPage.getByRole('status').getByText('They are let in')).toBeVisible();

  await openWithPassphrase(newPage);
  await expectReadable(newPage, reference);

  await second.goto('/inbox/');
  await second.getByText('I have only my recovery sheet').click();
  const slipped = sheet.replace(/^./, (sign) => (sign === '0' ? '2' : '0'));
  await second.getByLabel(/All thirteen groups/).fill(slipped);
  await second.getByRole('button', { name: 'Open with my sheet' }).click();
  await expect(second.getByRole('alert')).toContainText('Group 1 is not as it stands on your sheet');
  // What was typed is still there, to be mended.
  await expect(second.getByLabel(/All thirteen groups/)).toHaveValue(slipped);
  await second.getByLabel(/All thirteen groups/).fill(sheet.toLowerCase());
  await second.getByRole('button', { name: 'Open with my sheet' }).click();
  await expectReadable(second, reference);

  await workerPage.getByRole('button', { name: 'Remove Canaryname' }).click();
  await expect(workerPage.getByText('stays open to them')).toBeVisible();
  await workerPage.getByRole('button', { name: 'Remove Canaryname and make a new key' }).click();
  await expect(workerPage.getByText('Send the new public key to your editor')).toBeVisible();
  await expect(workerPage.getByText('Canaryname')).toHaveCount(0);

  await second.getByRole('button', { name: 'Look for new ones' }).click();
  await expect(second.getByRole('alert')).toContainText('it was removed, or your agency began anew');
  await openWithPassphrase(newPage);
  await expect(newPage.getByRole('alert')).toContainText('it was removed');

  // The ring of those who remain still opens what was locked with the earlier key.
  await workerPage.getByRole('button', { name: 'Back to the inbox' }).click();
  await expectReadable(workerPage, reference);
  await newPage.context().close();
  await second.context().close();
});

test('a link that is not whole says so', async ({ workerPage }) => {
  await workerPage.goto('/inbox/join/#half');
  await expect(workerPage.getByRole('alert')).toContainText('The link is not whole');
});
