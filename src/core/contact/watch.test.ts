import { describe, expect, it } from 'vitest';
import { makeData, makeDesk } from './contact-data.fixture.ts';
import { dueStep, watchNotifications } from './watch.ts';

/** Two working days, Monday to Friday, nine to five, in Dublin. */
const data = makeData();
const waiting = {
  reference: 'AAAA-BBBB-CCCC',
  agency: 'first-door',
  awaitsAgencySince: new Date('2026-11-20T22:00:00Z'),
  done: [],
};
const isOverdue = (now: string, about = waiting, content = data) =>
  dueStep(about, content, new Date(now)) === 'escalate';

describe('an answer is overdue', () => {
  it('two working days after the day on which somebody could read it', () => {
    // It came on Friday night: read on Monday, promised by the end of Wednesday.
    expect(isOverdue('2026-11-25T16:59:00Z')).toBe(false);
    expect(isOverdue('2026-11-25T17:01:00Z')).toBe(true);
  });

  it('after seven days of the calendar, however many of them were holidays', () => {
    const holidays = [
      '2026-12-24',
      '2026-12-25',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ];
    const late = { ...waiting, awaitsAgencySince: new Date('2026-12-23T20:00:00Z') };
    expect(isOverdue('2026-12-30T16:59:00Z', late, makeData({ holidays }))).toBe(false);
    expect(isOverdue('2026-12-30T17:01:00Z', late, makeData({ holidays }))).toBe(true);
  });

  it('at once, when its agency has left the list', () => {
    expect(isOverdue('2026-11-20T22:00:01Z', { ...waiting, agency: 'gone' })).toBe(true);
  });

  it('at once, when nobody of its agency is back before the moment that was promised', () => {
    const now = new Date('2026-11-23T10:00:00Z');
    // Promised for the end of Wednesday, 25 November.
    const step = (absences: Readonly<Record<string, string>>) => dueStep(waiting, data, now, absences);
    expect(step({})).toBeNull();
    expect(step({ 'first-door': '2026-11-25' })).toBeNull();
    expect(step({ 'first-door': '2026-11-26' })).toBe('escalate');
    expect(step({ 'second-door': '2026-11-26' })).toBeNull();
  });

  it('for the coordinator as for an agency', () => {
    const content = makeData({ coordinator: makeDesk({ answersWithinWorkingDays: 1 }) });
    expect(isOverdue('2026-11-24T17:01:00Z', { ...waiting, agency: 'coordinator' }, content)).toBe(true);
  });
});

describe('before it is overdue', () => {
  const step = (now: string, done: readonly ('remind' | 'tell-deputy')[] = [], content = data) =>
    dueStep({ ...waiting, done }, content, new Date(now));

  it('the agency is reminded once, when half of its days are over', () => {
    expect(step('2026-11-24T08:59:00Z')).toBeNull();
    expect(step('2026-11-24T09:00:00Z')).toBe('remind');
    expect(step('2026-11-24T09:00:00Z', ['remind'])).toBeNull();
  });

  it('the deputy hears once, on the morning of the last day', () => {
    expect(step('2026-11-25T09:00:00Z', ['remind'])).toBe('tell-deputy');
    expect(step('2026-11-25T16:00:00Z', ['remind', 'tell-deputy'])).toBeNull();
  });

  it('only the latest is due after a night without a watch', () => {
    expect(step('2026-11-25T09:30:00Z')).toBe('tell-deputy');
    expect(step('2026-11-27T09:30:00Z')).toBe('escalate');
  });

  it('the morning keeps its hour when the clocks change', () => {
    const late = { ...waiting, awaitsAgencySince: new Date('2026-10-22T22:00:00Z') };
    // Friday 23 October reads it; the last day is Tuesday 27 October, in winter time.
    expect(dueStep(late, data, new Date('2026-10-27T08:59:00Z'))).toBe('remind');
    expect(dueStep(late, data, new Date('2026-10-27T09:00:00Z'))).toBe('tell-deputy');
  });

  it('an agency with one day to answer is not reminded twice in a morning', () => {
    const content = makeData({ agencies: { 'first-door': makeDesk({ answersWithinWorkingDays: 1 }) } });
    expect(step('2026-11-24T08:00:00Z', [], content)).toBeNull();
    expect(step('2026-11-24T09:00:00Z', [], content)).toBe('tell-deputy');
  });
});

describe('who hears', () => {
  const told = (step: 'remind' | 'tell-deputy' | 'escalate', agency = 'first-door', hasDeputy = true) =>
    watchNotifications({ ...waiting, agency }, step, () => hasDeputy).map(({ to }) => to);

  it('of a wait: the agency, then its deputy, then the agency and the coordinator', () => {
    expect(told('remind')).toEqual(['first-door']);
    expect(told('tell-deputy')).toEqual(['first-door/deputy']);
    expect(told('escalate')).toEqual(['first-door', 'coordinator']);
  });

  it('the agency once more, when it has no deputy', () => {
    expect(told('tell-deputy', 'first-door', false)).toEqual(['first-door']);
  });

  it('the coordinator once, when it is their own', () => {
    expect(told('escalate', 'coordinator')).toEqual(['coordinator']);
  });
});
