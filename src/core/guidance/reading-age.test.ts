import { describe, expect, test } from 'vitest';
import { hardestSentences, longWords, readingAge, sentencesOf } from './reading-age.ts';

const sentences = (text: string) => sentencesOf({ text, place: 'here' }).map((sentence) => sentence.text);
const age = (...texts: string[]) => readingAge(texts.map((text) => ({ text, place: 'here' })))?.age ?? 0;

describe('sentences end where a reader takes breath', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['“Come in.” She sat down.', ['“Come in.”', 'She sat down.']],
    ['Open at 9.30am. Ring first.', ['Open at 9.30am.', 'Ring first.']],
    ['It costs e.g. Ten euro. Ask Dr. Byrne.', ['It costs e.g. Ten euro.', 'Ask Dr. Byrne.']],
    ['In 2019. 74 of them came.', ['In 2019.', '74 of them came.']],
    ['Broken\nover two lines.', ['Broken over two lines.']],
    ['Wait … then go. . .', ['Wait … then go. . .']],
    ['— !', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

test('a text begins and ends a sentence, so that headings and items of lists do too', () => {
  expect(
    readingAge([
      { text: 'A heading', place: 'a' },
      { text: 'One item', place: 'b' },
    ])?.sentences,
  ).toHaveLength(2);
});

test('the grade is that of Flesch and Kincaid, and the age is five years more', () => {
  // Eleven words, one sentence, fourteen syllables.
  const reading = readingAge([{ text: 'The doctor will tell you what to do on the day.', place: 'here' }]);
  expect(reading?.words).toBe(11);
  expect(reading?.sentences[0]?.syllables).toBe(12);
  expect(reading?.grade).toBeCloseTo(0.39 * 11 + (11.8 * 12) / 11 - 15.59, 10);
  expect(reading?.age).toBeCloseTo((reading?.grade ?? 0) + 5, 10);
});

test('longer words and longer sentences make a text harder', () => {
  const plain = age('Ring the nurse. She will help you. She has time.');
  expect(
    age('Telephone the hospital coordinator. The coordinator will facilitate your appointment.'),
  ).toBeGreaterThan(plain);
  expect(age('Ring the nurse and she will help you and she has time')).toBeGreaterThan(plain);
});

test('nothing is easier than a first book, and nothing has no age', () => {
  expect(age('Go. Run. Stop.')).toBe(5);
  expect(readingAge([{ text: ' — ', place: 'here' }])).toBeUndefined();
});

test('the hardest sentences come first, each once; easy ones and a short one with a long name are none', () => {
  const easy = 'You can ring them on any day.';
  const long =
    'You can ring them on any day of the week and ask who is there and when to come in and whom to go to at the door of the old house.';
  const heavy = 'The organisation coordinates residential treatment for all the families of this region.';
  const all = sentencesOf({ text: [easy, long, heavy, long, 'Confidentiality.'].join(' '), place: 'here' });
  expect(hardestSentences(all, 11).map(({ text }) => text)).toEqual([heavy, long]);
});

test('the long words of a sentence are those of three syllables or more', () => {
  const [sentence] = sentencesOf({
    text: 'Confidentiality in 2019 is important to the family, important.',
    place: 'x',
  });
  expect(sentence === undefined ? [] : longWords(sentence)).toEqual([
    'Confidentiality',
    'important',
    'family',
  ]);
});
