import { spokenDate } from '../../calendar/spoken-date.ts';
import { spokenClock } from '../../calendar/spoken-time.ts';
import type { GroupTime } from '../group-time.ts';
import type { Meeting } from '../opening-times/group-meetings.ts';

const ordinals = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const repeatsInWords = ({ repeats }: GroupTime): string => {
  const day = repeats.weekday.charAt(0).toUpperCase() + repeats.weekday.slice(1);
  if (repeats.kind === 'monthly') return `The ${repeats.week} ${day} of each month`;
  if (repeats.everyWeeks === 1) return `Every ${day}`;
  const ordinal = ordinals[repeats.everyWeeks];
  return ordinal === undefined ? `Every ${repeats.everyWeeks} weeks, ${day}` : `Every ${ordinal} ${day}`;
};

const dateWithYear = (day: string): string => `${spokenDate(day)} ${day.slice(0, 4)}`;

/**
 * When a group meets, as a rule that is right on paper too: `Every second Tuesday, 7:30pm to 9pm, from 1 December 2026.` A
 * beginning that lies before `today` (`YYYY-MM-DD`) is of no use and left out.
 */
export const groupInWords = (group: GroupTime, today: string): string => {
  const begins = group.firstOn !== undefined && group.firstOn > today;
  return [
    repeatsInWords(group),
    `${spokenClock(group.from)} to ${spokenClock(group.to)}`,
    ...(begins && group.firstOn ? [`from ${dateWithYear(group.firstOn)}`] : []),
    ...(group.lastOn ? [`until ${dateWithYear(group.lastOn)}`] : []),
  ]
    .join(', ')
    .concat('.');
};

/**
 * The next times a group meets: `Next: 24 November, then 8 December.` Its weekday is in the rule already. A public holiday is said, because nobody knows
 * what happens then. Empty when it does not meet. `today` is `YYYY-MM-DD`.
 */
export const nextInWords = (
  meetings: readonly Meeting[],
  today: string,
  holidays: ReadonlySet<string>,
): string => {
  const [first, second] = meetings;
  if (first === undefined) return '';
  const day = (first.day === today ? 'today, ' : '') + spokenDate(first.day);
  const holiday = holidays.has(first.day) ? ' (a public holiday: ring first)' : '';
  return `Next: ${day}${holiday}${second ? `, then ${spokenDate(second.day)}` : ''}.`;
};
