import { expect, it } from 'vitest';
import { historyWords, keysInWords, monthInWords, periodInWords, sinceInWords } from './desk-words.ts';

const names = {
  agency: (slug: string) => slug.toUpperCase(),
  worker: (id: string) => (id === 'a1' ? 'Aoife' : undefined),
};

it.each([
  [59, 'less than an hour'],
  [60, '1 hour'],
  [47 * 60 + 59, '47 hours'],
  [48 * 60, '2 days'],
] as const)('after %i minutes it has been so for %s', (minutes, words) => {
  expect(sinceInWords(new Date(0), new Date(minutes * 60_000))).toBe(words);
});

it('months are said whole, and never a day', () => {
  expect(monthInWords('2026-11', 'en-IE')).toBe('November 2026');
  expect(periodInWords('2026-11', '2026-11', 'en-IE')).toBe('November 2026');
  expect(periodInWords('2026-11', '2027-01', 'en-IE')).toBe('November 2026 to January 2027');
});

it('a history says who did what, at which agency, and where a request went', () => {
  const say = (
    action: Parameters<typeof historyWords>[0]['action'],
    agency: string,
    workerKeyId: string | null,
  ) => historyWords({ action, agency, workerKeyId }, names, 'before');
  expect(say('receive', 'door', null)).toBe('The visitor sent it to DOOR');
  expect(say('open', 'door', 'a1')).toBe('Aoife of DOOR opened it');
  expect(say('open', 'door', 'b2ff00')).toBe('Somebody (key b2ff) of DOOR opened it');
  expect(say('pass-on', 'next', 'a1')).toBe('Aoife of BEFORE passed it on to NEXT');
  expect(say('bring-in', 'help', 'a1')).toBe('Aoife of BEFORE brought in HELP');
  expect(say('reseal', 'door', 'a1')).toBe('Aoife of COORDINATOR locked it again with the new key of DOOR');
  expect(say('reply', 'door', null)).toBe('The visitor wrote again');
});

it('keys are counted in words', () => {
  expect(keysInWords({ workers: [], asking: 2 })).toBe('0 people have a key, 2 ask to be let in');
});
