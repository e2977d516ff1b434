import type { ContentCheck } from '#core/content/check/check-content.ts';
import { printProblem } from '#core/content/check/problem.ts';
import { type PageReadingAge, yearsOf } from '#core/content/check/text/reading-ages.ts';
import { readingLimits } from '#core/guidance/reading-age.ts';

/** What is wrong, one line each, or one line with what was found. Warnings come last. */
export const reportOf = (check: ContentCheck): string =>
  [verdictOn(check), ...check.warnings.map((warning) => `Warning: ${printProblem(warning)}`)].join('\n');

/** The same for a build: warnings are counted, and not told one by one. */
export const shortReportOf = (check: ContentCheck): string => {
  const count = check.warnings.length;
  return count === 0
    ? verdictOn(check)
    : `${verdictOn(check)}\n${count} ${count === 1 ? 'warning' : 'warnings'}: npm run check:content tells of ${count === 1 ? 'it' : 'them'}.`;
};

/** Everything, for somebody who asks: how hard each page is to read, then {@link reportOf}. */
export const fullReportOf = (check: ContentCheck): string =>
  check.readingAges.length === 0
    ? reportOf(check)
    : `${readingAgeTable(check.readingAges)}\n\n${reportOf(check)}`;

const verdictOn = (check: ContentCheck): string =>
  check.kind === 'unsound' ? check.problems.map(printProblem).join('\n') : countsOf(check.content);

type SoundCheck = Extract<ContentCheck, { kind: 'sound' }>;

const countsOf = (content: SoundCheck['content']): string =>
  `Content is sound: ${content.services.size} services of ${content.organisations.size} organisations, ` +
  `${content.agencies.size} agencies, ${content.helplines.size} helplines, ${content.guidance.size} pages of guidance, ` +
  `${content.needs.length} needs, ${content.rules.length} routing rules, ${content.terms.length} words explained.`;

/** One line for each page, hardest first: reading age, years at school, words, and the words of its longest sentence. */
export const readingAgeTable = (pages: readonly PageReadingAge[]): string => {
  const rows = pages
    .toSorted((one, other) => other.reading.age - one.reading.age)
    .map(({ file, reader, reading }) => [
      file.replace(/^content\/guidance\/|\.mdx$/g, ''),
      yearsOf(reading.age),
      reading.grade.toFixed(1),
      String(reading.words),
      String(Math.max(...reading.sentences.map(({ words }) => words.length))),
      reading.age > readingLimits[reader].aim ? `over ${readingLimits[reader].aim}` : '',
    ]);
  const table = [['page', 'reading age', 'grade', 'words', 'longest sentence', ''], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
