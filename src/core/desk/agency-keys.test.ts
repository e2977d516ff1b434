import { describe, expect, it } from 'vitest';
import { makeData, makeDesk } from '../contact/contact-data.fixture.ts';
import { keysOfAgencies, sealedToOldKey } from './agency-keys.ts';
import { makeDeskRequest, makeDeskWorker } from './desk-request.fixture.ts';
import type { DeskWorker } from './desk-store.ts';

const data = makeData();
const troubles = (
  workers: readonly DeskWorker[],
  {
    withDeputyAddress = ['first-door'],
    content = data,
  }: { withDeputyAddress?: string[]; content?: typeof data } = {},
) =>
  keysOfAgencies({ data: content, workers, withDeputyAddress, today: '2026-11-22' }).find(
    ({ slug }) => slug === 'first-door',
  )?.troubles;
const two = [makeDeskWorker(), makeDeskWorker({ id: 'a2' })];

describe('the keys of an agency', () => {
  it('are well when two people have one and a deputy hears of delays', () => {
    expect(troubles(two)).toEqual([]);
  });

  it('in one pair of hands, or in none, are a trouble; who only asks for one has none', () => {
    expect(troubles([makeDeskWorker()])).toEqual(['one-pair-of-hands']);
    expect(troubles([makeDeskWorker(), makeDeskWorker({ id: 'a2', letIn: false })])).toEqual([
      'one-pair-of-hands',
    ]);
    expect(troubles([makeDeskWorker({ agency: 'another' })])).toEqual(['nobody-has-a-key']);
  });

  it('help nobody while all who have one are away, until the day on which one is back', () => {
    const away = (awayUntil: string) => two.map((worker) => ({ ...worker, awayUntil }));
    expect(troubles(away('2026-11-23'))).toEqual(['everybody-away']);
    expect(troubles(away('2026-11-22'))).toEqual([]);
  });

  it('a deputy is an address of their own, a worker who is one, or an agency that stands in', () => {
    const without = { withDeputyAddress: [] };
    expect(troubles(two, without)).toEqual(['no-deputy']);
    expect(troubles([makeDeskWorker(), makeDeskWorker({ id: 'a2', deputy: true })], without)).toEqual([]);
    const content = makeData({ agencies: { 'first-door': makeDesk({ deputyAgency: 'phone-line' }) } });
    expect(troubles(two, { ...without, content })).toEqual([]);
  });

  it('are not asked of an agency that is only rung', () => {
    const slugs = keysOfAgencies({ data, workers: [], withDeputyAddress: [], today: '2026-11-22' }).map(
      ({ slug }) => slug,
    );
    expect(slugs).toContain('coordinator');
    expect(slugs).not.toContain('phone-line');
  });
});

describe('a request is sealed to an earlier key', () => {
  const idOf = (key: string) => `id of ${key}`;
  const coordinatorKeyId = idOf(data.coordinator.publicKey ?? '');
  const old = (about: Parameters<typeof makeDeskRequest>[0]) =>
    sealedToOldKey([makeDeskRequest({ coordinatorKeyId, ...about })], data, idOf).length === 1;

  it('when its agency, or the coordinator, has another one now', () => {
    expect(old({})).toBe(false);
    expect(old({ agencyKeyId: 'id of an old one' })).toBe(true);
    expect(old({ coordinatorKeyId: 'id of an old one' })).toBe(true);
  });

  it('when an agency that was brought in has another one now', () => {
    const helper = (agencyKeyId: string, agency = 'first-door') => [{ agency, agencyKeyId }];
    expect(old({ helpers: helper(idOf(makeDesk().publicKey ?? '')) })).toBe(false);
    expect(old({ helpers: helper('id of an old one') })).toBe(true);
    expect(old({ helpers: helper('id of an old one', 'no-way-in') })).toBe(false);
  });

  it('and cannot be sealed again while its agency has no key at all', () => {
    expect(old({ agency: 'no-way-in' })).toBe(false);
    expect(old({ agency: 'gone' })).toBe(false);
  });
});
