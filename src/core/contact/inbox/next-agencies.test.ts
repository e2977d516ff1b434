import { expect, it } from 'vitest';
import { makeDesk, withoutKey } from '../contact-data.fixture.ts';
import { inboxData } from './inbox.fixture.ts';
import { nextAgencies } from './next-agencies.ts';

const today = '2026-11-22';
const slugs = (request: Parameters<typeof nextAgencies>[1], agencies = inboxData.agencies) =>
  nextAgencies({ ...inboxData, agencies }, request, ['first-door'], today).map(({ slug }) => slug);

it('offers everybody with a key but the one that has it, and the coordinator last', () => {
  expect(slugs({})).toEqual(['second-door', 'third-door', 'coordinator']);
});

it('offers none that the visitor does not want', () => {
  expect(slugs({ notTo: ['second-door'] })).toEqual(['third-door', 'coordinator']);
});

it('offers only agencies that take under-18s to somebody under 18', () => {
  expect(slugs({ under18: true })).toEqual(['second-door', 'coordinator']);
});

it('offers none that is away or has no key', () => {
  const agencies = {
    away: makeDesk({ awayUntil: today }),
    back: makeDesk({ awayUntil: '2026-11-21' }),
    keyless: withoutKey(makeDesk()),
  };
  expect(slugs({}, agencies)).toEqual(['back', 'coordinator']);
});
