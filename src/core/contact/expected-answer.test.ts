import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAgency } from '../routing/destination.ts';
import { makeData, makeDesk, makeRule, withoutCoordinatorKey } from './contact-data.fixture.ts';
import type { SpokenData } from './contact-data.ts';
import { expectedAnswer } from './expected-answer.ts';

const asked = { asker: 'family', area: 'carlow', need: 'listening' } as const;
const holidays = ['2026-12-25', '2026-12-26', '2026-12-28'];
const partTime = makeDesk({
  name: 'the coordinator',
  publicKey: 'key-of-coordinator',
  workingHours: { days: ['tuesday', 'thursday'], from: '10:00', to: '16:00' },
  answersWithinWorkingDays: 1,
});
/** What is promised for the first door, open Monday to Friday, 9 to 5, answering within two working days. */
const promised = (now: string, data: SpokenData = makeData({ holidays, coordinator: partTime })) =>
  expectedAnswer(chooseAgency({ asked, data, today: '2026-11-22' }), data, new Date(now));

describe('what a visitor is told to expect', () => {
  test('within hours: when it will have been read, and when it is answered', () => {
    expect(promised('2026-11-23T10:00:00Z')).toEqual({
      readWhen: 'It will be read by Monday 23 November, midday.',
      answerBy: 'Wednesday 25 November, 5pm',
      coordinatorBy: 'Wednesday 25 November, 5pm',
    });
  });

  test('at three in the morning: first of all, that nobody reads it before nine', () => {
    expect(promised('2026-11-23T03:00:00Z').readWhen).toBe(
      'Nobody reads it before Monday 23 November, 9am. It will be read by Monday 23 November, 11am.',
    );
  });

  test('at the weekend: that nobody reads it before Monday', () => {
    expect(promised('2026-11-21T12:00:00Z').readWhen).toMatch(
      /^Nobody reads it before Monday 23 November, 9am\. /,
    );
  });

  test('before the holidays: the days that are really meant', () => {
    expect(promised('2026-12-24T18:00:00Z')).toEqual({
      readWhen:
        'Nobody reads it before Tuesday 29 December, 9am. It will be read by Tuesday 29 December, 11am.',
      answerBy: 'Thursday 31 December, 5pm',
      coordinatorBy: 'Thursday 31 December, 5pm',
    });
  });

  test('in summer: the hours of the network’s own clock', () => {
    expect(promised('2026-07-06T07:59:00Z').readWhen).toMatch(
      /^Nobody reads it before Monday 6 July, 9am\. /,
    );
    expect(promised('2026-07-06T08:00:00Z').readWhen).toBe('It will be read by Monday 6 July, 11am.');
  });

  test('the coordinator’s own hours, when it goes there', () => {
    expect(promised('2026-11-23T10:00:00Z', makeData({ rules: [], coordinator: partTime }))).toEqual({
      readWhen:
        'Nobody reads it before Tuesday 24 November, 10am. It will be read by Tuesday 24 November, midday.',
      answerBy: 'Thursday 26 November, 4pm',
      coordinatorBy: 'Thursday 26 November, 4pm',
    });
  });

  test('never an answer before somebody is there to read it', () => {
    const thursdays = makeDesk({
      workingHours: { days: ['thursday'], from: '10:00', to: '16:00' },
      answersWithinWorkingDays: 1,
    });
    const data = makeData({ holidays: ['2026-01-01'], agencies: { 'first-door': thursdays } });
    expect(promised('2025-12-25T18:00:00Z', data)).toEqual({
      readWhen:
        'Nobody reads it before Thursday 8 January, 10am. It will be read by Thursday 8 January, midday.',
      answerBy: 'Thursday 15 January, 4pm',
      coordinatorBy: 'Thursday 1 January, 4pm',
    });
  });

  test('nothing, when nothing can be sent', () => {
    const nothing = { readWhen: '', answerBy: '', coordinatorBy: '' };
    expect(promised('2026-11-23T10:00:00Z', makeData({ rules: [makeRule('phone-line')] }))).toEqual(nothing);
    expect(promised('2026-11-23T10:00:00Z', withoutCoordinatorKey(makeData()))).toEqual(nothing);
  });
});

test('at any moment the page says that nobody reads it now, or that it is read within the day’s hours', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      (now) => {
        const inDublin = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Europe/Dublin',
          weekday: 'short',
          hour: '2-digit',
          hourCycle: 'h23',
        })
          .formatToParts(now)
          .map(({ value }) => value);
        const [weekday = '', , hour = ''] = inDublin;
        const isOpen = !['Sat', 'Sun'].includes(weekday) && Number(hour) >= 9 && Number(hour) < 17;
        expect(promised(now.toISOString(), makeData()).readWhen.startsWith('Nobody reads it before')).toBe(
          !isOpen,
        );
      },
    ),
    { numRuns: 300 },
  );
});
