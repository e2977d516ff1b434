import { expect, it } from 'vitest';
import { withAbsences } from '../../routing/away-desks.ts';
import { makeDesk, withoutKey } from '../contact-data.fixture.ts';
import { inboxData } from './inbox.fixture.ts';
import { awayAgencies, nextAgencies } from './next-agencies.ts';

const today = '2026-11-22';
const choiceOf = (request: Parameters<typeof nextAgencies>[0]['request'], agencies = inboxData.agencies) => ({
  data: { ...inboxData, agencies },
  request,
  already: ['first-door'],
  today,
});
const slugs = (...about: Parameters<typeof choiceOf>) =>
  nextAgencies(choiceOf(...about)).map(({ slug }) => slug);

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

it('names those that are away until when, but none that would not be offered anyway', () => {
  const away = (name: string) => makeDesk({ name, awayUntil: '2026-12-02' });
  const agencies = {
    'first-door': away('Has it'),
    'not-wanted': away('Not wanted'),
    away: away('Away'),
    keyless: withoutKey(away('Without a key')),
    back: makeDesk({ name: 'Back', awayUntil: '2026-11-21' }),
  };
  expect(awayAgencies(choiceOf({ notTo: ['not-wanted'] }, agencies))).toEqual([
    { name: 'Away', awayUntil: '2026-12-02' },
  ]);
});

it('takes away whoever says today that they are away', () => {
  const data = withAbsences(inboxData, { 'second-door': '2026-11-25' }, today);
  const choice = { ...choiceOf({}), data };
  expect(nextAgencies(choice).map(({ slug }) => slug)).toEqual(['third-door', 'coordinator']);
  expect(awayAgencies(choice).map(({ awayUntil }) => awayUntil)).toEqual(['2026-11-24']);
});
