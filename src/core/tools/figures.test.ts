import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { figureOf, mostPoints, rowsToLookAt, sideBySide } from './figures.ts';
import type { ToolFacts } from './tool-facts.ts';

const points = { never: 0, some: 1, mostly: 2, always: 3 };
const ids = ['a', 'b', 'c', 'd'];
const facts: ToolFacts = {
  id: 'sample',
  version: 1,
  opensFrom: 1,
  items: ids.map((id) => ({
    id,
    kind: 'scale',
    options: [...Object.keys(points), 'not-ours', 'apart'],
    points,
    apart: ['apart'],
  })),
};
const area = { id: 'area', items: ids };
const rows = ids.map((id) => ({ id, items: [id] }));

describe('the figure of an area', () => {
  test('is the mean of what was answered', () => {
    const figure = figureOf(facts, { a: 'always', b: 'some', c: 'some', d: 'always' }, area);
    expect(figure).toEqual({ answered: 4, of: 4, mean: 2 });
  });

  test('is shown when half is answered, and not before', () => {
    expect(figureOf(facts, { a: 'always' }, area)).toEqual({ answered: 1, of: 4 });
    expect(figureOf(facts, { a: 'always', b: 'never' }, area).mean).toBe(1.5);
  });

  test('leaves out what is not theirs: neither for nor against them', () => {
    const answers: Answers = { a: 'always', b: 'not-ours', c: 'not-ours', d: 'not-ours' };
    expect(figureOf(facts, answers, area)).toEqual({ answered: 1, of: 1, mean: 3 });
    expect(figureOf(facts, { a: 'not-ours' }, { id: 'a', items: ['a'] })).toEqual({ answered: 0, of: 0 });
  });

  test('never leaves the scale', () => {
    const sheet = fc.record(
      Object.fromEntries(ids.map((id) => [id, fc.constantFrom(...Object.keys(points), 'not-ours')])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sheet, (answers) => {
        const { mean, answered, of } = figureOf(facts, answers as Answers, area);
        expect(answered).toBeLessThanOrEqual(of);
        if (mean === undefined) return;
        expect(mean).toBeGreaterThanOrEqual(0);
        expect(mean).toBeLessThanOrEqual(mostPoints(facts));
      }),
    );
  });
});

describe('sheets of several people', () => {
  test('stand beside each other, with how far apart they are', () => {
    const side = sideBySide(facts, [{ a: 'some' }, {}, { a: 'mostly' }], { id: 'a', items: ['a'] });
    expect(side).toEqual({ values: [1, undefined, 2], low: 1, high: 2, mean: 1.5, disagreed: false });
  });

  test('disagree when two are two points apart, or when one says so', () => {
    const row = { id: 'a', items: ['a'] };
    expect(sideBySide(facts, [{ a: 'never' }, { a: 'mostly' }], row).disagreed).toBe(true);
    expect(sideBySide(facts, [{ a: 'some' }, { a: 'apart' }], row).disagreed).toBe(true);
    expect(sideBySide(facts, [{ a: 'apart' }], row)).toEqual({ values: [undefined], disagreed: true });
  });

  test('what people disagree on comes first, then what is not there at all', () => {
    const sheets: Answers[] = [
      { a: 'never', b: 'never', c: 'always' },
      { a: 'never', b: 'always', c: 'mostly', d: 'apart' },
    ];
    const first = rowsToLookAt(facts, sheets, rows);
    expect(first.disagreed.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(first.atNothing.map(({ id }) => id)).toEqual(['a']);
  });
});
