import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';

/** Tells the planners what is missing in Wexford, in these words, the way a visitor does. */
const tell = async (page: Page, words: string): Promise<void> => {
  await page.goto('/partners/tell-the-planners/');
  await page.getByLabel('Something is missing').check();
  await page.getByLabel('Where?').selectOption({ label: 'Wexford' });
  await page.getByLabel('What is missing, or what works?').fill(words);
  await page.getByRole('button', { name: 'Tell the planners' }).click();
  await expect(page.getByText('Thank you. It is kept')).toBeVisible();
};

test('a professional finds a partner, what it does and does not do, and a sheet to hand over', async ({
  page,
}) => {
  await page.goto('/professionals/');
  await page.getByRole('link', { name: /^Partners/ }).click();
  await page
    .getByRole('navigation', { name: 'Partners by area' })
    .getByRole('link', { name: 'Wexford 1' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partners in Wexford' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'a family room' })).toHaveCount(0);
  const group = page.getByRole('listitem').filter({ hasText: 'a small evening group' }).first();
  await expect(group).toContainText('One contact only');
  await group.getByRole('link').click();
  await expect(page.getByText('This is a demonstration. Nobody stands behind it.').first()).toBeVisible();
  await expect(page.getByText('What we do not do')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Hand-over sheet' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Handed over by, to, and on which day')).toBeVisible();
  await expect(page.getByText('Write names on paper only')).toBeHidden();
});

test('the dates are a calendar, and what families said is honestly empty', async ({ page, request }) => {
  await page.goto('/partners/');
  await expect(page.getByRole('link', { name: 'All dates as a calendar' })).toHaveAttribute(
    'href',
    '/partners/offers.ics',
  );
  await expect(page.locator('.feed-address')).toHaveText(/^https?:\/\/.+\/partners\/offers\.ics$/);
  const feed = await request.get('/partners/offers.ics');
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(await feed.text()).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D');
  const inWexford = await (await request.get('/partners/in/wexford/offers.ics')).text();
  expect(inWexford).toContain('Wanted: What to do in an overdose');
  expect(inWexford).not.toContain('Listening to a worried family');
  await page.getByRole('link', { name: 'What families said, and what changed' }).click();
  await expect(page.getByText('Nothing has been recorded yet.')).toBeVisible();
});

test('somebody tells the planners without a name, and the coordinator reads it', async ({
  page,
  workerPage,
  site,
}) => {
  const canary = 'canary no bus goes back & “nobody” at the stop';
  const addresses: string[] = [];
  for (const watched of [page, workerPage]) watched.on('request', (request) => addresses.push(request.url()));
  await tell(page, canary);

  await workerPage.goto('/editors/');
  await workerPage.getByRole('button', { name: 'Open the list' }).click();
  const report = workerPage.locator('li').filter({ hasText: canary });
  await expect(report).toHaveCount(1);
  await expect(report.getByRole('heading', { name: 'To the planners' })).toBeVisible();
  await expect(report).toContainText('Something is missing. Where: Wexford');
  await report.getByRole('button', { name: 'Done' }).click();
  await workerPage.getByText(/^Done: /).click();
  await expect(report.getByRole('button', { name: 'Not done yet' })).toBeVisible();

  expect(addresses.join('\n')).not.toContain('canary');
  expect(site.log()).not.toContain('canary');
});

test('a form that is not whole is not sent, and keeps what was typed', async ({ page }) => {
  await page.goto('/partners/tell-the-planners/');
  await page.getByLabel('What is missing, or what works?').fill('a bus');
  await page.getByRole('button', { name: 'Tell the planners' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose whether something is missing or works.');
  await expect(page.getByLabel('What is missing, or what works?')).toHaveValue('a bus');
});
