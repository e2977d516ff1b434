import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { aYearFromNow, setAway } from '../support/answering.ts';
import { canary } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';
import { makePost, postJson } from '../support/sealed-post.ts';

test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'The inbox opens requests in the browser.');

const wexford = 'demonstration-wexford';
const kilkenny = 'demonstration-carlow-kilkenny';
const waterford = 'demonstration-waterford-south-tipperary';

const nameOf = (data: ContactData, slug: string): string => data.agencies[slug]?.name ?? '';

const dataOf = async (origin: string): Promise<ContactData> =>
  contactDataSchema.parse(await (await fetch(`${origin}/contact/data.json`)).json());

/** Sends a request to Wexford’s agency as a visitor’s browser does, and gives its reference. */
const sendRequest = async (origin: string, about: Partial<ContactRequest> = {}): Promise<string> => {
  const post = await makePost(await dataOf(origin), canary.words, {
    safeContact: {
      channel: 'ring',
      number: canary.number,
      times: ['afternoon'],
      voicemail: false,
      sayWhoYouAre: false,
      ifSomebodyElseAnswers: 'wrong-number',
      openingPhrase: canary.openingPhrase,
    },
    ...about,
  });
  expect((await postJson(origin, '/api/contact-request', post)).status).toBe(201);
  return post.reference;
};

/** Opens an agency’s inbox in the demonstration. */
const unlock = async (page: Page, slug: string): Promise<void> => {
  await page.goto('/leave/');
  await page.goto(`/inbox/#${slug}`);
  await page.getByRole('button', { name: 'Open its inbox' }).click();
  await expect(page.getByRole('button', { name: 'Look for new ones' })).toBeVisible();
};

const openRequest = async (page: Page, reference: string): Promise<void> => {
  await page.getByRole('button', { name: reference }).click();
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
};

/** The small form of an act, opened. */
const formOf = async (page: Page, act: string): Promise<Locator> => {
  const form = page.locator(`.act form[data-act="${act}"]`);
  const around = page.locator('.act').filter({ has: page.locator(`form[data-act="${act}"]`) });
  await expect(around).toBeVisible();
  if (!(await form.isVisible())) await around.locator('summary').click();
  return form;
};

const accept = async (page: Page): Promise<void> => {
  const form = await formOf(page, 'accept');
  await form.getByLabel('Your first name').fill(canary.worker);
  await form.getByLabel('First name of your deputy').fill(canary.deputy);
  await form.getByRole('button', { name: 'Accept and send' }).click();
  await expect(page.getByRole('heading', { name: 'Accepted', exact: true })).toBeVisible();
};

test('a request goes its whole way: accepted, written to, not reached, passed on, helped with, closed', async ({
  workerPage: page,
  site,
}) => {
  test.slow();
  const data = await dataOf(site.origin);
  const reference = await sendRequest(site.origin, { mayPassOn: 'yes', mayBringIn: 'yes' });
  await unlock(page, wexford);
  await openRequest(page, reference);
  const safe = page.getByRole('region', { name: /safe contact/ });
  await expect(safe).toContainText(canary.openingPhrase);
  await expect(safe.getByText(canary.number)).toBeHidden();

  await accept(page);

  const write = await formOf(page, 'write');
  await write.getByRole('button', { name: 'Lock it and send' }).click();
  await expect(write.getByRole('alert')).toContainText('Write a message first');
  await expect(write.getByLabel('First name under it')).toHaveValue(canary.worker);
  await write.getByLabel('Your message').fill(canary.message);
  await write.getByRole('button', { name: 'Lock it and send' }).click();
  await expect(page.getByRole('heading', { name: `${canary.worker} wrote to them` })).toBeVisible();

  const tried = await formOf(page, 'could-not-reach');
  await tried.getByRole('button', { name: 'Keep it and tell them' }).click();
  await expect(page.getByRole('heading', { name: 'Could not be reached' })).toBeVisible();

  const passOn = await formOf(page, 'pass-on');
  await passOn.getByLabel('To whom').selectOption({ label: nameOf(data, kilkenny) });
  await passOn.getByLabel('A note to whoever gets it').fill('They like mornings.');
  await passOn.getByRole('button', { name: 'Lock it anew and pass it on' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is passed on' })).toBeVisible();
  await expect(page.getByRole('button', { name: reference })).toHaveCount(0);

  await unlock(page, kilkenny);
  await openRequest(page, reference);
  await expect(page.locator('.request')).toContainText('They like mornings.');
  await expect(page.getByText(canary.words)).toBeVisible();
  await accept(page);
  const bringIn = await formOf(page, 'bring-in');
  await bringIn.getByLabel('Whom to bring in').selectOption({ label: nameOf(data, waterford) });
  await bringIn.getByRole('button', { name: 'Lock a copy and bring them in' }).click();
  await expect(page.locator('.standing')).toContainText(nameOf(data, waterford));

  await unlock(page, waterford);
  await openRequest(page, reference);
  await expect(page.locator('.standing')).toContainText('agree with it before you get in touch');
  await expect(page.locator('.request form[data-act]')).toHaveCount(1);
  const note = await formOf(page, 'note');
  await note.getByLabel('Your note').fill('A group begins in January.');
  await note.getByRole('button', { name: 'Lock it and keep it' }).click();
  await expect(page.locator('.said')).toContainText('A group begins in January.');

  await unlock(page, kilkenny);
  await openRequest(page, reference);
  await expect(page.locator('.said')).toContainText('A group begins in January.');
  const close = await formOf(page, 'close');
  await close.getByRole('button', { name: 'Close it' }).click();
  await expect(close.getByRole('alert')).toContainText('Choose how it ended');
  await close.getByLabel('How it ended').selectOption({ label: 'They have support from us now' });
  await close.getByRole('button', { name: 'Close it' }).click();
  await expect(page.getByRole('button', { name: reference })).toContainText('Closed');
});

test('of two workers at once one wins; the other is told who was first and loses no word', async ({
  workerPage: first,
  site,
  browser,
}) => {
  const reference = await sendRequest(site.origin);
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: true });
  const second = await context.newPage();
  for (const page of [first, second]) {
    await unlock(page, wexford);
    await openRequest(page, reference);
  }
  await accept(first);
  const decline = await formOf(second, 'decline');
  await decline.getByLabel('Why not you').fill(canary.reason);
  await decline.getByLabel('The next door').fill('The coordinator');
  await decline.getByRole('button', { name: 'Say no and send' }).click();
  await expect(second.getByRole('alert')).toContainText('accepted it before');
  await expect(second.getByLabel('What you had written')).toHaveValue(new RegExp(canary.reason));
  await expect(second.getByRole('heading', { name: 'Accepted', exact: true })).toBeVisible();
  await context.close();
});

test('what was typed stays while another request is looked at, and when no answer comes', async ({
  workerPage: page,
  site,
}) => {
  const [one, other] = [await sendRequest(site.origin), await sendRequest(site.origin)];
  await unlock(page, wexford);
  await openRequest(page, one);
  const decline = await formOf(page, 'decline');
  await decline.getByLabel('Why not you').fill(canary.reason);
  await openRequest(page, other);
  await expect((await formOf(page, 'decline')).getByLabel('Why not you')).toHaveValue('');

  await page.context().setOffline(true);
  await page.getByRole('button', { name: one }).click();
  await expect(page.getByRole('alert')).toContainText('No answer came back');
  await page.context().setOffline(false);
  await openRequest(page, one);
  await expect(page.getByLabel('Why not you')).toHaveValue(canary.reason);
  await expect(page.getByLabel('Why not you')).toBeVisible();
});

test('whoever knows the person gives it away unopened, and the coordinator has it', async ({
  workerPage: page,
  site,
}) => {
  const reference = await sendRequest(site.origin);
  await unlock(page, wexford);
  await page.getByText('I know one of them').click();
  await page.getByLabel('Which one').selectOption(reference);
  await page.locator('.know-one').getByRole('button', { name: 'Give it to the coordinator' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'with the coordinator now' })).toBeVisible();
  await expect(page.getByRole('button', { name: reference })).toHaveCount(0);
  await unlock(page, 'coordinator');
  await openRequest(page, reference);
  await expect(page.getByText(canary.words)).toBeVisible();
});

test('without consent it goes to no other agency, and the inbox says how to ask', async ({
  workerPage: page,
  site,
}) => {
  const reference = await sendRequest(site.origin);
  await unlock(page, wexford);
  await openRequest(page, reference);
  const passOn = await formOf(page, 'pass-on');
  await expect(passOn.getByRole('option')).toHaveCount(2);
  await expect(passOn).toContainText('write to them and ask');
  await expect(page.locator('form[data-act="bring-in"]')).toHaveCount(0);
});

test('an open inbox leaves nothing behind: no storage, no cache, no title, no address', async ({
  workerPage: page,
  site,
}) => {
  const reference = await sendRequest(site.origin);
  await unlock(page, wexford);
  await openRequest(page, reference);
  expect(await page.title()).not.toContain(reference);
  expect(page.url()).not.toContain(reference);
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).length,
    state: JSON.stringify(history.state),
    cached: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter((path) => path.startsWith('/api/')),
  }));
  expect(JSON.stringify(kept)).not.toContain(reference);
  expect(kept).toMatchObject({ local: '{}', session: '{}', cached: [] });
  await page.goto('/leave/');
  await page.goBack();
  await expect(page.locator('main')).not.toContainText(reference);
});

test('a link with a reference opens that request', async ({ workerPage: page, site }) => {
  const reference = await sendRequest(site.origin);
  await page.goto(`/inbox/#${reference}`);
  await page.getByLabel('Play').or(page.locator('#player')).first().selectOption(wexford);
  await page.getByRole('button', { name: 'Open its inbox' }).click();
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
});

test('an agency where everybody is away is not offered, and the form says until when', async ({
  workerPage: page,
  site,
}) => {
  const reference = await sendRequest(site.origin, { mayPassOn: 'yes', mayBringIn: 'yes' });
  await setAway(site, aYearFromNow(), kilkenny);
  const name = nameOf(await dataOf(site.origin), kilkenny);
  await unlock(page, wexford);
  await openRequest(page, reference);
  for (const act of ['pass-on', 'bring-in']) {
    const form = await formOf(page, act);
    await expect(form).toContainText(`because they are away: ${name}, until`);
    await expect(form.getByRole('option', { name })).toHaveCount(0);
  }
  await setAway(site, null);
});

test('whoever never agreed is deleted by one press, here and everywhere, and the coordinator hears of it', async ({
  workerPage: page,
  site,
}) => {
  const consent = { givenOn: '2026-11-20', way: 'by-phone', words: canary.callMe } as const;
  const reference = await sendRequest(site.origin, { asker: 'professional', consent });
  const ownRequest = await sendRequest(site.origin);
  await unlock(page, wexford);
  await openRequest(page, ownRequest);
  await expect(page.locator('form[data-act="forget"]')).toHaveCount(0);

  await openRequest(page, reference);
  const form = await formOf(page, 'forget');
  await form.getByRole('button', { name: 'Delete it now' }).click();
  await expect(form.getByRole('alert')).toContainText('Ask them first');
  await form.getByLabel('They told us that they never agreed').check();
  await form.getByRole('button', { name: 'Delete it now' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${reference} is deleted` })).toBeVisible();

  await page.locator('summary', { hasText: 'Closed' }).click();
  await openRequest(page, reference);
  await expect(page.locator('main')).toContainText('Do not contact the person who sent it');
  await expect(page.locator('main')).not.toContainText(canary.words);
  await unlock(page, 'coordinator');
  await expect(page.getByText(reference)).toHaveCount(0);
  await expect
    .poll(async () => {
      const mails = await listCaughtMail(join(site.dataFolder, 'mail'));
      return mails.filter(({ subject }) => subject.includes(reference) && subject.includes('was withdrawn'))
        .length;
    })
    .toBe(1);
});
