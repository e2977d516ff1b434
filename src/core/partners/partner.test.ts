import { describe, expect, test } from 'vitest';
import { hasOneContactOnly, partnerSchema } from './partner.ts';

const room = {
  name: 'A room',
  demonstration: true,
  areas: ['carlow'],
  remit: { whatWeDo: 'We listen.', forWhom: 'Anybody.', notDo: 'We judge nobody.', howToRefer: 'Ask.' },
  confidentiality: 'Two people know.',
  contacts: [{ role: 'a worker' }],
};
const offering = (offer: object) =>
  partnerSchema.safeParse({
    ...room,
    offers: [{ side: 'offer', kind: 'training', title: 'A day', ...offer }],
  });

test('a partner needs no offers, and no more than its remit, statement, area and one contact', () => {
  expect(partnerSchema.parse(room).offers).toEqual([]);
  for (const field of ['areas', 'remit', 'confidentiality', 'contacts'])
    expect(partnerSchema.safeParse({ ...room, [field]: undefined }).success, field).toBe(false);
});

describe('one contact only', () => {
  test.each<[boolean, { role: string; deputy?: string }[]]>([
    [true, [{ role: 'a worker' }]],
    [false, [{ role: 'a worker', deputy: 'a manager' }]],
    [false, [{ role: 'a worker' }, { role: 'another worker' }]],
  ])('%s: %o', (flagged, contacts) => {
    expect(hasOneContactOnly({ contacts })).toBe(flagged);
  });
});

describe('an offer', () => {
  test.each([{}, { date: '2027-03-10' }, { date: '2027-03-10', from: '10:00', to: '12:30' }])(
    'may say when: %o',
    (when) => {
      expect(offering(when).success).toBe(true);
    },
  );

  test.each([
    ['Write both times, or neither.', { date: '2027-03-10', from: '10:00' }],
    ['The end must come after the start.', { date: '2027-03-10', from: '10:00', to: '10:00' }],
    ['Write the day too, or take the times away.', { from: '10:00', to: '12:30' }],
  ])('%s', (sentence, when) => {
    expect(offering(when).error?.issues.map(({ message }) => message)).toContain(sentence);
  });
});
