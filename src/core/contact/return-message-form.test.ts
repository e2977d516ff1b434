import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishVoice } from '../languages/voice.fixture.ts';
import { filledIn } from './contact-data.fixture.ts';
import { longest } from './form-fields.ts';
import { type ReturnFormKind, readReturnMessage, returnForms } from './return-message-form.ts';
import { visitorMessageSchema } from './visitor-message.ts';

const reference = '0123-4567-89AB';
const id = '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10';
const read = (form: ReturnFormKind, fields: Readonly<Record<string, string | readonly string[]>>) =>
  readReturnMessage(
    englishVoice,
    form,
    reference,
    Object.entries({ id, ...fields }).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
    ),
  );
const messageOf = (form: ReturnFormKind, fields: Readonly<Record<string, string | readonly string[]>>) => {
  const result = read(form, fields);
  if (result.kind !== 'complete') throw new Error(result.kind);
  return result.message;
};
const errorsOf = (form: ReturnFormKind, fields: Readonly<Record<string, string>>) => {
  const result = read(form, fields);
  if (result.kind !== 'incomplete') throw new Error(result.kind);
  return result.errors.map(({ field }) => field);
};

describe('what somebody writes back', () => {
  test('is their words, with line breaks as they are read', () => {
    expect(messageOf('reply', { words: ' Tuesday is good.\r\nAnn ' })).toEqual({
      kind: 'reply',
      reference,
      words: 'Tuesday is good.\nAnn',
    });
  });

  test('is something, and not too long', () => {
    expect(errorsOf('reply', { words: ' ' })).toEqual(['words']);
    expect(errorsOf('reply', { words: 'w'.repeat(longest.words + 1) })).toEqual(['words']);
    expect(messageOf('reply', { words: 'w'.repeat(longest.words) })).toMatchObject({ kind: 'reply' });
  });
});

describe('a new safe contact', () => {
  test.each(['ring', 'text', 'email', 'none'] as const)('is the whole contract again: %s', (channel) => {
    const message = messageOf('safe-contact', filledIn[channel]);
    expect(message).toMatchObject({ kind: 'safe-contact', safeContact: { channel } });
    expect(visitorMessageSchema.safeParse(message).success).toBe(true);
  });

  test('is asked for as completely as the first time', () => {
    expect(errorsOf('safe-contact', {})).toEqual(['channel']);
    expect(errorsOf('safe-contact', { channel: 'ring', ringNumber: '087 000 0000' })).toEqual([
      'voicemail',
      'numberShown',
      'ifOther',
      'sayWho',
    ]);
  });
});

describe('a consent', () => {
  test('is two answers', () => {
    expect(messageOf('consent', { mayPassOn: 'yes', mayBringIn: 'ask-me' })).toEqual({
      kind: 'consent',
      reference,
      mayPassOn: 'yes',
      mayBringIn: 'ask-me',
    });
  });

  test('is never supposed: what is left out, or was never offered, is asked for', () => {
    expect(errorsOf('consent', {})).toEqual(['mayPassOn', 'mayBringIn']);
    expect(errorsOf('consent', { mayPassOn: 'yes' })).toEqual(['mayBringIn']);
    expect(errorsOf('consent', { mayPassOn: 'always', mayBringIn: 'yes' })).toEqual(['mayPassOn']);
  });
});

test('a form without the id that our page gave it is not ours', () => {
  for (const form of returnForms) {
    expect(readReturnMessage(englishVoice, form, reference, Object.entries({ words: 'x' }))).toEqual({
      kind: 'not-ours',
    });
    expect(read(form, { id: 'no-uuid', words: 'x' })).toEqual({ kind: 'not-ours' });
  }
});

test('whatever is posted, what is complete is a message that can be opened again', () => {
  const field = fc.constantFrom(
    'words',
    'channel',
    'textNumber',
    'sayWho',
    'mayPassOn',
    'mayBringIn',
    'never',
  );
  const value = fc.oneof(fc.string(), fc.constantFrom('text', 'none', 'yes', 'ask-me', '087 000 0000'));
  fc.assert(
    fc.property(fc.constantFrom(...returnForms), fc.array(fc.tuple(field, value)), (form, entries) => {
      const result = readReturnMessage(englishVoice, form, reference, [['id', id], ...entries]);
      if (result.kind === 'complete')
        expect(visitorMessageSchema.safeParse(result.message).success).toBe(true);
      else expect(result).toMatchObject({ kind: 'incomplete', errors: expect.arrayContaining([]) });
    }),
  );
});
