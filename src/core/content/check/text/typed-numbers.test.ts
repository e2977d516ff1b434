import { describe, expect, test } from 'vitest';
import { printProblem } from '../problem.ts';
import { typedNumberProblems, typedNumbers } from './typed-numbers.ts';

describe('a telephone number is found however it is written', () => {
  test.each([
    ['Ring 1800 459 459.', '1800 459 459'],
    ['Ring 116 123', '116 123'],
    ['(059) 913 0000', '(059) 913 0000'],
    ['+353 87 123 4567', '+353 87 123 4567'],
    ['+353 (0)87 123 4567', '+353 (0)87 123 4567'],
    ['text 50808', '50808'],
    ['087-123-4567', '087-123-4567'],
    ['059.913.0000', '059.913.0000'],
    ['059/9130000', '059/9130000'],
    ['Ring 1800111888, day or night', '1800111888'],
  ])('%s', (text, written) => {
    expect(typedNumbers(text).map((found) => found.written)).toEqual([written]);
  });

  test('two of them are two', () => {
    expect(typedNumbers('1800 459 459 or 059 913 0000').map(({ at }) => at)).toEqual([0, 16]);
  });
});

test.each([
  'In 2019 it was 1,234 people, in 2020 2,000.',
  'From 2019–2023',
  'From 2019-2023',
  'From 2019/2020',
  'Checked on 2026-11-22.',
  'On 22 November 2026',
  'Born 1 January 2001, died 22/11/2026',
  'About 70,000 families; €80,000',
  '€1 250 000 or €1.250.000',
  '1 000 000 people',
  'Step 1, 2, 3',
  'Ages 15-21, 10–14',
  'See https://example.org/2020/02/12345678',
  'Open 9.30 to 17.00, 7 days, 24 hours',
  'Open 9.30–17.00, 24/7',
  'Eircode R93 X0X0',
  '74 of 100, 3.5 per cent',
])('“%s” holds none', (text) => {
  expect(typedNumbers(text)).toEqual([]);
});

describe('what the editor reads', () => {
  const file = 'content/x';
  const read = (text: string, kind: Parameters<typeof typedNumberProblems>[1] = 'guidance') =>
    typedNumberProblems(file, kind, [{ text, fieldAt: (at) => `at ${at}` }], ['112', '999']).map(
      printProblem,
    );

  test('the block to write in guidance', () => {
    expect(read('Ring 1800 459 459.')).toEqual([
      'content/x, "at 5": “1800 459 459” looks like a telephone number. Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place.',
    ]);
  });

  test('the field to write it into', () => {
    expect(read('Ring 059 913 0000.', 'services')).toEqual([
      'content/x, "at 5": “059 913 0000” looks like a telephone number. Write it under “phones”, where it can be rung and checked.',
    ]);
    expect(read('Ring 059 913 0000.', 'helplines')).toEqual([
      'content/x, "at 5": “059 913 0000” looks like a telephone number. Write it under “phone” or “text”, where it can be rung and checked.',
    ]);
    expect(read('Ring 059 913 0000.', 'needs')).toEqual([
      'content/x, "at 5": “059 913 0000” looks like a telephone number. Numbers come from the helplines, so that they stay right: write the name of the helpline in its place.',
    ]);
  });

  test('how to write a count that looks like one', () => {
    expect(read('We asked 12000 families.')).toEqual([
      'content/x, "at 9": “12000” looks like a telephone number. Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place. If it is a count, write it with a comma, like 12,000.',
    ]);
  });

  test('the block for an emergency', () => {
    expect(read('Ring 112 at once.')).toEqual([
      'content/x, "at 5": “112” is an emergency number. It comes from content/site.json, so that it is right everywhere: write <Emergency /> in its place.',
    ]);
    expect(read('Ring 112 at once.', 'needs')).toEqual([
      'content/x, "at 5": “112” is an emergency number. It comes from content/site.json, so that it is right everywhere: take it away here.',
    ]);
  });

  test('numbers with unusual spaces and hyphens, and across lines', () => {
    expect(read('Ring 1800\u00a0459\u00a0459.')).toHaveLength(1);
    expect(read('Ring 087\u2011123\u20114567.')).toHaveLength(1);
    expect(read('Ring 1800\n459 459.')).toHaveLength(1);
  });
});

describe('an emergency number is told from a count', () => {
  const found = (text: string) =>
    typedNumberProblems('x', 'guidance', [{ text, fieldAt: String }], ['112', '999']).length;

  test.each([
    ['Ring 999.', 1],
    ['Ring 112 or 999.', 2],
    ['Call an ambulance on 112', 1],
    ['112 and 999 are free.', 2],
    ['The number to dial is 112.', 1],
  ])('%s', (text, count) => {
    expect(found(text)).toBe(count);
  });

  test.each([
    'The study followed 112 families.',
    'They counted 999 calls. It was 112 the year before.',
    '€999 or 999 euro',
    'Ring us before 1999.',
    'We rang 1,112 of them.',
  ])('%s', (text) => {
    expect(found(text)).toBe(0);
  });
});
