import { addDays, dayIn, instantOf } from '../calendar/zoned-time.ts';
import type { GroupTime } from '../directory/group-time.ts';
import { nextMeetings } from '../directory/opening-times/group-meetings.ts';
import { escapedText, fileOfLines } from './content-line.ts';
import { timeZoneDefinition } from './time-zone-definition.ts';

/** What an entry is called when nobody says otherwise: whoever sees the calendar learns nothing from it. */
export const neutralTitle = 'Appointment';

const compact = (day: string, time: string): string =>
  `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;

const inUtc = (instant: Date): string => `${instant.toISOString().replace(/[-:]|\.\d+/g, '')}`;

const weekNumbers = { first: '1', second: '2', third: '3', fourth: '4', last: '-1' } as const;

const ruleOf = ({ repeats }: GroupTime): string => {
  const day = repeats.weekday.slice(0, 2).toUpperCase();
  return repeats.kind === 'monthly'
    ? `FREQ=MONTHLY;BYDAY=${weekNumbers[repeats.week]}${day}`
    : `FREQ=WEEKLY;INTERVAL=${repeats.everyWeeks};BYDAY=${day}`;
};

/**
 * The meetings of a group from an instant on, for a year, as a file that calendars read (RFC 5545): a title, times, and
 * nothing else that could tell what they are. `timeZone` is that of the clocks where it meets, like `Europe/Dublin`. `id` is
 * the same whenever the file is made, so that calendars know it again. Undefined when it does not meet in that year.
 */
export const calendarFile = (
  group: GroupTime,
  { id, title, timeZone, from }: { id: string; title: string; timeZone: string; from: Date },
): string | undefined => {
  const [first] = nextMeetings(group, from, timeZone, 1);
  const aYearOn = addDays(dayIn(timeZone, from), 365);
  const last = group.lastOn !== undefined && group.lastOn < aYearOn ? group.lastOn : aYearOn;
  if (first === undefined || first.day > last) return undefined;
  return fileOfLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//EN',
    ...timeZoneDefinition(timeZone, Number(first.day.slice(0, 4))),
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${inUtc(from)}`,
    `DTSTART;TZID=${timeZone}:${compact(first.day, first.from)}`,
    `DTEND;TZID=${timeZone}:${compact(first.day, first.to)}`,
    `RRULE:${ruleOf(group)};UNTIL=${inUtc(instantOf(last, first.from, timeZone))}`,
    `SUMMARY:${escapedText(title)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
};
