import { expect, test } from 'vitest';
import { makeService, threeAreas } from '../directory/service.fixture.ts';
import { goesAlong, handoutOf, linkOf, shortlistFromIds } from './handout.ts';
import { type HandoutFacts, handoutFactsOf } from './handout-facts.ts';
import { change, keep, type Shortlist } from './shortlist.ts';

const facts = (slug: string, id: string, isCareful = false): HandoutFacts => ({
  id,
  slug,
  name: slug.toUpperCase(),
  kind: 'Group',
  place: 'North',
  phones: [],
  check: { state: 'not-confirmed', says: 'Not yet confirmed.' },
  ...(isCareful && { isCareful }),
});
const services = [
  facts('open-door', '0000000001'),
  facts('safe-house', '0000000002', true),
  facts('walks', '0000000003'),
];
const list = ['walks', 'safe-house', 'open-door'].reduce<Shortlist>(keep, []);

test('a link has the ids of a list in its order, without what could put somebody in danger', () => {
  expect(linkOf(handoutOf(list, services).items)).toBe('0000000003.0000000001');
});

test('what could put somebody in danger goes along once it was ticked', () => {
  const ticked = change(list, 'safe-house', { goesAlong: true });
  expect(linkOf(handoutOf(ticked, services).items)).toBe('0000000003.0000000002.0000000001');
});

test('whoever got it in a link is asked anew before it goes on', () => {
  const { list: sent } = shortlistFromIds(['0000000002'], services);
  expect(handoutOf(sent, services).items.map(goesAlong)).toEqual([false]);
});

test('what is not listed any more is counted, in a list and in a link', () => {
  expect(handoutOf(keep(list, 'closed'), services).gone).toBe(1);
  const read = shortlistFromIds(['0000000003', 'ffffffffff'], services);
  expect(read.list.map(({ slug }) => slug)).toEqual(['walks']);
  expect(read.gone).toBe(1);
});

const around = {
  areas: threeAreas,
  needs: [{ slug: 'somebody-to-talk-to' }, { slug: 'feeling-safe', couldEndanger: true }],
  region: 'the North',
  today: '2026-11-22',
  sayDay: (day: string) => `the day ${day}`,
};
const checked = { on: '2026-11-02', by: 'the coordinator', how: 'phone', nextDue: '2027-05-02' } as const;

test('a hand-out says when a listing was checked and how, or that it was not', () => {
  const saysOf = (service: Parameters<typeof makeService>[0]) =>
    handoutFactsOf('1', 'open-door', makeService(service), around).check.says;
  expect(saysOf({ checked })).toBe('Checked the day 2026-11-02, by phone.');
  expect(saysOf({ checked: { ...checked, nextDue: '2026-11-21' } })).toBe(
    'Last checked the day 2026-11-02, by phone. Ask before you travel.',
  );
  expect(saysOf({})).toBe('Not yet confirmed. Ask before you travel.');
});

test('a service with a need that could endanger is marked, and its hidden address is nowhere', () => {
  const hidden = handoutFactsOf('1', 'safe-house', makeService({ needs: ['feeling-safe'] }), around);
  expect(hidden.isCareful).toBe(true);
  expect(hidden.place).toBe('North');
  expect(handoutFactsOf('1', 'open-door', makeService(), around).isCareful).toBeUndefined();
});

test('what nobody knows is left out, and what is known is said', () => {
  const known = handoutFactsOf(
    '1',
    'open-door',
    makeService({
      address: { kind: 'full', lines: ['1 Main Street'], town: 'Northtown' },
      opening: { kind: 'weekly', stretches: [{ days: ['tuesday'], opens: '19:30', closes: '21:00' }] },
      walkIn: true,
    }),
    around,
  );
  expect(known).toMatchObject({
    place: '1 Main Street, Northtown',
    opening: 'Tuesday, 7:30pm to 9pm.',
    howToGetIn: 'You can walk in.',
  });
  expect(known).not.toHaveProperty('url');
});

test('groups stand on it with their times, and those that have ended do not', () => {
  const group = { name: 'Family group', from: '19:30', to: '21:00' } as const;
  const repeats = { kind: 'weekly', weekday: 'tuesday', everyWeeks: 1 } as const;
  const { groups } = handoutFactsOf(
    '1',
    'open-door',
    makeService({
      groupTimes: [
        { ...group, repeats },
        { ...group, repeats, lastOn: '2026-11-21' },
      ],
    }),
    around,
  );
  expect(groups).toEqual(['Family group: Every Tuesday, 7:30pm to 9pm.']);
});
