import { expect, test } from 'vitest';
import { englishVoice, irishVoice } from '#core/languages/voice.fixture.ts';
import { type RefusalKind, refusals, refusalWords, refuse } from './refusal.ts';

const all = (Object.keys(refusals) as RefusalKind[]).map(
  (kind) => [kind, { status: refusals[kind].status, ...refusalWords(englishVoice, kind) }] as const,
);

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

test('a visitor reads it in the language of the page, a worker in the main one', () => {
  expect(refusalWords(irishVoice, 'too-many').title).toBe('An iomarca iarrachtaí');
  expect(refusalWords(irishVoice, 'no-right').title).toBe('Open the inbox again');
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
