import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays as everyDay } from '#core/calendar/weekday.ts';
import { closesAfterOpens, openingSchema } from '#core/directory/opening.ts';
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
  const week = (opens: string, closes: string) => ({ ...weekOf([]), tuesday: [{ opens, closes }] });

  test('is told with its day', () => {
    expect(wrongInWeek(week('17:00', '09:00'), closesAfterOpens)).toBe(`Tuesday: ${closesAfterOpens}`);
    expect(wrongInWeek(week('', '09:00'), closesAfterOpens)).toContain('Tuesday: write when');
    expect(wrongInWeek(week('09:00', '17:00'), closesAfterOpens)).toBeUndefined();
  });

  test('is what the schema refuses', () => {
    for (const [opens, closes] of [
      ['17:00', '09:00'],
      ['09:00', '17:00'],
    ] as const) {
      const made = { kind: 'weekly', stretches: stretchesOf(week(opens, closes)) };
      const isRefused = wrongInWeek(week(opens, closes), closesAfterOpens) !== undefined;
      expect(openingSchema.safeParse(made).success).toBe(!isRefused);
    }
  });
});
