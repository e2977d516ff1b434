import { expect, test } from 'vitest';
import { makeService } from '../../../directory/service.fixture.ts';
import type { Helpline } from '../../helpline.ts';
import { checksInWords, helplinesPastDue } from './checks-due.ts';

const today = '2026-11-22';
const checkedUntil = (nextDue: string) => ({
  checked: { on: '2026-05-01', by: 'the coordinator', how: 'phone' as const, nextDue },
});
const helpline = (about: Partial<Helpline> = {}): Helpline => ({
  name: 'A line',
  forWhom: 'Anybody.',
  group: 'talk',
  order: 1,
  phone: '01 234 5678',
  dayAndNight: true,
  evidence: { grade: 'press', summary: 'A list.', sources: [{ title: 'A list' }] },
  ...about,
});
const content = {
  services: new Map([
    ['never', makeService()],
    ['past', makeService(checkedUntil('2026-11-21'))],
  ]),
  helplines: new Map([
    ['never', helpline()],
    ['last-day', helpline(checkedUntil(today))],
    ['past', helpline(checkedUntil('2026-11-21'))],
  ]),
};

test('a helpline is past due the day after its date, and never when nobody promised a date', () => {
  expect(helplinesPastDue(content, today).map(({ file }) => file)).toEqual(['content/helplines/past.json']);
  expect(helplinesPastDue(content, '2026-11-21')).toEqual([]);
});

test('what is said of it names the day and the remedy', () => {
  expect(helplinesPastDue(content, today)[0]?.sentence).toMatch(/by 2026-11-21\. Ring it, then/);
});

test('the report counts each state of services and of helplines', () => {
  expect(checksInWords(content, today)).toBe(
    'Checks on 2026-11-22: of 2 services 0 are checked, 1 past their date, 1 never checked; of 3 helplines 1 are checked, 1 past their date, 1 never checked.',
  );
});
