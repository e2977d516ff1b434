import { expect, test } from 'vitest';
import { checkContent } from '#core/content/check/check-content.ts';
import { checkDrafts, soundDrafts, withChange } from '#core/content/check/sound-content.fixture.ts';
import { fullReportOf, readingAgeTable, reportOf, shortReportOf } from './content-report.ts';

const page = 'content/guidance/families/where-to-start.mdx';
const sound =
  'Content is sound: 1 services of 1 organisations, 1 agencies, 1 helplines, 1 pages of guidance, 2 needs, 2 routing rules, 1 words explained.';
const overdue = checkDrafts(withChange(page, { written: '2025-01-01', reviewDue: '2026-01-01' }));

test('sound content is one line', () => {
  expect(reportOf(checkDrafts(soundDrafts))).toBe(sound);
  expect(shortReportOf(checkDrafts(soundDrafts))).toBe(sound);
});

test('warnings are told one by one, and counted in a build', () => {
  expect(reportOf(overdue)).toBe(
    `${sound}\nWarning: ${page}, "reviewDue": This page was to be reviewed by 2026-01-01. Read it again, mend what has changed, and write the day of the next review here.`,
  );
  expect(shortReportOf(overdue)).toBe(`${sound}\n1 warning: npm run check:content tells of it.`);
});

test('a mistake takes the place of what was found', () => {
  const unsound = checkDrafts(withChange(page, { needs: ['grieff'] }));
  expect(shortReportOf(unsound)).toBe(
    `${page}, "needs": There is no need “grieff”. Did you mean “grief”? The needs are listed in content/needs.json.`,
  );
});

test('the whole report begins with how hard each page is to read', () => {
  expect(fullReportOf(overdue)).toBe(`${readingAgeTable(overdue.readingAges)}\n\n${reportOf(overdue)}`);
  const empty = checkContent([], new Map(), {
    days: { latest: '2026-11-22', earliest: '2026-11-21' },
    addresses: new Set(),
  });
  expect(fullReportOf(empty)).toBe(reportOf(empty));
});

test('the table has the hardest page first, and marks what is over its aim', () => {
  const reading = (age: number, ...lengths: number[]) => ({
    age,
    grade: age - 5,
    words: lengths.reduce((sum, length) => sum + length, 0),
    sentences: lengths.map((length) => ({
      text: '',
      place: '',
      words: Array.from({ length }, () => 'a'),
      syllables: length,
    })),
  });
  expect(
    readingAgeTable([
      { file: 'content/guidance/friends/b.mdx', reader: 'friends', reading: reading(7.25, 3, 9) },
      { file: 'content/guidance/families/a-page.mdx', reader: 'families', reading: reading(11.4, 21) },
    ]).split('\n'),
  ).toEqual([
    'page             reading age  grade  words  longest sentence',
    'families/a-page         11.4    6.4     21                21  over 11',
    'friends/b                7.3    2.3     12                 9',
  ]);
});
