import { expect, test } from 'vitest';
import { syllablesOf } from './reading-age-syllables.ts';

/** Words with their syllables, as people in Ireland and Britain say them. */
const said: Readonly<Record<number, string>> = {
  1: 'a the they them through though house phone drink drunk help helped loved makes takes breathe breathes clothes change scared walked stopped years month months strength choice friends bruise quiz tongue sure our called priest aches worse while whole',
  2: 'people person after mother father drinking being going seeing playing doctor nurses houses places matches changes wanted needed ended table little settled trouble tired quiet lion client poem cruel maybe sometimes something someone household lifetime careful safely safety movement statement homeless evening business centre naked prism unique guideline farewell likely useless ourselves cocaine lonely children',
  3: 'family somebody hospital addiction recover confident together yesterday anyone medicine suddenly alcohol overdose naloxone heroin area idea beforehand whoever usual actual serious furious diary radio reaction created element influence violent however happier earlier easiest suicide example important appointment confidence counsellor detective relative beloved opioid',
  4: 'everybody confidential experience information professional recovery community relationship television emotional residential guardianship material valuable variety anxiety ability responsible alcoholic',
  5: 'coordination coordinator possibility university opportunity unfortunately organisation',
  6: 'rehabilitation responsibility',
  7: 'confidentiality',
};
const words = Object.entries(said).flatMap(([count, list]) =>
  list.split(' ').map((word) => [word, Number(count)] as const),
);

test.each(words)('“%s” has %i', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test('the list is long enough to mean something', () => {
  expect(words.length).toBeGreaterThan(150);
});

test.each([
  ['don’t', 1],
  ["can't", 1],
  ['we’ll', 1],
  ['they’re', 1],
  ['it’s', 1],
  ['didn’t', 2],
  ['couldn’t', 2],
  ['haven’t', 2],
  ['it’ll', 2],
  ['nurse’s', 2],
  ['family’s', 3],
])('what follows an apostrophe counts when it is heard: “%s” has %i', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test.each([
  ['HSE', 3],
  ['GP', 2],
  ['WWR', 7],
  ['MABS', 1],
  ['CRAFT', 1],
])('a name of letters is spelled out, unless people say it as a word: %s has %i', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test('digits count one each', () => {
  expect(syllablesOf('1999')).toBe(4);
  expect(syllablesOf('9.30')).toBe(3);
});

test('accents and capitals change nothing', () => {
  expect(syllablesOf('Café')).toBe(syllablesOf('café'));
  expect(syllablesOf('FAMILY')).toBe(3);
});

test('no word has none', () => {
  expect(syllablesOf('th')).toBe(1);
  expect(syllablesOf('ssh')).toBe(1);
});
