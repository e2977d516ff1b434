import { describe, expect, expectTypeOf, test } from 'vitest';
import { makeData, withoutCoordinatorKey } from './contact-data.fixture.ts';
import type { ReturnView } from './kept-request.ts';
import { type Found, returnAnswer, returnAnswerSchema, writtenAnswer } from './return-answer.ts';

const data = makeData();
const now = new Date('2026-11-24T10:00:00Z');
const at = new Date('2026-11-23T10:00:00Z');
const keyIdOf = (key: string) => `id of ${key}`;
const view: ReturnView = {
  agency: 'first-door',
  state: 'opened',
  history: [
    { at, action: 'receive', agency: 'first-door' },
    { at, action: 'open', agency: 'first-door' },
    { at, action: 'bring-in', agency: 'phone-line' },
  ],
  messages: [{ at, sealed: new Uint8Array([1, 2, 3]) }],
  helpers: [{ agency: 'phone-line', at }],
};
const answer = (about: Partial<ReturnView> = {}, known = data) =>
  returnAnswer({ ...view, ...about }, { data: known, keyIdOf, now });
const found = (about: Partial<ReturnView> = {}, known = data): Found => {
  const answered = answer(about, known);
  if (answered.kind !== 'found') throw new Error(answered.kind);
  return answered;
};

describe('who proved the words is answered', () => {
  test('who has it, what happened, what agencies wrote, who helps, and by when they answer', () => {
    expect(found()).toEqual({
      kind: 'found',
      agency: 'first-door',
      agencyName: 'First Door',
      timeZone: 'Europe/Dublin',
      state: 'opened',
      promise: { answerBy: '2026-11-25T17:00:00.000Z', isOverdue: false },
      lock: { agencyKeyId: 'id of key-of-first-door', coordinatorKeyId: 'id of key-of-coordinator' },
      history: [
        { at: at.toISOString(), action: 'receive', agencyName: 'First Door' },
        { at: at.toISOString(), action: 'open', agencyName: 'First Door' },
        { at: at.toISOString(), action: 'bring-in', agencyName: 'Phone Line' },
      ],
      messages: [{ at: at.toISOString(), sealed: 'AQID' }],
      helpers: [{ at: at.toISOString(), agencyName: 'Phone Line' }],
    });
  });

  test('in a form that the browser takes for ours', () => {
    expect(returnAnswerSchema.parse(found())).toEqual(found());
    const written = writtenAnswer(view, { data, now });
    expect(returnAnswerSchema.parse(written)).toEqual(written);
  });

  test('that nothing can be written where it is closed, or nobody has a key', () => {
    expect(found({ state: 'closed' }).lock).toBeNull();
    expect(found({ agency: 'no-way-in' }).lock).toBeNull();
    expect(found({ agency: 'gone' })).toMatchObject({ lock: null, agencyName: 'the agency', promise: null });
    expect(found({}, withoutCoordinatorKey(data)).lock).toBeNull();
  });

  test('the coordinator’s name where it lies with them', () => {
    expect(found({ agency: 'coordinator' })).toMatchObject({
      agencyName: 'the coordinator',
      lock: { agencyKeyId: 'id of key-of-coordinator' },
    });
  });
});

test.each(['withdrawn', 'expired'] as const)('a request that is %s is answered like none', (state) => {
  expect(answer({ state })).toEqual(returnAnswer(null, { data, keyIdOf, now }));
  expect(answer({ state })).toEqual({ kind: 'not-found' });
});

describe('what the visitor wrote', () => {
  test('has no place in what the store gives, nor in what the door answers', () => {
    expectTypeOf<keyof ReturnView>().toEqualTypeOf<'agency' | 'state' | 'history' | 'messages' | 'helpers'>();
    expectTypeOf<keyof ReturnView['messages'][number]>().toEqualTypeOf<'at' | 'sealed'>();
    expectTypeOf<keyof Found['messages'][number]>().toEqualTypeOf<'at' | 'sealed'>();
  });

  test('is not handed on, even if a store gave more than it may', () => {
    const letter = new Uint8Array([9, 9, 9]);
    const more: object = { ...view, sealed: letter, figures: letter, letter, words: 'canary' };
    expect(returnAnswer(more as ReturnView, { data, keyIdOf, now })).toEqual(found());
    expect(returnAnswerSchema.safeParse({ ...found(), letter: 'canary' }).success).toBe(false);
  });
});
