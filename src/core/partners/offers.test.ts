import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Offer } from './offer.ts';
import { inArea, offersFrom, onSide } from './offers.ts';
import { offersCalendar } from './offers-calendar.ts';
import type { Partner } from './partner.ts';

const today = '2026-11-22';
const offer = (title: string, about: Partial<Offer> = {}): Offer => ({
  side: 'offer',
  kind: 'training',
  title,
  ...about,
});
const partnerWith = (offers: Offer[]): Partner => ({
  name: 'A room',
  demonstration: true,
  areas: ['carlow'],
  remit: { whatWeDo: 'a', forWhom: 'b', notDo: 'c', howToRefer: 'd' },
  confidentiality: 'e',
  contacts: [{ role: 'a worker' }],
  offers,
});
const offers = [
  offer('whenever'),
  offer('later', { date: '2027-01-05', side: 'ask' }),
  offer('over', { date: '2026-11-21' }),
  offer('today', { date: today }),
];
const listed = offersFrom([{ slug: 'a-room', partner: partnerWith(offers) }], today);

test('what is over is not shown, and what has a date comes first', () => {
  expect(listed.map((one) => one.offer.title)).toEqual(['today', 'later', 'whenever']);
  expect(onSide(listed, 'ask').map((one) => one.offer.title)).toEqual(['later']);
});

const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('the feed holds what has a date that is not over, and is read by another program', () => {
  const dated = offers.map((one, index) => ({ id: `id-${index}`, by: 'A room', offer: one }));
  const events = eventsOf(offersCalendar(dated, today, 'Europe/Dublin', 'Partners'));
  expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
    ['id-1', 'Wanted: later'],
    ['id-3', 'today'],
  ]);
  expect(events[1]?.startDate.isDate).toBe(true);
  expect(events[1]?.duration.toSeconds()).toBe(24 * 3600);
});

test('one with times has them on the clocks there, and text cannot break the feed', () => {
  const about = { date: '2027-07-01', from: '10:00', to: '12:30', place: 'A room; upstairs\nEND:VEVENT' };
  const file = offersCalendar(
    [{ id: 'x', by: 'A, B', offer: offer('Tea, talk', about) }],
    today,
    'Europe/Dublin',
    'Partners',
  );
  const [event] = eventsOf(file);
  expect(file).toContain('DTSTART;TZID=Europe/Dublin:20270701T100000\r\n');
  expect(event?.duration.toSeconds()).toBe(150 * 60);
  expect(event?.location).toBe('A room; upstairs\nEND:VEVENT');
  expect(event?.summary).toBe('Tea, talk');
});

test('a feed without offers is still a calendar', () => {
  expect(eventsOf(offersCalendar([], today, 'Europe/Dublin', 'Partners'))).toEqual([]);
});

test('an area has the offers of its partners, and of no others', () => {
  expect(inArea(listed, 'carlow')).toEqual(listed);
  expect(inArea(listed, 'wexford')).toEqual([]);
});

test('calendars that subscribe know its name, and that it is read again each day', () => {
  const feed = offersCalendar([], today, 'Europe/Dublin', 'Partners, Wexford');
  expect(feed).toContain('X-WR-CALNAME:Partners\\, Wexford\r\n');
  expect(feed).toContain('REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n');
});
