import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { contactCard, firstLetters } from './contact-card.ts';

const readBack = (card: string) => {
  const component = ICAL.Component.fromString(card);
  return {
    name: component.getFirstPropertyValue('fn'),
    fields: component.getAllProperties().map(({ name }) => name),
    phones: component.getAllProperties('tel').map((phone) => phone.getFirstValue()),
  };
};

test('the first letters of a title are a name that says nothing', () => {
  expect(firstLetters('WWR Wexford')).toBe('W. W.');
  expect(firstLetters('Aiséirí Wexford')).toBe('A. W.');
  expect(firstLetters('Men’s Network')).toBe('M. N.');
});

test('holds a name and numbers, and nothing else unless it is given', () => {
  const card = contactCard({ name: 'W. W.', phones: ['053 900 0000', '1800 000 000'] });
  expect(readBack(card)).toEqual({
    name: 'W. W.',
    fields: ['version', 'n', 'fn', 'tel', 'tel'],
    phones: ['0539000000', '1800000000'],
  });
  const named = contactCard({
    name: 'Open Door',
    phones: [],
    email: 'hello@example.org',
    url: 'https://example.org',
  });
  expect(readBack(named).fields).toEqual(['version', 'n', 'fn', 'email', 'url']);
});

test('whatever somebody calls it, another program reads that name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      fc.pre(!/[\p{Cc}\u2028\u2029]/u.test(name));
      const card = readBack(contactCard({ name, phones: ['1'] }));
      expect(card.name).toBe(name);
      expect(card.phones).toEqual(['1']);
    }),
  );
});
