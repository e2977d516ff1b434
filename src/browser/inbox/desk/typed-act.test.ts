import { expect, it } from 'vitest';
import { readTyped } from './typed-act.ts';

const reference = '0123-4567-89AB';
const typed = (act: Parameters<typeof readTyped>[0], fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readTyped(act, reference, form);
};

it.each([
  ['accept', { worker: 'Mary' }, 'deputy'],
  ['decline', { reason: 'No place' }, 'nextDoor'],
  ['write', { message: ' ', worker: 'Mary' }, 'message'],
  ['could-not-reach', { 'on-1': '', 'by-1': 'rang' }, 'on-1'],
  ['close', { outcome: '' }, 'outcome'],
  ['note', {}, 'note'],
  ['pass-on', { note: 'x' }, 'to'],
  ['bring-in', {}, 'helper'],
  ['forget', {}, 'never'],
] as const)('points to what is missing: %s', (act, fields, field) => {
  expect(typed(act, fields)).toMatchObject({ field });
});

it('reads the tries that have a day, wherever they stand', () => {
  const fields = { 'on-1': '', 'by-1': 'rang', 'on-2': '2026-11-20', 'by-2': 'texted' };
  expect(typed('could-not-reach', fields)).toEqual({
    kind: 'answer',
    action: 'could-not-reach',
    message: { kind: 'could-not-reach', reference, tries: [{ on: '2026-11-20', by: 'texted' }] },
  });
});

it('leaves out what was left empty', () => {
  expect(typed('pass-on', { to: 'second-door', note: '', message: ' ' })).toEqual({
    kind: 'pass-on',
    to: 'second-door',
  });
  expect(typed('note', { note: 'Ring at ten.', worker: '', reader: '' })).toEqual({
    kind: 'note',
    note: { kind: 'note', reference, note: 'Ring at ten.' },
  });
});

it('refuses what is too long instead of cutting it', () => {
  expect(typed('write', { worker: 'Mary', message: 'x'.repeat(2001) })).toHaveProperty('missing');
});
