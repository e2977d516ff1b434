import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const letter = '/tools/what-i-want-you-to-know/';
const card = '/tools/emergency-card/';
const questions = '/tools/family-inclusion-questions/';
const everyTool = readdirSync('content/tools').map((file) => `/tools/${file.replace('.json', '')}/`);
const canary = 'Kestrel over the bog road';

const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
      (await indexedDB.databases()).length,
      await caches.keys(),
    ]),
  );
const nothingKept = JSON.stringify([{}, {}, '', null, 0, []]);

const saved = async (page: Page): Promise<{ name: string; text: string }> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
};

const openWay = (page: Page, name: string) => page.getByText(name, { exact: true }).click();

const openText = (page: Page, text: string) =>
  page
    .getByLabel('A file from this page')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const ready = (page: Page) => expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();

test('the tools are found by who you are, and each says how long it takes', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Tools to fill in' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'You are family or a friend' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Up to 20 minutes' }).first()).toBeVisible();
  await expect(page.getByText('About 15 minutes.').first()).toBeVisible();
  await page.getByRole('link', { name: 'What I want you to know' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What I want you to know' })).toBeVisible();
  // What stays in the browser's history tells nothing.
  await expect(page).toHaveTitle('A letter – Alongside');
});

test('every tool is a form for paper, which nothing can send, whatever is pressed', async ({ page }) => {
  test.setTimeout(400_000);
  for (const address of everyTool) {
    await page.goto(address);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await expect(page.locator('main form')).toHaveCount(0);
    const where = page.url();
    await page.getByRole('main').getByRole('textbox').first().fill(canary);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('radio').first().check();
    await page.keyboard.press('Enter');
    for (const day of (await page.locator('main input[type="date"]').all()).slice(0, 1))
      await day.press('Enter');
    expect(page.url()).toBe(where);
    await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue(
      /^Kestrel over the bog road/,
    );
    expect(asked.filter((url) => !/\.(js|svg)$/.test(url))).toEqual([]);
  }
});

test('on paper stand date, network and both papers; what is closed stays away unless it was ticked', async ({
  page,
}) => {
  await page.goto(letter);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.only-paper');
  await expect(paper).toContainText('South East Region Family Support Network');
  await expect(paper).toContainText('A partnership approach');
  await expect(paper).toContainText('not a record kept by any service');
  await expect(page.getByText('Am I afraid of them, or of somebody else?')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Open this part.').click();
  await page.getByLabel('Take this part along').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Am I afraid of them, or of somebody else?')).toBeVisible();
});

test('a day that nobody chose is a line to write on, and one that somebody typed is on the paper', async ({
  page,
}) => {
  await page.goto(letter);
  const day = page.getByLabel('The day I hand it over');
  const words = page.locator('[data-item="handed"] .day-words');
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
  await expect(words).toHaveText('day / month / year');
  await expect(day).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await page.emulateMedia({ media: 'screen' });
  await expect(words).toBeHidden();
  await day.focus();
  await page.keyboard.type('12052027');
  await expect(day).toHaveValue(/^2027-/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('day / month / year').filter({ visible: true })).toHaveCount(0);
  await expect(day).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
});

test('paper for staff says that closed questions are left out, until they are ticked', async ({ page }) => {
  await page.goto('/tools/recovery-capital/');
  const leftOut = page.getByText('The closed questions of this part are not on this paper.');
  await expect(leftOut).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(leftOut).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Open this part.').click();
  await page.getByLabel('Take this part along').check();
  await page.emulateMedia({ media: 'print' });
  await expect(leftOut).toBeHidden();
  await expect(page.getByText('Is a child at risk?')).toBeVisible();
});

test.describe('with script', () => {
  test.beforeEach(({ javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, 'Without script there is paper.');
  });

  test('filling in by keyboard asks nothing of the network, and leaves nothing behind', async ({ page }) => {
    await page.goto(letter, { waitUntil: 'networkidle' });
    await ready(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('What you may call me').focus();
    await page.keyboard.type('Ann');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByLabel('A parent')).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Take back: Who I am to them' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type(canary);
    await expect(page.getByLabel('How and when it is safe to reach me')).toHaveValue(canary);
    await page.getByLabel('What worries me most').fill(canary);
    await page.getByLabel('They use alone').check();
    expect(asked).toEqual([]);
    expect(await keptIn(page)).toBe(nothingKept);
    expect(page.url()).not.toContain('#');
  });

  test('a file keeps all but what is closed, and brings it back', async ({ page }) => {
    await page.goto(letter);
    await ready(page);
    await page.getByLabel('What worries me most').fill(canary);
    await page.getByLabel('They use alone').check();
    await page.getByText('Open this part.').click();
    await page.getByLabel('What the service should know to keep me safe').fill('Closed heron');
    await openWay(page, 'Save it to a file');
    const plain = await saved(page);
    expect(plain.name).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/);
    expect(plain.text).toContain(canary);
    expect(plain.text).not.toContain('Closed heron');
    await page.getByLabel('Take this part along').check();
    expect((await saved(page)).text).toContain('Closed heron');

    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(page.getByLabel('What worries me most')).toHaveValue('');
    await openWay(page, 'Open a file');
    await openText(page, plain.text);
    await expect(page.getByText('Your file is open. What it holds')).toBeVisible();
    await expect(page.getByLabel('What worries me most')).toHaveValue(canary);
    await expect(page.getByLabel('They use alone')).toBeChecked();
  });

  test('a locked file opens with its passphrase and with no other', async ({ page }) => {
    await page.goto(card);
    await ready(page);
    await page.getByLabel('Who can come and be with us').fill(canary);
    await openWay(page, 'Save it to a file');
    await page.getByLabel('Passphrase, if you want it locked').fill('short');
    await page.getByRole('button', { name: 'Save the file' }).click();
    await expect(page.getByText('This passphrase is too short.')).toBeVisible();
    await page.getByLabel('Passphrase, if you want it locked').fill('four quiet herons wade');
    const { text } = await saved(page);
    expect(text).not.toContain(canary);
    expect(text).not.toContain('emergency');
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await openWay(page, 'Open a file');
    await openText(page, text);
    await page.getByLabel('Its passphrase').fill('four loud herons wade');
    await page.getByLabel('Its passphrase').press('Enter');
    await expect(page.getByText('This passphrase does not open it.')).toBeVisible();
    await expect(page.getByLabel('Who can come and be with us')).toHaveValue('');
    await page.getByLabel('Its passphrase').fill('four quiet herons wade');
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByLabel('Who can come and be with us')).toHaveValue(canary);
  });

  test('a file that is damaged, foreign, newer or of another tool changes nothing, and says why', async ({
    page,
  }) => {
    await page.goto(letter);
    await ready(page);
    await page.getByLabel('What worries me most').fill(canary);
    await openWay(page, 'Open a file');
    for (const [text, sentence] of [
      ['{"notes":1,"tool":"what-i', 'This file is damaged'],
      ['Dear all', 'This is not a file from these tools'],
      ['{"notes":1,"tool":"what-i-want-you-to-know","version":99,"answers":{}}', 'a newer version'],
      ['{"notes":1,"tool":"emergency-card","version":1,"answers":{}}', 'belongs to another tool'],
    ] as const) {
      await openText(page, text);
      await expect(page.locator('[data-said]')).toContainText(sentence);
      await expect(page.locator('[data-said]')).toContainText('Nothing on this page has changed.');
      await expect(page.getByLabel('What worries me most')).toHaveValue(canary);
    }
  });

  test('this device keeps notes only after a warning, and one press forgets them', async ({ page }) => {
    await page.goto(letter);
    await ready(page);
    await openWay(page, 'Keep it on this device');
    await expect(page.getByText('Whoever can use this browser can read it then')).toBeVisible();
    await page.getByLabel('Keep it here').check();
    await page.getByLabel('What worries me most').fill(canary);
    await page.getByText('Open this part.').click();
    await page.getByLabel('What the service should know to keep me safe').fill('Closed heron');
    expect(await keptIn(page)).toContain(canary);
    expect(await keptIn(page)).not.toContain('Closed heron');

    await page.goto('/help-now/');
    await page.goto(letter);
    await ready(page);
    await openWay(page, 'Keep it on this device');
    // What was kept is not on the page before it is asked for, and cannot be written over unseen.
    await expect(page.getByLabel('What worries me most')).toHaveValue('');
    await expect(page.getByLabel('Keep it here')).toBeDisabled();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(page.getByLabel('What worries me most')).toHaveValue(canary);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(page.getByText('Everything is forgotten')).toBeVisible();
    await expect(page.getByLabel('What worries me most')).toHaveValue('');
    expect(await keptIn(page)).toBe(nothingKept);
  });

  test('leaving asks nothing, and Back brings the words again', async ({ page }) => {
    await page.goto(letter);
    await ready(page);
    await page.getByLabel('What worries me most').fill(canary);
    page.on('dialog', () => {
      throw new Error('Leaving was asked about.');
    });
    await page.getByRole('link', { name: 'What a service may tell you' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('What I want you to know');
    await page.goBack();
    await expect(page.getByLabel('What worries me most')).toHaveValue(canary);
  });

  test('the questions are finished by the offer to each person, and by nothing less', async ({ page }) => {
    await page.goto(questions);
    await ready(page);
    const check = page.getByRole('button', { name: 'Is it finished?' });
    await check.click();
    await expect(page.getByRole('heading', { name: 'Not finished yet' })).toBeVisible();
    await page.locator('[name="who.0.name"]').fill('A sister');
    for (const given of ['addiction', 'treatment', 'self'])
      await page.locator(`[name="info-${given}"][value="done"]`).check();
    await check.click();
    const missing = page.getByRole('link', { name: /^Record the offer for each person/ });
    await expect(page.locator('[data-missing] li')).toHaveCount(1);
    await missing.click();
    await expect(page.locator('[name="offer.0.day"]')).toBeFocused();
    expect(page.url()).not.toContain('#');
    await page.locator('[name="offer.0.day"]').fill('2026-11-22');
    await page.locator('[name="offer.0.by"]').fill('Key worker');
    await page.locator('[name="offer.0.how"]').fill('By phone, mornings');
    await check.click();
    await expect(missing).toBeVisible();
    await page.locator('[name="offer.0.answer"]').selectOption('not-yet');
    await check.click();
    await expect(page.getByText('It is finished.')).toBeVisible();

    // One more person is one more offer, in every table about them.
    await page.getByRole('button', { name: 'One more: person' }).click();
    await expect(page.locator('[name="who.4.name"]')).toBeFocused();
    await page.keyboard.type('A friend');
    await expect(page.locator('[name="offer.4.day"]')).toBeVisible();
    await check.click();
    await expect(missing).toBeVisible();
  });

  test('the card carries the answers, and a day goes into a calendar without a word that tells', async ({
    page,
  }) => {
    await page.goto(card);
    await ready(page);
    await page.getByLabel('Eircode, or how to find the house').fill('The blue gate');
    await expect(page.locator('[data-answer-to="eircode"]')).toHaveText('The blue gate');
    await expect(page.locator('.face h3').first()).toHaveText('Numbers');
    await page.getByLabel('In an emergency', { exact: true }).check();
    await expect(page.locator('.face h3').first()).toHaveText('In an emergency');
    await page.getByLabel('Look at it again on').fill('2027-01-04');
    await page.getByText('Put this day into a calendar').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the entry' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('calendar.ics');
    const entry = await readFile(await file.path(), 'utf8');
    expect(entry).toContain('SUMMARY:Appointment\r\n');
    expect(entry).toContain('DTSTART;VALUE=DATE:20270104\r\n');
    expect(entry).not.toMatch(/card|emergency|DESCRIPTION|LOCATION|VALARM/i);
  });

  test('the checklist goes into a spreadsheet, with the words that are on the page', async ({ page }) => {
    await page.goto('/tools/discharge-checklist/');
    await ready(page);
    await page.locator('[name="b-ring"][value="done"]').check();
    await openWay(page, 'Save it to a file');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save for a spreadsheet' }).click();
    const sheet = await readFile(await (await download).path(), 'utf8');
    expect(sheet).toContain(
      'B. At every ending,"Relatives know whom to ring by day, at night and on a holiday",Done\r\n',
    );
  });

  test('opened, unfinished and with a locked file it is free of faults that axe can see', async ({
    page,
  }) => {
    await page.goto(questions);
    await ready(page);
    await page.getByRole('button', { name: 'Is it finished?' }).click();
    await openWay(page, 'Open a file');
    await openText(page, '{"notes":1,"locked":"AAAA"}');
    await expect(page.getByLabel('Its passphrase')).toBeFocused();
    await page.evaluate(() => {
      for (const closed of document.querySelectorAll('details')) closed.open = true;
      scrollTo(0, 0);
    });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });
});
