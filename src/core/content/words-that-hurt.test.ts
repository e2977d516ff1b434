import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hurtfulWordFinder, wordsThatHurtSchema } from './words-that-hurt.ts';

const words = wordsThatHurtSchema.parse({
  words: [
    { word: 'addict', better: 'your person' },
    { word: 'user', better: 'your person' },
    { word: 'co-dependent', forms: ['codependency'], better: 'worn out' },
    { word: 'commit suicide', forms: ['committed suicide'], better: 'died by suicide' },
    { word: 'alcoholic', better: 'somebody who drinks' },
    { word: 'drunk', better: 'somebody who drinks' },
  ],
  allowed: ['Alcoholics Anonymous'],
});
const found = (text: string, names: readonly string[] = []) =>
  hurtfulWordFinder(words, names)(text).map(({ written }) => written);

test.each([
  ['She is an addict.', ['addict']],
  ['Addicts and USERS', ['Addicts', 'USERS']],
  ['An addict’s mother, the users’ families', ['addict', 'users']],
  ['They committed\nsuicide.', ['committed\nsuicide']],
  [
    'You are co dependent, co-dependent, co\u2011dependent.',
    ['co dependent', 'co-dependent', 'co\u2011dependent'],
  ],
  ['Codependencies', ['Codependencies']],
  ['An ex-user and a drug-user', ['user', 'user']],
])('%j holds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

describe('is left alone', () => {
  test.each([
    'Addiction and addicted are other words.',
    'A user-friendly form',
    'Abusers of trust, misuser',
    'Alcoholics Anonymous meets on Monday.',
    'See https://example.org/user/addict and www.example.org/user, or write to user@example.org.',
    'It stands at addict.ie for all to read.',
    '“You’re a drunk” can only be thrown back.',
    'The word “addict” hurts.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('in the name of an organisation, as it is written', () => {
    expect(found('Ask the Users’ Forum.', ['Users’ Forum'])).toEqual([]);
    expect(found('Ask the users’ forum.', ['Users’ Forum'])).toEqual(['users']);
  });
});

test('a long quotation is somebody speaking, and is read like any other text', () => {
  expect(found('“He is an addict and I am tired.”')).toEqual(['addict']);
});

test('of two entries at one place the longer counts', () => {
  const both = wordsThatHurtSchema.parse({
    words: [
      { word: 'user', better: 'x' },
      { word: 'drug user', better: 'y' },
    ],
  });
  expect(hurtfulWordFinder(both, [])('A drug user.').map(({ entry }) => entry.better)).toEqual(['y']);
});

describe('the list of this project', () => {
  const list = wordsThatHurtSchema.parse(
    JSON.parse(readFileSync(new URL('../../../content/words-that-hurt.json', import.meta.url), 'utf8')),
  );
  const find = hurtfulWordFinder(list, []);
  const inList = (text: string) => find(text).map(({ written }) => written);

  test.each([
    'addict',
    'addicts',
    'drug user',
    'service users',
    'abuser',
    'drug abuse',
    'junkies',
    'alcoholics',
    'you’re a drunk now',
    'got clean',
    'dirty needles',
    'codependency',
    'enablers',
    'in denial',
    'tough love',
    'rock bottom',
    'committed suicide',
    'treatment failure',
  ])('finds “%s”', (text) => {
    expect(inList(text)).toHaveLength(1);
  });

  test.each([
    'addiction',
    'relapse',
    'a clean house and clean clothes',
    'you have not failed',
    'domestic abuse, sexual abuse',
    'if they are drunk or high',
    'bereaved by suicide',
    'Alcoholics Anonymous and Al-Anon',
    'alcoholic drinks',
    'a habit of listening',
    'someone who misuses a medicine',
  ])('leaves “%s”', (text) => {
    expect(inList(text)).toEqual([]);
  });

  test('uses none of its own words as the better one', () => {
    expect(list.words.flatMap(({ better }) => inList(better))).toEqual([]);
  });
});
