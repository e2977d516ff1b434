import { expect, test } from 'vitest';
import { type RefusalKind, refusals, refuse } from './refusal.ts';

const all = Object.entries(refusals) as [RefusalKind, (typeof refusals)[RefusalKind]][];

test('a refusal is a value that names its reason', () => {
  expect(refuse('too-large')).toEqual({ kind: 'refused', reason: 'too-large' });
});

test.each(all)('%s says in plain words what happened', (_, { status, title, sentence }) => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(600);
  expect(title).toMatch(/^[A-Z][^.]*[^.]$/);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test.each(all)('%s says whether anything was kept or changed', (_, { sentence }) => {
  expect(sentence).toMatch(/nothing was (kept|changed)|not kept/i);
});

test('each kind of bad input has an answer of its own', () => {
  expect(new Set(all.map(([, { title }]) => title)).size).toBe(all.length);
});

test.each([
  ['method-not-allowed', 405],
  ['other-origin', 403],
  ['wrong-type', 415],
  ['too-large', 413],
  ['not-readable', 400],
  ['stale-key', 409],
  ['too-many', 429],
  ['database-down', 503],
  ['no-right', 401],
] as const)('%s has the status that programs know: %i', (reason, status) => {
  expect(refusals[reason].status).toBe(status);
});
