import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

const plan = '/tools/support-plan/';
const assessment = '/tools/carer-assessment/';
const review = '/tools/local-area-review/';
const audit = '/tools/service-self-audit/';
const canary = 'Kestrel over the bog road';

const ready = (page: Page) => expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
const answer = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`);
const openWay = (page: Page, name: string) => page.getByText(name, { exact: true }).click();
const file = (tool: string, answers: object) => ({
  name: 'notes.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ notes: 1, tool, version: 1, saved: '2026-11-22', answers })),
});
const openFile = async (page: Page, chosen: ReturnType<typeof file>) => {
  const input = page.getByLabel('A file from this page');
  if (!(await input.isVisible())) await openWay(page, 'Open a file');
  await input.setInputFiles(chosen);
};
const savedText = async (page: Page): Promise<string> => {
  const button = page.getByRole('button', { name: 'Save the file' });
  if (!(await button.isVisible())) await openWay(page, 'Save it to a file');
  const download = page.waitForEvent('download');
  await button.click();
  return readFile(await (await download).path(), 'utf8');
};
const said = (page: Page) => page.locator('[data-said]');

test('what follows from an answer, and the short way, need no script', async ({ page }) => {
  await page.goto(plan);
  const long = page.getByRole('heading', { name: '8. How I cope, and what it costs' });
  await expect(long).toBeVisible();
  await answer(page, 'before-length', 'quick').check();
  await expect(long).toBeHidden();
  await expect(page.getByRole('heading', { name: '3. What it does to me' })).toBeVisible();
  await answer(page, 'before-length', 'full').check();
  const follows = page.locator('#q-children-danger-follows');
  await expect(follows).toHaveCSS('font-weight', '400');
  await answer(page, 'children-danger', 'unsure').check();
  await expect(follows).toHaveCSS('font-weight', '640');
});

test('who may be watched loses the questions on fear, from the page and from paper', async ({ page }) => {
  await page.goto(plan);
  const fear = page.getByText('From the person I worry about');
  await page.getByText('Open this part.').click();
  await page.getByLabel('Take this part along').check();
  await expect(fear).toBeVisible();
  await answer(page, 'before-seen', 'maybe').check();
  await expect(fear).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(fear).toBeHidden();
  // The numbers to ring stay.
  await expect(page.getByText('You can talk to somebody about fear at home')).toBeVisible();
});

test('each area of the plan leads to services, and says where there is none', async ({ page }) => {
  await page.goto(plan);
  const money = page.locator('section[aria-labelledby="coping"]');
  await money.getByText('Services that help with this').click();
  await expect(money.getByText(/Carlow (\d+|none), Kilkenny (\d+|none)/).first()).toBeVisible();
  await money.getByRole('link', { name: 'Money and debt' }).click();
  await expect(page).toHaveURL(/\/directory\/need\/money-and-debt\/$/);
});

test.describe('with script', () => {
  test.beforeEach(({ javaScriptEnabled }) => {
    test.skip(javaScriptEnabled === false, 'Without script there is paper.');
  });

  test('an answer can be taken back, by keyboard too', async ({ page }) => {
    await page.goto(plan);
    await ready(page);
    await expect(page.getByRole('button', { name: /^Take back/ })).toHaveCount(0);
    await answer(page, 'us-home', 'against').check();
    const back = page.getByRole('button', { name: 'Take back: Do we live together?' });
    await back.focus();
    await page.keyboard.press('Enter');
    await expect(answer(page, 'us-home', 'against')).not.toBeChecked();
    await expect(answer(page, 'us-home', 'always')).toBeFocused();
    await expect(back).toHaveCount(0);
    expect(await savedText(page)).not.toContain('us-home');
  });

  test('a file is never opened over something that is written, unless that is said', async ({ page }) => {
    await page.goto(plan);
    await ready(page);
    await page.locator('[name="know-most"]').fill(canary);
    await openFile(page, file('support-plan', { 'know-most': 'Heron' }));
    await expect(page.getByText('Something is written on this page already.')).toBeVisible();
    await expect(page.locator('[name="know-most"]')).toHaveValue(canary);
    await page.getByRole('button', { name: 'Leave the page as it is' }).click();
    await expect(said(page)).toHaveText('Nothing on this page has changed.');
    await expect(page.locator('[name="know-most"]')).toHaveValue(canary);
    await openFile(page, file('support-plan', { 'know-most': 'Heron' }));
    await page.getByRole('button', { name: 'Open the file' }).click();
    await expect(page.locator('[name="know-most"]')).toHaveValue('Heron');
  });

  test('a plan goes over into the assessment, without what was closed', async ({ page }) => {
    await page.goto(plan);
    await ready(page);
    await page.locator('[name="coping-cost"]').fill(canary);
    await answer(page, 'support-missing', 'night').check();
    await page.locator('[name="support-have.0.who"]').fill('A sister');
    await answer(page, 'before-length', 'full').check();
    await page.getByText('Open this part.').click();
    await answer(page, 'fear-home', 'yes').check();
    const text = await savedText(page);
    expect(text).not.toContain('fear-home');
    await page.goto(assessment);
    await ready(page);
    await openFile(page, { ...file('', {}), buffer: Buffer.from(text) });
    await expect(said(page)).toHaveText(
      'Your file comes from another tool. What both ask is on the page now. The rest is still in your file.',
    );
    await expect(page.locator('[name="coping-cost"]')).toHaveValue(canary);
    await expect(answer(page, 'support-missing', 'night')).toBeChecked();
    await expect(page.locator('[name="support-have.0.who"]')).toHaveValue('A sister');
    await expect(answer(page, 'fear-home', 'yes')).not.toBeChecked();
  });

  test('what was ticked to be taken along stays out of the file all the same when somebody may be watching', async ({
    page,
  }) => {
    await page.goto(plan);
    await ready(page);
    await page.getByText('Open this part.').click();
    await answer(page, 'fear-home', 'yes').check();
    await page.getByLabel('Take this part along').check();
    expect(await savedText(page)).toContain('fear-home');
    await answer(page, 'before-seen', 'yes').check();
    expect(await savedText(page)).not.toContain('fear-home');
  });

  test('figures come when half is answered, and stand beside those of an earlier file', async ({ page }) => {
    await page.goto(audit);
    await ready(page);
    const row = page.locator('[data-figure="proactive"]');
    await answer(page, 'a1-1', 'always').check();
    await expect(row.locator('[data-now]')).toHaveText('1 of 4 answered');
    await answer(page, 'a1-2', 'usually').check();
    await expect(row.locator('[data-now]')).toHaveText('2.5 (2 of 4)');
    await openWay(page, 'Compare with an earlier file');
    const earlier = page.getByLabel('A file that you saved before.');
    await earlier.setInputFiles(file('support-plan', {}));
    await expect(page.locator('[data-figures-said]')).toContainText('belongs to another tool');
    await earlier.setInputFiles(
      file('service-self-audit', {
        'a1-1': 'not-yet',
        'a1-2': 'depends',
        'a1-3': 'not-ours',
        'a2-1': 'always',
      }),
    );
    await expect(row.locator('[data-then]')).toHaveText('0.5 (2 of 3)');
    await expect(row.locator('[data-now]')).toHaveText('2.5 (2 of 4)');
    await expect(answer(page, 'a2-1', 'always')).not.toBeChecked();
    await openWay(page, 'Save it to a file');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save for a spreadsheet' }).click();
    const sheet = await readFile(await (await download).path(), 'utf8');
    expect(sheet).toContain('Figures,1. Reaching out,2.5 (2 of 4); last time 0.5 (2 of 3)\r\n');
    await page.getByRole('button', { name: 'Put the other files away' }).click();
    await expect(row.locator('[data-then]')).toHaveText('');
  });

  test('several sheets lie side by side: first where people differ, and how far, before any average', async ({
    page,
  }) => {
    await page.goto(review);
    await ready(page);
    await answer(page, 'q1-1', 'mostly').check();
    await openWay(page, 'Lay several sheets side by side');
    await page
      .getByLabel('The files of the others')
      .setInputFiles([
        file('local-area-review', { 'q1-1': 'nobody', 'q1-1.why': canary, 'q1-2': 'nobody' }),
        file('local-area-review', { 'q1-1': 'known', 'q1-3': 'apart' }),
      ]);
    await expect(page.locator('[data-figures-said]')).toHaveText('3 sheets lie side by side now.');
    const together = page.locator('[data-together]');
    await expect(together.getByRole('heading', { level: 4 }).nth(0)).toContainText('you do not agree');
    await expect(together.getByRole('list').nth(0).getByRole('listitem')).toContainText([/^1\.1/, /^1\.3/]);
    await expect(together.getByRole('list').nth(1).getByRole('listitem')).toContainText([/^1\.2/]);
    await expect(together.getByText('From 0 to 3; on average 1.7.')).toBeVisible();
    await expect(together.getByText(`Sheet 2: 0 Nobody could say – “${canary}”`)).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include('.figures')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect(together).toBeEmpty();
  });

  test('locked sheets are laid side by side with the passphrase of each, and one may be left out', async ({
    page,
  }) => {
    await page.goto(review);
    await ready(page);
    const locked = async (name: string, value: string, phrase: string) => {
      await answer(page, 'q1-1', value).check();
      if (!(await page.getByLabel('Passphrase, if you want it locked').isVisible()))
        await openWay(page, 'Save it to a file');
      await page.getByLabel('Passphrase, if you want it locked').fill(phrase);
      return { ...file('', {}), name, buffer: Buffer.from(await savedText(page)) };
    };
    const first = await locked('first.json', 'nobody', 'four quiet herons wade');
    const second = await locked('second.json', 'known', 'five loud rooks caw');
    const third = await locked('third.json', 'known', 'six slow snails climb');
    await answer(page, 'q1-1', 'mostly').check();
    await openWay(page, 'Lay several sheets side by side');
    await page.getByLabel('The files of the others').setInputFiles([first, second, third]);
    const phrase = page.locator('[data-ask-phrase]');
    const told = page.locator('[data-figures-said]');
    await expect(phrase).toContainText('first.json');
    await phrase.getByLabel('The passphrase of').fill('five loud rooks caw');
    await phrase.getByRole('button', { name: 'Open it' }).click();
    await expect(told).toHaveText('This passphrase does not open first.json.');
    await phrase.getByLabel('The passphrase of').fill('four quiet herons wade');
    await phrase.getByRole('button', { name: 'Open it' }).click();
    await expect(phrase).toContainText('second.json');
    await phrase.getByLabel('The passphrase of').fill('five loud rooks caw');
    await page.keyboard.press('Enter');
    await expect(phrase).toContainText('third.json');
    await phrase.getByRole('button', { name: 'Leave this one out' }).click();
    await expect(phrase).toBeHidden();
    const together = page.locator('[data-together]');
    await expect(together.getByText('From 0 to 3; on average 1.7.')).toBeVisible();
    await expect(together.getByText('Sheet 4')).toHaveCount(0);
  });

  test('a sheet is printed alone, and the rest of the page comes back', async ({ page }) => {
    await page.goto(audit);
    await ready(page);
    // Printing itself is the browser's: what matters is how the page stands while it happens.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print this sheet alone: Questions for clients' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Did we ask who matters to you?')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Action plan' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Questions for relatives and friends' })).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.getByRole('heading', { name: 'Action plan' })).toBeVisible();
  });

  test('an agreement that somebody does not want is finished as none', async ({ page }) => {
    await page.goto('/tools/sharing-agreement/');
    await ready(page);
    const check = page.getByRole('button', { name: 'Is it finished?' });
    for (const who of ['person', 'family', 'service']) await answer(page, `willing-${who}`, 'yes').check();
    await check.click();
    await expect(
      page.getByRole('link', { name: 'Write the day on which all of you look at it again.' }),
    ).toBeVisible();
    await answer(page, 'willing-person', 'no').check();
    await answer(page, 'no-agreement', 'done').check();
    await check.click();
    await expect(page.getByText('It is finished.')).toBeVisible();
  });
});
