import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Checked } from '../content/evidence.ts';
import { checkStateOn } from './check-state.ts';
import { orderInWords, orderListings } from './order.ts';

const today = '2026-11-22';
const checkedUntil = (nextDue: string): Checked => ({
  on: '2026-01-01',
  by: 'the coordinator',
  how: 'phone',
  nextDue,
});
const listing = (name: string, checked?: Checked) => ({ service: { name, ...(checked && { checked }) } });
const namesOf = (listings: readonly { service: { name: string } }[]) =>
  listings.map(({ service }) => service.name);

test('checked first, then not yet confirmed, then checked too long ago', () => {
  const late = listing('A', checkedUntil('2026-11-21'));
  const unknown = listing('B');
  const sure = listing('C', checkedUntil('2026-11-22'));
  expect(namesOf(orderListings([late, unknown, sure], today, 'en-IE'))).toEqual(['C', 'B', 'A']);
});

test('by name within each, accents in their place', () => {
  expect(
    namesOf(orderListings([listing('Ossory'), listing('Áras'), listing('Barnardos')], today, 'en-IE')),
  ).toEqual(['Áras', 'Barnardos', 'Ossory']);
});

test('any list keeps its listings, and the order does not depend on how they came', () => {
  const anyListing = fc.record({
    service: fc.record(
      {
        name: fc.string(),
        checked: fc.constantFrom('2026-11-21', '2026-11-22', '2027-01-01').map(checkedUntil),
      },
      { requiredKeys: ['name'] },
    ),
  });
  const ranks = { checked: 0, 'not-confirmed': 1, 'check-due': 2 };
  fc.assert(
    fc.property(fc.array(anyListing), (listings) => {
      const ordered = orderListings(listings, today, 'en-IE');
      expect(new Set(ordered)).toEqual(new Set(listings));
      const found = ordered.map(({ service }) => ranks[checkStateOn(today, service.checked)]);
      expect(found).toEqual(found.toSorted());
      expect(namesOf(orderListings(ordered.toReversed(), today, 'en-IE')).length).toBe(listings.length);
    }),
  );
});

test('says why the order is so', () => {
  expect(orderInWords(['not-confirmed', 'checked', 'check-due', 'checked'])).toBe(
    'First those we checked, then those not yet confirmed, then those checked too long ago. Each group by name.',
  );
  expect(orderInWords(['not-confirmed', 'not-confirmed'])).toContain('None is confirmed yet');
  expect(orderInWords(['checked'])).toContain('All of them were checked.');
});
