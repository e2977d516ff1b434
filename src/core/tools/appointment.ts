import { escapedText, fileOfLines } from '../calendar-file/content-line.ts';

/**
 * A day as a calendar file (RFC 5545) that lasts the whole day and wakes nobody: a title, the day, and nothing else. `day` is
 * `YYYY-MM-DD`; `id` tells it from other entries and says nothing; `made` is now.
 */
export const appointmentFile = (day: string, title: string, id: string, made: Date): string =>
  fileOfLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//EN',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escapedText(title)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
