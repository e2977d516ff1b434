import { describe, expect, test } from 'vitest';
import { englishVoice } from '../languages/voice.fixture.ts';
import type { AgencyMessage } from './agency-message.ts';
import { type ToldEvent, toldEvents } from './request-state.ts';
import type { Found } from './return-answer.ts';
import { conversationOf, sayAction } from './return-conversation.ts';

const reference = '0123-4567-89AB';
const monday = '2026-11-23T10:00:00.000Z';
const tuesday = '2026-11-24T10:00:00.000Z';
const found: Found = {
  kind: 'found',
  agency: 'first-door',
  agencyName: 'First Door',
  timeZone: 'Europe/Dublin',
  state: 'accepted',
  promise: { answerBy: '2026-11-25T17:00:00.000Z', isOverdue: false },
  lock: { agencyKeyId: 'one', coordinatorKeyId: 'other' },
  history: [{ at: monday, action: 'receive', agencyName: 'First Door' }],
  messages: [],
  helpers: [{ at: tuesday, agencyName: 'Second Door' }],
};
const accepted: AgencyMessage = { kind: 'accepted', reference, worker: 'Mary', deputy: 'Tom' };
const about = { reference, voice: englishVoice };
const from = (opened: Parameters<typeof conversationOf>[1], more: Partial<Found> = {}) =>
  conversationOf({ ...found, ...more }, opened, about);

test('dates are said as one would say them, where the network is', () => {
  const conversation = from([{ at: monday, message: accepted }]);
  expect(conversation.promise).toEqual({ answerBy: 'Wednesday 25 November, 5pm', isOverdue: false });
  expect(conversation.messages).toEqual([{ at: 'Monday 23 November, 10am', message: accepted }]);
  expect(conversation.history).toEqual([
    { at: 'Monday 23 November, 10am', what: { markup: 'Received and locked' } },
  ]);
  expect(conversation.helpers).toEqual([{ at: 'Tuesday 24 November, 10am', agencyName: 'Second Door' }]);
});

test('a message that does not open is counted, not hidden', () => {
  const conversation = from([
    { at: monday, message: null },
    { at: tuesday, message: accepted },
  ]);
  expect(conversation).toMatchObject({ unopened: 1, messages: [{ message: accepted }] });
});

describe('who looks after it', () => {
  test('is nobody before somebody took it', () => {
    expect(from([]).lookedAfterBy).toBeNull();
  });

  test('is the worker who took it last, with a deputy', () => {
    const second = { ...accepted, worker: 'Ann', deputy: 'Joe' };
    expect(
      from([
        { at: monday, message: accepted },
        { at: tuesday, message: second },
      ]).lookedAfterBy,
    ).toEqual({ worker: 'Ann', deputy: 'Joe' });
  });

  test.each(['pass-on', 'step-aside'] as const)('is nobody any more after %s', (action) => {
    const history = [...found.history, { at: tuesday, action, agencyName: 'Second Door' }];
    expect(from([{ at: monday, message: accepted }], { history }).lookedAfterBy).toBeNull();
  });
});

test('everything that can happen has words for the visitor, and names whom it was given to', () => {
  const said = (action: ToldEvent) => sayAction(englishVoice, action, 'Second Door').markup;
  for (const action of toldEvents) expect(said(action)).not.toBe('');
  expect(said('pass-on')).toBe('Passed on to Second Door');
  expect(said('bring-in')).toBe('Second Door was brought in');
  expect(sayAction(englishVoice, 'pass-on', null).markup).toBe('Passed on to an agency');
});
