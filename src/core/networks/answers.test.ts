import { describe, expect, test } from 'vitest';
import { answersSchema, problemOf, questions } from './answers.ts';

test('ten questions, and the example of each would do as an answer', () => {
  expect(questions).toHaveLength(10);
  for (const { key, example } of questions) expect(problemOf(key, example), key).toBeUndefined();
  const examples = Object.fromEntries(questions.map(({ key, example }) => [key, example]));
  expect(answersSchema.parse(examples)).toMatchObject({
    country: { country: 'GB', region: 'ENG' },
    areas: [
      { slug: 'northumberland', name: 'Northumberland' },
      { slug: 'county-durham', name: 'County Durham' },
    ],
    areasAre: { one: 'county', many: 'counties' },
    emergency: ['999', '112'],
  });
});

describe('a wrong answer gets a sentence', () => {
  test.each([
    ['name', '  ', 'Write some words.'],
    ['country', 'England', 'Write two letters, like GB; with a part of the country, like GB-ENG.'],
    ['areas', ', ', 'Name at least one area, with commas between them.'],
    ['areas', 'Leeds, Leeds', 'Two areas have the same name. Name each once.'],
    ['areas', 'Need', 'The site uses “need” at this place itself. Call the area by another name.'],
    ['areasAre', 'county', 'Write two words, for one and for several, like: county, counties'],
    ['language', 'English', 'Write a language tag: two small letters, a hyphen and the country, like en-GB.'],
    ['timeZone', 'Europe/Lundon', 'Write a time zone as a continent and a city, like Europe/London.'],
    ['timeZone', 'GMT', 'Write a time zone as a continent and a city, like Europe/London.'],
    [
      'emergency',
      'nine',
      'Write the numbers in digits, the one to ring first at the beginning, like: 999, 112',
    ],
    ['coordinator', 'Mary', 'Write an e-mail address, like name@example.org.'],
  ] as const)('%s: %s', (key, written, sentence) => {
    expect(problemOf(key, written)).toBe(sentence);
  });
});

test('an accent is kept in the name and left out of the address', () => {
  expect(answersSchema.shape.areas.parse('Dún Laoghaire and Ynys Môn')).toEqual([
    { slug: 'dun-laoghaire', name: 'Dún Laoghaire' },
    { slug: 'ynys-mon', name: 'Ynys Môn' },
  ]);
});
