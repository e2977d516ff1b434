import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weeksOfMonth } from '../../calendar/week-of-month.ts';
import { weekdays } from '../../calendar/weekday.ts';
import {
  readGroupTimes,
  readGuarded,
  readList,
  readOpening,
  readPhones,
  readSources,
  readYesNo,
  writeGroupTimes,
  writeGuarded,
  writeList,
  writeOpening,
  writePhones,
  writeSources,
  writeYesNo,
} from './cells.ts';

const item = fc
  .string({ unit: fc.constantFrom('a', 'É', ' ', '|', '\\', '"', ',', '=', '(', ')', '[', '<', '\n') })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const words = fc
  .string({ unit: fc.constantFrom('a', 'Z', ' ', ':', '|', ',', '-') })
  .map((text) => `x${text.trim()}`);
const time = fc.constantFrom('00:00', '09:30', '19:05', '23:59');
const day = fc.constantFrom('2026-01-06', '2027-12-31');
const known = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;

test.each(['=1+1', '+353 1 000', '-1', '@x', '\tx', '\rx', "'tis", "''=x"])(
  'a spreadsheet does not run %j, and it comes back as it was',
  (text) => {
    expect(writeGuarded(text)).toBe(`'${text}`);
    expect(readGuarded(writeGuarded(text))).toBe(text);
  },
);

test('any text comes back from its cell, and none begins as a formula does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ') }), (text) => {
      const cell = writeGuarded(text);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(readGuarded(cell)).toBe(text);
    }),
  );
});

describe('what is written comes back as it was', () => {
  test('lists', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(readList(writeList(items))).toEqual(items);
      }),
    );
  });

  test('yes and no', () => {
    expect(readYesNo(writeYesNo(true))).toEqual({ value: true });
    expect(readYesNo(writeYesNo(false))).toEqual({ value: false });
    expect(writeYesNo(undefined)).toBe('');
  });

  test('phones', () => {
    const phone = fc.record(
      { number: fc.constantFrom('+353 1 000 0000', '112', '1800 459 459'), description: item },
      { requiredKeys: ['number'] },
    );
    fc.assert(
      fc.property(fc.array(phone), (phones) => {
        expect(readPhones(writePhones(phones))).toEqual({ value: phones });
      }),
    );
  });

  test('opening times', () => {
    const stretch = fc.record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      opens: time,
      closes: time,
    });
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1 }), (stretches) => {
        const opening = { kind: 'weekly' as const, stretches };
        expect(readOpening(writeOpening(opening))).toEqual({ value: opening });
      }),
    );
    expect(readOpening(writeOpening({ kind: 'always' }))).toEqual({ value: { kind: 'always' } });
  });

  test('group times', () => {
    const weekday = fc.constantFrom(...weekdays);
    const group = fc
      .record({
        name: words,
        repeats: fc.oneof(
          fc.record({
            kind: fc.constant('weekly' as const),
            weekday,
            everyWeeks: fc.integer({ min: 1, max: 26 }),
          }),
          fc.record({
            kind: fc.constant('monthly' as const),
            week: fc.constantFrom(...weeksOfMonth),
            weekday,
          }),
        ),
        from: time,
        to: time,
        firstOn: fc.option(day, { nil: undefined }),
        lastOn: fc.option(day, { nil: undefined }),
        note: fc.option(words, { nil: undefined }),
      })
      .map(known);
    fc.assert(
      fc.property(fc.array(group), (groups) => {
        expect(readGroupTimes(writeGroupTimes(groups as never))).toEqual({ value: groups });
      }),
    );
  });

  test('sources', () => {
    const source = fc
      .record({
        title: words,
        url: fc.option(fc.constantFrom('https://example.invalid/?a=b|c', 'http://example.invalid'), {
          nil: undefined,
        }),
        publishedOn: fc.option(fc.constantFrom('2019-03-06', 'May 2026'), { nil: undefined }),
        checkedOn: fc.option(day, { nil: undefined }),
      })
      .map(known);
    fc.assert(
      fc.property(fc.array(source), (sources) => {
        expect(readSources(writeSources(sources as never))).toEqual({ value: sources });
      }),
    );
  });
});

test.each([
  [readYesNo('maybe'), 'yes or no'],
  [readPhones('ring us'), '0123 456 789'],
  [readOpening('weekdays 9-5'), 'monday tuesday 09:00-17:00'],
  [readOpening('monday 9-5'), '24 hours'],
  [readOpening('monday 09:00-25:00'), '24 hours'],
  [readGroupTimes('Tuesdays at eight'), 'weekly tuesday 19:30-21:00'],
])('what cannot be read says how to write it', (read, remedy) => {
  expect(read).toMatchObject({ fault: expect.stringContaining(remedy) });
});
