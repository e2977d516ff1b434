import { expect, it } from 'vitest';
import { makeData } from '../contact/contact-data.fixture.ts';
import { makeDeskRequest } from './desk-request.fixture.ts';
import { orderDesk, standingOf } from './standing.ts';

const data = makeData();
const standing = (now: string, about: Parameters<typeof makeDeskRequest>[0] = {}) =>
  standingOf(makeDeskRequest(about), data, new Date(now));

it('what waits is due when its agency promised, and overdue after that', () => {
  const dueAt = new Date('2026-11-25T17:00:00Z');
  expect(standing('2026-11-25T16:59:00Z')).toMatchObject({ kind: 'waits', dueAt, isOverdue: false });
  expect(standing('2026-11-25T17:01:00Z')).toMatchObject({ kind: 'waits', dueAt, isOverdue: true });
});

it('what was escalated is overdue, though its agency has longer hours since', () => {
  expect(standing('2026-11-21T09:00:00Z', { escalatedAt: new Date() })).toMatchObject({ isOverdue: true });
});

it('what lies with an agency that has left the list is overdue at once', () => {
  expect(standing('2026-11-20T22:00:01Z', { agency: 'gone' })).toMatchObject({ isOverdue: true });
  expect(standing('2026-11-20T22:00:01Z', { agency: 'constructor' })).toMatchObject({ isOverdue: true });
});

it.each([
  ['declined', 'said-no'],
  ['could-not-reach', 'not-reached'],
  ['accepted', 'answered'],
  ['opened', 'answered'],
  ['closed', 'closed'],
] as const)('a request that is %s, on which nobody waits, stands under %s', (state, kind) => {
  const changedAt = new Date('2026-11-21T10:00:00Z');
  expect(standing('2026-11-22T10:00:00Z', { state, changedAt, awaitsAgencySince: null })).toEqual({
    kind,
    since: changedAt,
  });
});

it('a visitor who wrote after a refusal waits, whatever the state says', () => {
  expect(standing('2026-11-22T10:00:00Z', { state: 'declined' })).toMatchObject({ kind: 'waits' });
});

it('overdue requests come first, then those that are due soonest; the others by how long it has been so', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));
  const waits = (reference: string, hour: number, escalatedAt: Date | null = null) =>
    makeDeskRequest({ reference, awaitsAgencySince: at(hour), escalatedAt });
  const declined = (reference: string, hour: number) =>
    makeDeskRequest({ reference, state: 'declined', awaitsAgencySince: null, changedAt: at(hour) });
  const order = orderDesk(
    [
      waits('next week', 7 + 24),
      waits('soon', 9),
      waits('overdue', 10, at(11)),
      declined('later no', 12),
      declined('no', 8),
    ],
    data,
    at(13),
  );
  expect(order.waiting.map(({ request }) => request.reference)).toEqual(['overdue', 'soon', 'next week']);
  expect(order.saidNo.map(({ request }) => request.reference)).toEqual(['no', 'later no']);
});
