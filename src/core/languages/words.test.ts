import { expect, test } from 'vitest';
import english from '../../../content/messages/en.json' with { type: 'json' };
import irish from '../../../content/messages/ga.json' with { type: 'json' };
import { messagesSchema } from './messages.ts';
import { slotsOf } from './sentence.ts';
import { messageKeys, messagesIn, missingIn, wordsFrom } from './words.ts';

const main = messagesSchema.parse(english);
const own = messagesSchema.parse(irish);

test('every text is written in English and in Irish', () => {
  expect(messageKeys.length).toBeGreaterThan(100);
  expect(missingIn(main)).toEqual([]);
  expect(missingIn(own)).toEqual([]);
});

test('the lists of what to look for and what to do are as long in both', () => {
  const lists = Object.entries(main.helpNow ?? {}).filter(([, said]) => Array.isArray(said));
  expect(lists.length).toBeGreaterThan(4);
  const lengths = (words: typeof main) =>
    lists.map(([key]) => [
      key,
      Object.entries(words.helpNow ?? {}).find(([name]) => name === key)?.[1]?.length,
    ]);
  expect(lengths(own)).toEqual(lengths(main));
});

test('each line of a list has what is filled in where the English one has it', () => {
  const slots = (words: typeof main) =>
    ['slowSteps', 'fastSteps', 'drinkSteps'].map((key) =>
      (words.helpNow?.[key as 'slowSteps'] ?? []).map((step) => slotsOf(step)),
    );
  expect(slots(own)).toEqual(slots(main));
});

test('an Irish text has every form that Irish counts with', () => {
  const forms = new Intl.PluralRules('ga').resolvedOptions().pluralCategories;
  for (const said of [own.search?.found, own.guidance?.minutes])
    expect(Object.keys(said ?? {}).toSorted()).toEqual(forms.toSorted());
});

test('a text that is missing is the English one; one that is there is not', () => {
  const { helpNow: _, ...without } = own;
  const words = wordsFrom({ ...without, shell: { ...own.shell, leave: undefined } }, main);
  expect(words.helpNow).toEqual(main.helpNow);
  expect(words.shell.leave).toBe('Leave this page');
  expect(words.shell.helpNow).toBe('Cabhair anois');
});

test('a main language that lacks a text is a mistake, and is told which', () => {
  const { shell: _, ...without } = main;
  expect(() => wordsFrom(own, without)).toThrow('shell.skip');
});

test('every text is found with its key', () => {
  const texts = new Map(messagesIn(main).map(({ key, texts: said }) => [key, said]));
  expect(texts.get('shell.skip')).toEqual(['Skip to the text']);
  expect(texts.get('search.found')).toEqual(['{count} page found.', '{count} pages found.']);
});
