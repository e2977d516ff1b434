import { expect, it } from 'vitest';
import {
  accepted,
  closed,
  colleagueKeyId,
  happened,
  helping,
  makeRow,
  manyRows,
  ownKeyId,
  waiting,
  watching,
} from './inbox.fixture.ts';
import { inboxLists, listOf, sortIntoLists } from './inbox-lists.ts';

const byColleague = makeRow({
  ...accepted,
  history: [happened('accept', ownKeyId), happened('pass-on', ownKeyId), happened('accept', colleagueKeyId)],
});
const wroteAgain = makeRow({ ...accepted, awaitsAgencySince: waiting.receivedAt });

it.each([
  ['what nobody has answered is new', waiting, 'new'],
  ['also when it was opened', makeRow({ state: 'opened' }), 'new'],
  ['what I accepted is mine while it is their move', accepted, 'mine'],
  ['who accepted it last counts', byColleague, 'colleagues'],
  ['when they write again it waits on us', wroteAgain, 'waiting'],
  ['what another agency leads stands apart', helping, 'helping'],
  ['and so does what the coordinator only watches', watching, 'elsewhere'],
  ['a no of our own is done with', makeRow({ state: 'declined', awaitsAgencySince: null }), 'closed'],
  ['a withdrawn one is closed', makeRow({ state: 'withdrawn', awaitsAgencySince: null }), 'closed'],
] as const)('%s', (_, row, list) => {
  expect(listOf(row, ownKeyId)).toBe(list);
});

it('puts every request into exactly one list, and what is due first to the top', () => {
  const lists = sortIntoLists([...manyRows, helping, watching, closed], ownKeyId);
  expect([...lists.keys()]).toEqual(inboxLists);
  expect([...lists.values()].flat()).toHaveLength(manyRows.length + 3);
  const since = lists.get('new')?.map(({ awaitsAgencySince }) => awaitsAgencySince?.getTime() ?? 0) ?? [];
  expect(since).toHaveLength(8);
  expect(since).toEqual(since.toSorted((one, other) => one - other));
});
