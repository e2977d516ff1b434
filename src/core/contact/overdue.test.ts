import { describe, expect, it } from 'vitest';
import { makeData, makeDesk } from './contact-data.fixture.ts';
import { findOverdue, overdueNotifications } from './overdue.ts';

/** Two working days, Monday to Friday, nine to five, in Dublin. */
const data = makeData();
const waiting = {
  reference: 'AAAA-BBBB-CCCC',
  agency: 'first-door',
  receivedAt: new Date('2026-11-20T22:00:00Z'),
};
const isOverdue = (now: string, about = waiting, content = data) =>
  findOverdue([about], content, new Date(now)).length === 1;

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
    const late = { ...waiting, receivedAt: new Date('2026-12-23T20:00:00Z') };
    expect(isOverdue('2026-12-30T16:59:00Z', late, makeData({ holidays }))).toBe(false);
    expect(isOverdue('2026-12-30T17:01:00Z', late, makeData({ holidays }))).toBe(true);
  });

  it('at once, when its agency has left the list', () => {
    expect(isOverdue('2026-11-20T22:00:01Z', { ...waiting, agency: 'gone' })).toBe(true);
  });

  it('for the coordinator as for an agency', () => {
    const content = makeData({ coordinator: makeDesk({ answersWithinWorkingDays: 1 }) });
    expect(isOverdue('2026-11-24T17:01:00Z', { ...waiting, agency: 'coordinator' }, content)).toBe(true);
  });
});

describe('of an overdue request', () => {
  it('its agency and the coordinator hear', () => {
    expect(overdueNotifications(waiting).map(({ to }) => to)).toEqual(['first-door', 'coordinator']);
  });

  it('the coordinator hears once, when it is their own', () => {
    expect(overdueNotifications({ ...waiting, agency: 'coordinator' }).map(({ to }) => to)).toEqual([
      'coordinator',
    ]);
  });
});
