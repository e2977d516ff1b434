import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jobs, jobsInMarkdown } from '../../src/core/editing/jobs.ts';

const pictures = jobs.flatMap(({ picture }) => picture ?? []);
const fileOf = (name: string) => `public/editors-help/${name}.webp`;

test('ten jobs, each with how to take it back', () => {
  expect(jobs).toHaveLength(10);
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(10);
  for (const { steps, undo } of jobs) expect([steps.length > 1, undo.length > 20]).toEqual([true, true]);
});

test('docs/editing.md says the same as the page; npm run picture-help writes it', () => {
  expect(readFileSync('docs/editing.md', 'utf8')).toContain(jobsInMarkdown());
});

test('every job has its picture, and all of them together weigh less than 600 kB', () => {
  expect(new Set(pictures.map(({ file }) => file)).size).toBe(jobs.length);
  expect(pictures.filter(({ file }) => !existsSync(fileOf(file)))).toEqual([]);
  const bytes = pictures.map(({ file }) => statSync(fileOf(file)).size);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000);
});
