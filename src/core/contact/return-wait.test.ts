import { describe, expect, test } from 'vitest';
import { makeData } from './contact-data.fixture.ts';
import type { ToldEvent } from './request-state.ts';
import { awaitsAgencySince, returnPromise } from './return-wait.ts';

const monday = '2026-11-23T10:00:00Z';
const tuesday = '2026-11-24T10:00:00Z';
const wednesday = '2026-11-25T10:00:00Z';

const history = (...events: readonly [ToldEvent, string][]) =>
  events.map(([action, at]) => ({ action, at: new Date(at), agency: 'first-door' }));
const since = (...events: readonly [ToldEvent, string][]) =>
  awaitsAgencySince(history(...events))?.toISOString() ?? null;

describe('whose move it is', () => {
  test('is the agency’s from the beginning, and opening it changes nothing', () => {
    expect(since(['receive', monday], ['open', tuesday])).toBe('2026-11-23T10:00:00.000Z');
  });

  test.each(['accept', 'could-not-reach', 'decline', 'write', 'close'] as const)(
    'is not the agency’s after it did this: %s',
    (action) => {
      expect(since(['receive', monday], [action, tuesday])).toBeNull();
    },
  );

  test('is the agency’s again when the visitor writes, counted from the first time', () => {
    expect(since(['receive', monday], ['accept', monday], ['reply', tuesday], ['reply', wednesday])).toBe(
      '2026-11-24T10:00:00.000Z',
    );
    expect(since(['receive', monday], ['reply', tuesday])).toBe('2026-11-23T10:00:00.000Z');
  });

  test.each(['pass-on', 'step-aside'] as const)('begins anew with another agency: %s', (action) => {
    expect(since(['receive', monday], [action, tuesday])).toBe('2026-11-24T10:00:00.000Z');
  });

  test('is not changed by bringing somebody in', () => {
    expect(since(['receive', monday], ['bring-in', tuesday])).toBe('2026-11-23T10:00:00.000Z');
    expect(since(['receive', monday], ['accept', monday], ['bring-in', tuesday])).toBeNull();
  });
});

describe('what is promised', () => {
  const view = { agency: 'first-door', history: history(['receive', monday]) };
  const promiseAt = (now: string, agency = 'first-door', data = makeData()) =>
    returnPromise({ ...view, agency }, data, new Date(now));

  test('is the end of the agency’s last working day, of the coordinator’s too', () => {
    const promise = { answerBy: new Date('2026-11-25T17:00:00Z'), isOverdue: false };
    expect(promiseAt(tuesday)).toEqual(promise);
    expect(promiseAt(tuesday, 'coordinator')).toEqual(promise);
  });

  test('is overdue when the moment has passed in which the coordinator hears of it', () => {
    expect(promiseAt('2026-11-25T16:59:00Z')?.isOverdue).toBe(false);
    expect(promiseAt('2026-11-25T17:00:01Z')?.isOverdue).toBe(true);
  });

  test('is nothing by an agency that has left the list', () => {
    expect(promiseAt(tuesday, 'gone')).toBeNull();
  });

  test('is nothing while it is the visitor’s move', () => {
    const answered = history(['receive', monday], ['accept', tuesday]);
    expect(returnPromise({ ...view, history: answered }, makeData(), new Date(wednesday))).toBeNull();
  });
});
