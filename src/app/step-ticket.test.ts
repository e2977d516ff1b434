import { expect, test } from 'vitest';
import { giveTicket, readTicket } from './step-ticket.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const place = new Uint8Array(32).fill(1);
const secret = 'a secret of thirty-two signs or more';
const door = '/api/contact-request';
const ticket = giveTicket(place, door, secret, now);

test('is good after a few seconds, and for half an hour', () => {
  expect(readTicket(ticket, place, door, secret, later(1))).toBe('early');
  expect(readTicket(ticket, place, door, secret, later(5))).toBe('good');
  expect(readTicket(ticket, place, door, secret, later(30 * 60))).toBe('good');
  expect(readTicket(ticket, place, door, secret, later(30 * 60 + 1))).toBe('none');
});

test('is good at its door, from its place, and under its secret alone', () => {
  const at = later(10);
  expect(readTicket(ticket, new Uint8Array(32), door, secret, at)).toBe('none');
  expect(readTicket(ticket, place, '/api/request', secret, at)).toBe('none');
  expect(readTicket(ticket, place, door, 'another secret', at)).toBe('none');
});

test.each([null, '', '.', 'a.b', `0${ticket}`, `${ticket}.x`, ticket.slice(0, -1)])(
  'is not “%s”',
  (other) => {
    expect(readTicket(other, place, door, secret, later(10))).toBe('none');
  },
);
