import { expect, test } from 'vitest';
import { daysAsText } from './front-matter-days.ts';

test('a date made by YAML is the day that was written, at any depth', () => {
  const day = new Date('2026-11-22T00:00:00Z');
  expect(daysAsText({ written: day, sources: [{ checkedOn: day }] })).toEqual({
    written: '2026-11-22',
    sources: [{ checkedOn: '2026-11-22' }],
  });
});

test('everything else stays as it is', () => {
  const facts = { title: 'A page', order: 10, needs: ['grief'], review: { state: 'draft' }, drawing: null };
  expect(daysAsText(facts)).toEqual(facts);
});
