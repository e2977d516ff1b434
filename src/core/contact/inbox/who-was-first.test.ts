import { expect, it } from 'vitest';
import { accepted, colleagueKeyId, happened, makeRow, ownKeyId } from './inbox.fixture.ts';
import { whoWasFirst } from './who-was-first.ts';

const told = (row: Parameters<typeof whoWasFirst>[0]) => whoWasFirst(row, ownKeyId, () => 'today');

it('names the act that won and whose it was, and nobody’s name', () => {
  const row = makeRow({
    history: [happened('open', ownKeyId), happened('accept', colleagueKeyId), happened('reply', null)],
  });
  expect(told(row)).toBe('A colleague accepted it before, today. Nothing of yours was sent.');
  expect(told(accepted)).toMatch(/^You accepted it/);
});

it('says that the visitor withdrew, and that a request has left', () => {
  expect(told(makeRow({ history: [happened('withdraw', null)] }))).toMatch(/^The visitor withdrew it/);
  expect(told(undefined)).toMatch(/has left your inbox/);
});
