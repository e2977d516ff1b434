import { describe, expect, test } from 'vitest';
import { brokenPromises, median, table, type Visit, type Visits } from './pages/figures.ts';

const quick: Visit = {
  firstPaint: 700,
  largestPaint: 800,
  layoutShift: 0,
  bytes: 4000,
  bytesWithoutFont: 4000,
  bytesBeforePaint: 4000,
  requestsBeforePaint: 1,
  requests: 1,
};
const bare: Visits = {
  name: 'bare',
  visits: [quick, { ...quick, firstPaint: 900 }, { ...quick, firstPaint: 600 }],
};
const ours = (more: Partial<Visit>): Visits[] => [{ name: 'ours', visits: [{ ...quick, ...more }] }, bare];

describe('the median', () => {
  test('is the middle value, whatever the order', () => {
    expect(median([900, 5, 30])).toBe(30);
  });

  test('is between the two middle values when their number is even', () => {
    expect(median([40, 10, 20, 30])).toBe(25);
  });

  test('of nothing does not exist', () => {
    expect(() => median([])).toThrow('no median');
  });
});

describe('the table', () => {
  test('shows each page with its medians, its spread, and how many times the bare page they are', () => {
    const [head, first, second] = table(ours({ firstPaint: 1050, bytes: 39_800 }), 'bare').split('\n');
    expect(head).toMatch(/^page\s+first paint, s\s+ratio/);
    expect(first).toMatch(/^ours\s+1\.05 \(1\.05–1\.05\)\s+× 1\.50\s+0\.80 \(0\.80–0\.80\)\s+× 1\.00/);
    expect(first).toContain('39.8');
    expect(second).toMatch(/^bare\s+0\.70 \(0\.60–0\.90\)\s+× 1\.00/);
  });

  test('has one width a column', () => {
    const lines = table(ours({}), 'bare').split('\n');
    expect(new Set(lines.map((line) => line.indexOf('×'))).size).toBeLessThanOrEqual(2);
    expect(lines[1]?.indexOf('×')).toBe(lines[2]?.indexOf('×'));
  });
});

describe('a promise', () => {
  test('is kept up to 15 % over the bare page and 14 kB to be painted, whatever comes later', () => {
    expect(brokenPromises(ours({ firstPaint: 805, largestPaint: 920 }), 'ours', 'bare')).toEqual([]);
    expect(brokenPromises(ours({ bytes: 40_000, bytesBeforePaint: 14_000 }), 'ours', 'bare')).toEqual([]);
  });

  test.each([
    ['a late first paint', { firstPaint: 806 }, /first paint takes 1\.15 times/],
    ['a late largest paint', { largestPaint: 921 }, /largest paint takes 1\.15 times/],
    ['a heavy page', { bytesBeforePaint: 14_001 }, /needs 14001 bytes to be painted/],
    ['a page that jumps', { layoutShift: 0.012 }, /shifts by 0\.0120/],
  ])('is broken by %s', (_, more, sentence) => {
    const broken = brokenPromises(ours(more), 'ours', 'bare');
    expect(broken).toHaveLength(1);
    expect(broken[0]).toMatch(sentence);
  });

  test('about a page that was not measured is no promise', () => {
    expect(() => brokenPromises([bare], 'ours', 'bare')).toThrow('No page “ours”');
  });
});
