import { expect, test } from 'vitest';
import { openingInWords } from './opening-in-words.ts';

test('what never closes is open day and night', () => {
  expect(openingInWords({ kind: 'always' })).toEqual(['Day and night.']);
});

test('days that follow each other are said as one, in the order of the week', () => {
  expect(
    openingInWords({
      kind: 'weekly',
      stretches: [
        { days: ['friday', 'monday', 'wednesday', 'tuesday', 'thursday'], opens: '09:30', closes: '17:00' },
        { days: ['saturday', 'sunday'], opens: '10:00', closes: '12:00' },
        { days: ['monday', 'thursday'], opens: '18:00', closes: '20:00' },
      ],
    }),
  ).toEqual([
    'Monday to Friday, 9:30am to 5pm.',
    'Saturday, Sunday, 10am to midday.',
    'Monday, Thursday, 6pm to 8pm.',
  ]);
});
