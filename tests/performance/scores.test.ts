import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageKinds } from './lighthouse/page-kinds.ts';
import { isPerfect, medianReport, type Report, scoreLines } from './lighthouse/scores.ts';

const report = (score: number, audits: Report['audits'] = {}): Report => ({
  categories: {
    performance: { title: 'Performance', score: 1 },
    accessibility: { title: 'Accessibility', score },
  },
  audits,
});
const home = { kind: 'home', path: '/' };

test('a page is perfect with 100 in everything, and with nothing less', () => {
  expect(isPerfect(report(1))).toBe(true);
  expect(isPerfect(report(0.99))).toBe(false);
});

test('a page that could not be measured is not perfect', () => {
  expect(isPerfect({ categories: {}, audits: {} })).toBe(false);
  const failed = { ...report(1), runtimeError: { message: 'No answer.' } };
  expect(isPerfect(failed)).toBe(false);
  expect(scoreLines(home, failed)).toEqual(['home /: not measured. No answer.']);
});

test('every audit that is less than perfect is named; those that passed or do not apply are not', () => {
  const audit = { title: 'Contrast', scoreDisplayMode: 'binary' };
  const lines = scoreLines(
    home,
    report(0.96, {
      contrast: { ...audit, score: 0 },
      passed: { ...audit, score: 1 },
      'not-here': { ...audit, score: null },
      told: { ...audit, score: 0, scoreDisplayMode: 'informative' },
    }),
  );
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('Performance 100  Accessibility 96');
  expect(lines[1]?.trim()).toBe('0.00  contrast: Contrast');
});

test('what was left out for a page that is kept out of search engines is said', () => {
  expect(scoreLines({ ...home, hidden: true }, report(1))[0]).toContain('without is-crawlable');
  expect(scoreLines(home, report(1))[0]).not.toContain('is-crawlable');
});

test('of several looks at a page the one in the middle counts, and one that failed is the worst', () => {
  const failed = { ...report(1), runtimeError: { message: 'No answer.' } };
  const [low, good, best] = [report(0.9), report(0.95), report(1)];
  expect(medianReport([best, low, good])).toBe(good);
  expect(medianReport([failed, best, good])).toBe(good);
  expect(medianReport([best, low])).toBe(low);
  expect(() => medianReport([])).toThrow('no reports');
  expect(scoreLines(home, good, 3)[0]).toContain('median of 3');
  expect(scoreLines(home, good)[0]).not.toContain('median');
});

test('every page that Lighthouse looks at was built', () => {
  const files = pageKinds.map(({ path }) => `dist${path}${path.endsWith('/') ? 'index.html' : ''}`);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
