import type { Page } from '@playwright/test';
import { fingerprintOf } from '#adapters/age/keys.ts';
import { contactDataSchema } from '#core/contact/contact-data.ts';
import { canary } from '../support/asking.ts';
import { onAnotherDevice } from '../support/joining.ts';
import { expect, test } from '../support/journey.ts';
import { inDatabase, plantWorker } from '../support/planted-worker.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'Keys are used in the browser.');

const waterford = 'demonstration-waterford-south-tipperary';
const wexford = 'demonstration-wexford';

/** Opens the inbox of an agency as its first worker, who is played. */
const play = async (page: Page, agency: string): Promise<void> => {
  await page.goto(`/inbox/#${agency}`);
  await page.getByRole('button', { name: 'Open its inbox' }).click();
  await expect(page.getByRole('button', { name: 'Colleagues' })).toBeVisible();
};

const openWithSheet = async (page: Page, sheet: string): Promise<void> => {
  await page.getByText('I have only my recovery sheet').click();
  await page.getByLabel(/All thirteen groups/).fill(sheet);
  await page.getByRole('button', { name: 'Open with my sheet' }).click();
};

const typeNote = async (page: Page, reference: string, words: string): Promise<void> => {
  await page.getByRole('button', { name: reference }).click();
  await page.locator('details:has([data-act="note"]) > summary').click();
  await page.getByLabel('Your note').fill(words);
};

/** Removes somebody, as the worker whose inbox this is. */
const remove = async (page: Page, firstName: string): Promise<void> => {
  await page.getByRole('button', { name: 'Colleagues' }).click();
  await page.getByRole('button', { name: `Remove ${firstName}` }).click();
  await page.getByRole('button', { name: `Remove ${firstName} and make a new key` }).click();
  await expect(page.getByRole('status').getByText('They are removed')).toBeVisible();
};

test('a key that somebody wrote into the database gets no new agency key, and has to be let in', async ({
  workerPage,
  site,
}) => {
  const leaving = await plantWorker(site, waterford, { firstName: 'Leaving', hasRing: true });
  const planted = await plantWorker(site, waterford, { firstName: 'Planted', hasRing: false });
  const wrapOf = (id: string) =>
    inDatabase(
      site,
      async (pool) =>
        (await pool.query('select wrapped_agency_key from worker_key where id = $1', [id])).rows[0]
          ?.wrapped_agency_key,
    );
  expect(await wrapOf(planted.id)).not.toBeNull();

  await play(workerPage, waterford);
  await workerPage.getByRole('button', { name: 'Colleagues' }).click();
  const line = workerPage.getByRole('listitem').filter({ hasText: 'Planted' });
  await expect(line).toContainText('Nobody who holds the agency’s key has confirmed this one yet');
  await workerPage.getByRole('button', { name: 'Remove Leaving' }).click();
  const question = workerPage.getByRole('region', { name: 'Remove Leaving?' });
  await expect(question).toContainText(`It does not go to Planted (${fingerprintOf(planted.recipient)})`);
  await question.getByRole('button', { name: 'Remove Leaving and make a new key' }).click();

  const asking = workerPage.getByRole('region', { name: 'Ask to be let in' });
  await expect(asking).toContainText('Planted');
  await expect(asking.locator('.fingerprint')).toHaveText(fingerprintOf(planted.recipient));
  expect(await wrapOf(planted.id)).toBeNull();
  expect(await wrapOf(leaving.id)).toBeNull();
  await asking.getByRole('button', { name: 'Turn away' }).click();
  await expect(workerPage.getByRole('status').getByText('They were turned away')).toBeVisible();
});

test('two open inboxes learn that somebody was removed, and nothing that was typed is lost', async ({
  workerPage,
  browser,
  site,
}) => {
  const data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  const { reference, ...post } = await makePost(data, canary.words);
  expect((await postJson(site.origin, '/api/contact-request', { reference, ...post })).status).toBe(201);
  const leaving = await plantWorker(site, wexford, { firstName: 'Leaving', hasRing: true });
  const colleague = await plantWorker(site, wexford, { firstName: 'Colleague', hasRing: true });
  const [leavingPage, colleaguePage] = [
    await onAnotherDevice(browser, site.origin),
    await onAnotherDevice(browser, site.origin),
  ];
  for (const [page, { sheet }, words] of [
    [leavingPage, leaving, 'What the removed one had typed.'],
    [colleaguePage, colleague, 'What the colleague had typed.'],
  ] as const) {
    await page.goto('/inbox/');
    // Each browser confirms its own key as it opens; whoever is not confirmed gets no new one.
    const confirmed = page.waitForResponse((answer) => answer.url().endsWith('/api/inbox/let-in'));
    await openWithSheet(page, sheet);
    await confirmed;
    await typeNote(page, reference, words);
  }

  await play(workerPage, wexford);
  await remove(workerPage, 'Leaving');
  // Whoever removed goes on with the page that is open.
  await workerPage.getByRole('button', { name: 'Back to the inbox' }).click();
  await workerPage.getByRole('button', { name: reference }).click();
  await expect(workerPage.getByText(canary.words)).toBeVisible();

  await leavingPage.getByRole('button', { name: 'Lock it and keep it' }).click();
  await expect(leavingPage.getByRole('alert')).toContainText('it was removed, or your agency began anew');
  await expect(leavingPage.getByText(canary.words)).toHaveCount(0);
  await expect(leavingPage.getByLabel(/What you had typed/)).toHaveValue(
    `${reference}\n\nWhat the removed one had typed.`,
  );

  await colleaguePage.getByRole('button', { name: 'Lock it and keep it' }).click();
  await expect(colleaguePage.getByRole('alert')).toContainText('Your agency has a new key');
  await expect(colleaguePage.getByLabel(/What you had typed/)).toHaveCount(0);
  // Their own browser confirmed their key when it opened the inbox, so the new agency key came to them too.
  await openWithSheet(colleaguePage, colleague.sheet);
  await colleaguePage.getByRole('button', { name: reference }).click();
  await expect(colleaguePage.getByLabel('Your note')).toHaveValue('What the colleague had typed.');
  await colleaguePage.getByRole('button', { name: 'Lock it and keep it' }).click();
  await expect(colleaguePage.locator('.request')).toContainText('What the colleague had typed.');
  await leavingPage.context().close();
  await colleaguePage.context().close();
});
