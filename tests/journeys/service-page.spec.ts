import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { publicHolidays } from '../../src/adapters/calendar/public-holidays.ts';
import { weekdayOf } from '../../src/core/calendar/zoned-time.ts';
import { expect } from '../support/journey.ts';
import { test } from '../support/planted/planted-journey.ts';

// The planted site is built once; without script its pages are looked at in a context of their own below.
test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, 'runs once, for both');

const table = '/service/planted-table/';

/** A public holiday on a day that it would be open. The page knows those of the year of its build and the next. */
const holiday = publicHolidays('IE', [new Date().getFullYear() + 1]).find(
  (day) => !['saturday', 'sunday'].includes(weekdayOf(day)),
);

const openAt = async (page: Page, moment: string): Promise<void> => {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(table);
};

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

const saved = async (page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
};

test.describe('what is so now', () => {
  for (const [moment, words] of [
    ['2026-11-24T10:00Z', 'Open now until 1pm'],
    ['2026-11-24T13:30Z', 'Opens today 2pm'],
    ['2026-11-27T12:30Z', 'Opens Monday 9:30am'],
    // In summer its clocks are an hour ahead of UTC.
    ['2027-06-29T08:30Z', 'Open now until 1pm'],
    [`${holiday}T10:00Z`, 'It is a public holiday: ring first'],
  ] as const) {
    test(`${moment}: ${words}`, async ({ page }) => {
      await openAt(page, moment);
      await expect(page.locator('[data-open-now]')).toHaveText(words);
    });
  }

  test('the day it is stands out in the table, and groups say when they meet next', async ({ page }) => {
    await openAt(page, '2026-11-24T10:00Z');
    await expect(page.locator('[aria-current="date"]')).toHaveText('Tuesday 9:30am to 1pm and 2pm to 5pm');
    await expect(page.locator('[data-next]')).toHaveText([
      'Next: today, 24 November, then 8 December.',
      'Next: 29 November, then 27 December.',
    ]);
    await expect(page.getByText('Every second Tuesday, 7:30pm to 9pm.')).toBeVisible();
    await expect(page.getByText('A group that is over')).toHaveCount(0);
  });

  test('nothing moves when the script says it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 2600 });
    await openAt(page, '2026-11-24T10:00Z');
    await expect(page.locator('[data-open-now]')).not.toBeEmpty();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(shift).toBeLessThan(0.01);
  });
});

test.describe('a contact', () => {
  test('has the first letters as its name, and a file name that says nothing', async ({ page }) => {
    await page.goto(table);
    await page.getByText('Add to contacts').click();
    const { name, text } = await saved(page, () => page.getByRole('link', { name: 'as “P. T.”' }).click());
    expect(name).toBe('contact.vcf');
    expect(text).toContain('FN:P. T.\r\n');
    expect(text).not.toMatch(/planted|@|http/i);
  });

  test('has a word of one’s own, and nothing is asked of the network for it', async ({ page, baseURL }) => {
    await page.goto(table);
    await page.getByText('Add to contacts').click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('textbox', { name: 'A first name' }).fill('Zebedee, the plumber');
    const { name, text } = await saved(page, () =>
      page.getByRole('button', { name: 'Save', exact: true }).click(),
    );
    expect(name).toBe('contact.vcf');
    expect(text).toContain('FN:Zebedee\\, the plumber\r\n');
    expect(text).toContain('TEL;TYPE=VOICE:0530000000');
    expect(text).not.toMatch(/planted|@|http/i);
    // The script that makes it is the same for everybody.
    expect(
      asked.filter((address) => !address.startsWith(`${baseURL}/_astro/`) && !address.startsWith('blob:')),
    ).toEqual([]);
    expect(asked.join(' ')).not.toMatch(/zebedee/i);
    expect(page.url()).toBe(`${baseURL}${table}`);
  });

  test('has the service’s name with all there is when somebody chooses that', async ({ page }) => {
    await page.goto(table);
    await page.getByText('Add to contacts').click();
    await page.getByRole('radio', { name: 'The Planted Table' }).check();
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Save', exact: true }).click());
    expect(text).toContain('FN:The Planted Table\r\n');
    expect(text).toContain('EMAIL:table@example.org');
  });

  test('without a word it asks for one, and saves nothing', async ({ page }) => {
    await page.goto(table);
    await page.getByText('Add to contacts').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Write a name first.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'A first name' })).toBeFocused();
  });
});

test.describe('a group in a calendar', () => {
  const summaryOf = (text: string) =>
    new ICAL.Event(
      ICAL.Component.fromString(text).getFirstSubcomponent('vevent') ?? new ICAL.Component('none'),
    ).summary;

  test('is called “Appointment”', async ({ page }) => {
    await page.goto(table);
    await page.getByText('Add to calendar').first().click();
    const { name, text } = await saved(page, () =>
      page.getByRole('link', { name: 'Add “Appointment”' }).first().click(),
    );
    expect(name).toBe('calendar.ics');
    expect(summaryOf(text)).toBe('Appointment');
    expect(text).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;');
    expect(text).not.toMatch(/planted|family|DESCRIPTION|LOCATION/);
  });

  test('is called what somebody writes, the second group too', async ({ page }) => {
    await openAt(page, '2026-11-24T10:00Z');
    await page.getByText('Add to calendar').last().click();
    const field = page.getByRole('textbox', { name: 'Or call it' });
    await field.fill('Swimming');
    const { name, text } = await saved(page, () => field.press('Enter'));
    expect(name).toBe('calendar.ics');
    expect(summaryOf(text)).toBe('Swimming');
    expect(text).toContain('DTSTART;TZID=Europe/Dublin:20261129T110000');
  });
});

test('it leads on: to a way to be contacted, and to something to read', async ({ page }) => {
  await page.goto(table);
  await expect(page.getByRole('link', { name: 'Ask them to contact you' })).toHaveAttribute(
    'href',
    '/contact/',
  );
  await expect(page.locator('main a[href="tel:0530000000"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'To read' })).toBeVisible();
  await expect(page.locator('aside a[href="/families/where-to-start/"]')).toBeVisible();
});

test('what nobody said of peers is said', async ({ page }) => {
  await page.goto(table);
  await expect(page.getByText('Their training: Eight evenings')).toBeVisible();
});

test('a place that keeps its address back has neither a map nor a way to it', async ({ page }) => {
  await page.goto('/service/planted-house/');
  await expect(page.getByText('the address is not published')).toBeVisible();
  await expect(page.getByText('How to find it')).toHaveCount(0);
  await expect(page.locator('aside figure')).toHaveCount(0);
});

test('all that can be known of a service prints on one sheet', async ({ page }) => {
  await page.goto(table);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

test('with everything opened it is as good for eyes and ears as the rest, and fits the smallest screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(table);
  for (const summary of await page.locator('details.save > summary').all()) await summary.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('without script the table, the rules and the files are there, and nothing that would need one', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(table);
  await expect(page.getByRole('row', { name: 'Friday 9:30am to midday' })).toBeVisible();
  await expect(page.getByText('The last Sunday of each month, 11am to 12:30pm.')).toBeVisible();
  await expect(page.locator('[data-open-now], [data-next]').filter({ visible: true })).toHaveCount(0);
  await page.getByText('Add to contacts').click();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  const { name, text } = await saved(page, () => page.getByRole('link', { name: 'as “P. T.”' }).click());
  expect(name).toBe('contact.vcf');
  expect(text).toContain('FN:P. T.');
  await context.close();
});
