import { expect, test } from 'vitest';
import { mostWords, providerAnswers } from '../listing-reports/listing-report.ts';
import { checkValuesFrom, readCheckForm } from './check-form.ts';

const read = (values: Record<string, string>) =>
  readCheckForm(checkValuesFrom(Object.entries(values)), 'first-door');

test.each(providerAnswers)('an answer needs no words: %s', (answer) => {
  expect(read({ answer, words: ' ' })).toEqual({
    kind: 'complete',
    answer: { service: 'first-door', kind: answer },
  });
});

test('words are one line, and kept with either answer', () => {
  expect(read({ answer: 'still-correct', words: ' but we\r\nmove in May ' })).toMatchObject({
    answer: { words: 'but we move in May' },
  });
});

test.each([{}, { answer: 'constructor' }, { answer: 'closed' }])(
  'what is no answer of ours is none: %o',
  (values) => {
    expect(read({ ...values })).toEqual({ kind: 'incomplete', sentence: 'Press one of the two buttons.' });
  },
);

test('the answer is about the listing of the link, whatever was posted beside it', () => {
  expect(read({ answer: 'still-correct', service: 'other-door' })).toMatchObject({
    answer: { service: 'first-door' },
  });
});

test('too many words are asked to be fewer', () => {
  const answer = 'something-wrong';
  expect(read({ answer, words: 'x'.repeat(mostWords) }).kind).toBe('complete');
  expect(read({ answer, words: 'x'.repeat(mostWords + 1) }).kind).toBe('incomplete');
});
