import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

test.each([
  ['Ring first. Then read.', ['Ring first.', 'Then read.']],
  ['“Is it safe?” “I don’t know.” Ask.', ['“Is it safe?”', '“I don’t know.”', 'Ask.']],
  ['It was 1.5 per cent in 2024. 62 came.', ['It was 1.5 per cent in 2024.', '62 came.']],
  ['Ask at St. Brigid’s. They know.', ['Ask at St. Brigid’s.', 'They know.']],
  ['Wait … and\nthen go', ['Wait … and then go']],
  [' ', []],
])('“%s”', (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});
