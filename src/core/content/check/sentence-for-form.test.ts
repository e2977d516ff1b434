import { expect, test } from 'vitest';
import { contentShapes } from './content-files.ts';
import { sentenceForForm } from './sentence-for-form.ts';

const said = (field: string, sentence: string): string =>
  sentenceForForm({ file: 'content/services/ear.json', field, sentence }, contentShapes.services);

test('a field is called what stands over it in the form', () => {
  expect(said('url', 'Write the whole web address.')).toBe('Website: Write the whole web address.');
  expect(said('phones, item 2, number', 'Write the number.')).toBe(
    'Phones, item 2, Number: Write the number.',
  );
  expect(said('address, town', 'Say where.')).toBe('Address, Town: Say where.');
});

test('what is missing is said without the signs that a file would need', () => {
  expect(said('needs', '“Needs served” is missing. Write a list here, in square brackets: [ ].')).toBe(
    '“Needs served” is missing. Fill it in.',
  );
  expect(said('phones, item 1, number', '“Number” is missing. Write text here, in quotation marks.')).toBe(
    'Phones, item 1: “Number” is missing. Fill it in.',
  );
});

test('whoever fills in a form sees no lines, and what the form does not know keeps its name', () => {
  expect(said('line 12', 'There is no helpline “x”.')).toBe('There is no helpline “x”.');
  expect(said('', 'Too hard.')).toBe('Too hard.');
  expect(said('colour', 'There is no field “colour” here.')).toBe('colour: There is no field “colour” here.');
});
