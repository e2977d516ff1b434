import type { Page } from '@playwright/test';
import { openVisitorMessage } from '../../src/adapters/age/letters.ts';
import { answerAs, readAs } from '../support/answering.ts';
import { canary, comeBack, fillInAsFamily, sendIt } from '../support/asking.ts';
import { expect, test } from '../support/journey.ts';
import type { RunningSite } from '../support/running-site.ts';

const agency = 'demonstration-wexford';
const newNumber = '087 555 0199';

/** The main part of the page shows nothing that the visitor ever wrote. */
const showsNothingOfTheirs = async (page: Page): Promise<void> => {
  for (const theirs of [canary.words, canary.number, canary.never, canary.callMe, newNumber, 'reply-canary'])
    await expect(page.locator('main')).not.toContainText(theirs);
};

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const writtenTo = async (site: RunningSite, reference: string) => {
  const { identity, sealed } = await readAs(site, agency, reference);
  return Promise.all(sealed.map((one) => openVisitorMessage(identity, reference, one)));
};

test('a visitor who comes back reads, writes, changes how they are reached and what may be done, and withdraws', async ({
  page,
  site,
}) => {
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  const { reference } = receipt;

  await comeBack(page, receipt);
  await expect(heading(page, 'It is waiting to be read')).toBeVisible();
  await expect(page.getByText(/You can expect an answer by \w+day \d+ \w+/)).toBeVisible();

  const { worker, deputy } = canary;
  await answerAs(site, agency, { kind: 'accepted', reference, worker, deputy, message: canary.message });
  await comeBack(page, receipt);
  await expect(heading(page, 'They said yes')).toBeVisible();
  await expect(page.locator('main')).toContainText(`${worker} looks after your request`);
  await expect(page.locator('main')).toContainText(canary.message);
  await showsNothingOfTheirs(page);

  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('alert')).toContainText('Write a line to them first.');
  await page.getByLabel('Write to them').fill('reply-canary: Tuesday is good.');
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(heading(page, 'It is sent')).toBeVisible();
  await showsNothingOfTheirs(page);
  await page.getByRole('button', { name: 'Back to my request' }).click();
  await expect(page.getByText('It is their move.')).toBeVisible();
  await expect(page.getByText('You wrote to them')).toBeVisible();
  await showsNothingOfTheirs(page);

  await page.getByRole('button', { name: 'Change how they reach you' }).click();
  await expect(heading(page, 'Change how they reach you')).toBeVisible();
  await page.getByRole('radio', { name: 'Text me' }).check();
  await page.getByRole('radio', { name: 'No. A first name only' }).check();
  await page.getByRole('button', { name: 'Send the new way' }).click();
  await expect(page.getByRole('alert')).toContainText('Write the number to text.');
  await page.getByLabel('Number to text').fill(newNumber);
  await page.getByRole('button', { name: 'Send the new way' }).click();
  await expect(heading(page, 'The new way is sent')).toBeVisible();
  await page.getByRole('button', { name: 'Back to my request' }).click();

  await page.getByRole('button', { name: 'Change what they may do' }).click();
  await page
    .getByRole('group', { name: /may they pass your request/ })
    .getByRole('radio', { name: 'Ask me first' })
    .check();
  await page
    .getByRole('group', { name: /May they bring in/ })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(heading(page, 'It is sent')).toBeVisible();
  expect(await writtenTo(site, reference)).toEqual([
    { kind: 'reply', reference, words: 'reply-canary: Tuesday is good.' },
    {
      kind: 'safe-contact',
      reference,
      safeContact: { channel: 'text', number: newNumber, times: [], sayWhoYouAre: false },
    },
    { kind: 'consent', reference, mayPassOn: 'ask-me', mayBringIn: 'yes' },
  ]);

  await page.getByRole('button', { name: 'Back to my request' }).click();
  await showsNothingOfTheirs(page);
  await page.getByRole('button', { name: 'Withdraw and delete it' }).click();
  await expect(page.getByText('somebody has read they may have noted')).toBeVisible();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(heading(page, 'They said yes')).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw and delete it' }).click();
  await page.getByRole('button', { name: 'Delete it now' }).click();
  await expect(heading(page, 'It is deleted')).toBeVisible();
  await comeBack(page, receipt);
  await expect(page.getByRole('alert')).toContainText('We found nothing with this reference and these words');
});

test('somebody whom nobody contacts has the whole conversation here, until it is closed', async ({
  page,
  site,
}) => {
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  const { reference } = receipt;
  const { worker, deputy } = canary;
  await comeBack(page, receipt);
  await page.getByRole('button', { name: 'Change how they reach you' }).click();
  await page.getByRole('radio', { name: 'Don’t contact me' }).check();
  await page.getByRole('button', { name: 'Send the new way' }).click();
  await expect(heading(page, 'The new way is sent')).toBeVisible();
  await answerAs(site, agency, { kind: 'accepted', reference, worker, deputy });
  await answerAs(site, agency, { kind: 'wrote', reference, worker, message: 'How are the nights?' });
  await comeBack(page, receipt);
  await expect(page.getByText('How are the nights?')).toBeVisible();
  await page.getByLabel('Write to them').fill('reply-canary: a little better.');
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(heading(page, 'It is sent')).toBeVisible();

  // A page that was open while the agency closed it.
  await comeBack(page, receipt);
  await page.getByLabel('Write to them').fill('reply-canary: too late.');
  await answerAs(site, agency, { kind: 'closed', reference, outcome: 'one-talk-was-enough' });
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.locator('main')).toContainText('what you wrote was not sent');
  await comeBack(page, receipt);
  await expect(heading(page, 'It is closed')).toBeVisible();
  await expect(page.getByText('you talked and that was enough for now')).toBeVisible();
  await expect(page.getByRole('link', { name: 'You can ask again at any time' })).toBeVisible();
  await expect(page.getByLabel('Write to them')).toHaveCount(0);
  expect(await writtenTo(site, reference)).toMatchObject([
    { kind: 'safe-contact', safeContact: { channel: 'none' } },
    { kind: 'reply', words: 'reply-canary: a little better.' },
  ]);
});

test('when no answer comes back the words stay, and pressing again sends them once', async ({
  page,
  site,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script the browser itself says that nothing came back');
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await comeBack(page, receipt);
  await page.getByLabel('Write to them').fill('reply-canary: only once.');
  // It arrives, and the answer is lost.
  await page.route('**/api/request', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(page.getByRole('alert')).toContainText('we can’t say if it arrived');
  await expect(page.getByLabel('Write to them')).toHaveValue('reply-canary: only once.');
  await page.unroute('**/api/request');
  await page.getByRole('button', { name: 'Send it' }).dblclick();
  await expect(heading(page, 'It is sent')).toBeVisible();
  expect(await writtenTo(site, receipt.reference)).toHaveLength(1);
});

test('Back leads from a change to the request and then to an empty form, and leaving empties the page', async ({
  page,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script each step is a page of its own');
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await comeBack(page, receipt);
  await page.getByRole('button', { name: 'Change what they may do' }).click();
  await expect(heading(page, 'Change what they may do')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'It is waiting to be read')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Come back with your words')).toBeVisible();
  await expect(page.getByLabel('Your six words')).toHaveValue('');
  await page.goForward();
  await expect(heading(page, 'Come back with your words')).toBeVisible();

  await comeBack(page, receipt);
  await expect(heading(page, 'It is waiting to be read')).toBeVisible();
  await page.goto('/help-now/');
  await page.goBack();
  await expect(heading(page, 'Come back with your words')).toBeVisible();
  await expect(page.getByLabel('Reference')).toHaveValue('');
  await expect(page.locator('main')).not.toContainText(receipt.reference);
});

test('a request that moved to another agency meanwhile gets what was written, sealed anew by itself', async ({
  page,
  site,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'without script the server seals, when it arrives');
  await fillInAsFamily(page);
  const receipt = await sendIt(page);
  await comeBack(page, receipt);
  await page.getByLabel('Write to them').fill('reply-canary: to whoever has it.');
  let refusals = 0;
  await page.route('**/api/request', async (route) => {
    const isWriting = (route.request().postData() ?? '').includes('"write"');
    if (!isWriting || refusals > 0) return route.continue();
    refusals += 1;
    await route.fulfill({ status: 409, json: { kind: 'moved' } });
  });
  await page.getByRole('button', { name: 'Send it' }).click();
  await expect(heading(page, 'It is sent')).toBeVisible();
  expect(refusals).toBe(1);
  expect(await writtenTo(site, receipt.reference)).toHaveLength(1);
});
