import { addDays } from '../calendar/zoned-time.ts';
import { escapedText, fileOfLines } from '../calendar-file/content-line.ts';
import { timeZoneDefinition } from '../calendar-file/time-zone-definition.ts';
import type { Offer } from './offer.ts';

/** An offer with the id that calendars know it by: one that says nothing, and is the same in every build. */
export type DatedOffer = { readonly id: string; readonly by: string; readonly offer: Offer };

/**
 * The offers and asks that have a date from a day on (`YYYY-MM-DD`), as a feed that calendars subscribe to (RFC 5545, 7986) and
 * read again each day. Without times one lasts all day. `timeZone` is that of the clocks there, like `Europe/Dublin`; `name` is
 * what calendars call the feed.
 */
export const offersCalendar = (
  offers: readonly DatedOffer[],
  today: string,
  timeZone: string,
  name: string,
): string => {
  const stamp = `${compact(today)}T000000Z`;
  const dated = offers.flatMap(({ id, by, offer }) =>
    offer.date === undefined || offer.date < today
      ? []
      : eventOf({ id, by, offer }, offer.date, stamp, timeZone),
  );
  return fileOfLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//EN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    `X-WR-CALNAME:${escapedText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...timeZoneDefinition(timeZone, Number(today.slice(0, 4))),
    ...dated,
    'END:VCALENDAR',
  ]);
};

const compact = (text: string): string => text.replace(/[-:]/g, '');

const eventOf = ({ id, by, offer }: DatedOffer, date: string, stamp: string, timeZone: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${id}`,
  `DTSTAMP:${stamp}`,
  ...(offer.from === undefined || offer.to === undefined
    ? [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`]
    : [
        `DTSTART;TZID=${timeZone}:${compact(date)}T${compact(offer.from)}00`,
        `DTEND;TZID=${timeZone}:${compact(date)}T${compact(offer.to)}00`,
      ]),
  `SUMMARY:${escapedText(offer.side === 'ask' ? `Wanted: ${offer.title}` : offer.title)}`,
  ...(offer.place === undefined ? [] : [`LOCATION:${escapedText(offer.place)}`]),
  `DESCRIPTION:${escapedText(by)}`,
  'END:VEVENT',
];
