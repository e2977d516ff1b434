import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askedFor } from './asked-for.ts';
import { countWords, readGuidancePage } from './guidance-page.ts';
import { builtPages, dist } from './pages.ts';

/** Every address that links lead to, beginning at the front page. */
const reachable = (): ReadonlySet<string> => {
  const markupAt = new Map(
    builtPages().map(([file, markup]) => [`/${file.replace(/(^|\/)index\.html$/, '$1')}`, markup]),
  );
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    for (const [, link = ''] of (markupAt.get(address) ?? '').matchAll(/<a\b[^>]* href="(\/[^"#?]*)/g))
      waiting.push(link);
  }
  return seen;
};

const found = reachable();
const indexLinks = (folder: string): string => readFileSync(join(dist, folder, 'index.html'), 'utf8');

describe.each(askedFor)('$row $about', ({ address, says }) => {
  const page = readGuidancePage(address);
  const section = (heading: RegExp) => page.sections.find((one) => heading.test(one.heading))?.markup ?? '';

  test(`stands at ${address}, in its list, and links lead there from the front page`, () => {
    expect(indexLinks(address.split('/')[1] ?? '')).toContain(`href="${address}"`);
    expect([...found]).toContain(address);
  });

  test('says what it is about', () => {
    for (const words of says) expect(`${page.title} ${page.summary} ${page.prose}`).toMatch(words);
  });

  test('says in thirty seconds what to know: at most 60 words', () => {
    expect(countWords(page.summary)).toBeGreaterThanOrEqual(12);
    expect(countWords(page.summary)).toBeLessThanOrEqual(60);
  });

  test('is 300 to 900 words long', () => {
    expect(countWords(page.prose)).toBeGreaterThanOrEqual(300);
    expect(countWords(page.prose)).toBeLessThanOrEqual(900);
  });

  test('has something to do today, what helps over time, and when to get help now, in this order', () => {
    const headings = page.sections.map(({ heading }) => heading).join('\n');
    expect(headings).toMatch(
      /^What (you can|to) (do|arrange)\b[\s\S]*^What helps over time$[\s\S]*^When to get help now$/m,
    );
    expect(section(/^What (you can|to) (do|arrange)\b/)).toMatch(/class="(today|steps)\b/);
    expect(page.opening + section(/^When to get help now$/)).toMatch(/href="tel:|href="\/help-now\/"/);
  });

  test('leads on: to a page, and to services', () => {
    expect(page.next.length).toBeGreaterThanOrEqual(3);
    expect(page.next.join(' ')).toMatch(/\/(families|friends|professionals)\//);
    expect(page.next.join(' ')).toMatch(/\/directory\//);
  });

  test('names its sources, its author and day, its review and when that is due', () => {
    expect(page.sources).toMatch(/<li\b/);
    expect(page.sources.match(/<time datetime="\d{4}-\d{2}-\d{2}"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(page.sources).toMatch(/Not yet reviewed by|<b>Reviewed<\/b>/);
    expect(page.sources).toContain('Written by');
  });
});

test('S8 numbers for an emergency are one press from every page, and stand on a page of their own', () => {
  const withoutHelp = builtPages().filter(
    ([, markup]) => !/href="(?:\/[a-z]{2,3})?\/help-now\/"/.test(markup),
  );
  expect(withoutHelp.map(([file]) => file)).toEqual([]);
  const helpNow = readFileSync(join(dist, 'help-now/index.html'), 'utf8');
  for (const number of ['tel:112', 'tel:999', 'tel:116123']) expect(helpNow).toContain(number);
});

test('S14 the directory knows who is run by people who have been there', () => {
  const listed = builtPages().filter(([file]) => file.startsWith('service/'));
  expect(listed.filter(([, markup]) => markup.includes('have been there')).length).toBeGreaterThan(0);
});

test('about forty pages are asked for, and no address twice', () => {
  const addresses = askedFor.map(({ address }) => address);
  expect(addresses.length).toBeGreaterThanOrEqual(40);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('every row of the product that guidance answers has its page', () => {
  const answered = new Set(askedFor.flatMap(({ row }) => row ?? []));
  const rows = ['S2', 'S3', 'S8', 'S9', 'S13', 'S14', 'S15', 'S17', 'S18', 'S19', 'S22', 'S23', 'S24'];
  expect([...answered].toSorted()).toEqual(rows.toSorted());
});
