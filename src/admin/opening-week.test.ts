import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays as everyDay } from '#core/calendar/weekday.ts';
import { closesAfterOpens, openingSchema, timesOverlap } from '#core/directory/opening.ts';
import { stretchesOf, weekdays, weekOf, wrongInWeek } from './opening-week.js';

test('it knows the days that the schema knows', () => {
  expect(weekdays).toEqual(everyDay);
});

test('days with the same times are one stretch', () => {
  const day = { opens: '09:00', closes: '17:00' };
  const week = {
    ...weekOf([]),
    monday: [day],
    tuesday: [day],
    friday: [{ opens: '09:00', closes: '13:00' }],
  };
  expect(stretchesOf(week)).toEqual([
    { days: ['monday', 'tuesday'], ...day },
    { days: ['friday'], opens: '09:00', closes: '13:00' },
  ]);
});

const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
const stretch = fc.record({
  days: fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 1 }),
  opens: time,
  closes: time,
});

test('a week made of stretches, and stretches of that week, say the same', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 5 }), (stretches) => {
      const week = weekOf(stretches);
      const sorted = (of: typeof week) =>
        Object.values(of).map((times) =>
          [...new Set(times.map(({ opens, closes }) => opens + closes))].sort(),
        );
      expect(sorted(weekOf(stretchesOf(week)))).toEqual(sorted(week));
    }),
  );
});

describe('what is wrong', () => {
  const sentences = { wrongOrder: closesAfterOpens, overlap: timesOverlap };
  const week = (...times: readonly (readonly [string, string])[]) => ({
    ...weekOf([]),
    tuesday: times.map(([opens, closes]) => ({ opens, closes })),
  });

  test.each([
    ['it closes before it opens', week(['17:00', '09:00']), `Tuesday: ${closesAfterOpens}`],
    ['a time is missing', week(['', '09:00']), 'Tuesday: write when it opens and when it closes.'],
    ['two overlap', week(['14:00', '17:00'], ['09:00', '15:00']), `Tuesday: ${timesOverlap}`],
    ['one ends as the other begins', week(['13:00', '17:00'], ['09:00', '13:00']), undefined],
    ['nothing', week(['09:00', '17:00']), undefined],
  ])('is told with its day: %s', (_, wrong, sentence) => {
    expect(wrongInWeek(wrong, sentences)).toBe(sentence);
  });

  test('is what the schema refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 3 }), (times) => {
        // What stands there twice is kept once.
        fc.pre(new Set(times.map(String)).size === times.length);
        const made = { kind: 'weekly', stretches: stretchesOf(week(...times)) };
        expect(openingSchema.safeParse(made).success).toBe(
          wrongInWeek(week(...times), sentences) === undefined,
        );
      }),
    );
  });

  test('is refused by the schema across stretches of several days, at the one that begins too early', () => {
    const stretches = [
      { days: ['monday', 'tuesday'], opens: '09:00', closes: '13:00' },
      { days: ['wednesday'], opens: '12:00', closes: '17:00' },
      { days: ['tuesday'], opens: '12:00', closes: '17:00' },
    ];
    const read = openingSchema.safeParse({ kind: 'weekly', stretches });
    expect(read.error?.issues).toMatchObject([{ path: ['stretches', 2, 'opens'], message: timesOverlap }]);
  });
});
