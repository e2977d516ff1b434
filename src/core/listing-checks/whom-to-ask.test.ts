import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar/zoned-time.ts';
import { makeService } from '../directory/service.fixture.ts';
import type { Service } from '../directory/service.ts';
import { askAgainDays, daysAfter, linkDays, mostAskedAtOnce } from './listing-check.ts';
import { whomToAsk } from './whom-to-ask.ts';

const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';
const providerEmail = 'provider@example.invalid';
const due = (nextDue: string): Partial<Service> => ({
  checked: { on: '2026-05-22', by: 'the coordinator', how: 'phone', nextDue },
});
const listing = (slug: string, about: Partial<Service> = {}) => ({
  slug,
  service: makeService({ name: slug, providerEmail, ...about }),
});
const slugs = (listings: ReturnType<typeof whomToAsk>) => listings.map(({ slug }) => slug);
const asked = (
  listings: readonly ReturnType<typeof listing>[],
  last: ReadonlyMap<string, Date> = new Map(),
) => slugs(whomToAsk(listings, last, today, now));

test('a listing is asked about when its check is due within two weeks, past, or was never made', () => {
  expect(asked([listing('past', due('2026-11-01'))])).toEqual(['past']);
  expect(asked([listing('never')])).toEqual(['never']);
  expect(asked([listing('in-two-weeks', due('2026-12-06'))])).toEqual(['in-two-weeks']);
  expect(asked([listing('a-day-later', due('2026-12-07'))])).toEqual([]);
});

test('a listing that is not shown is not asked about', () => {
  expect(asked([listing('over', { publishUntil: '2026-11-21' })])).toEqual([]);
  expect(asked([listing('not-yet', { publishFrom: '2026-11-23' })])).toEqual([]);
});

test('a few are asked at a time, the longest past first', () => {
  const listings = [
    listing('never'),
    listing('past', due('2026-11-21')),
    listing('long-past', due('2026-01-01')),
  ];
  expect(asked(listings)).toEqual(['long-past', 'past']);
});

test('it is asked again after thirty days, and not a moment before', () => {
  const last = (at: Date) => new Map([['never', at]]);
  expect(asked([listing('never')], last(daysAfter(now, -askAgainDays)))).toEqual(['never']);
  expect(asked([listing('never')], last(new Date(daysAfter(now, -askAgainDays).getTime() + 1)))).toEqual([]);
});

test('a link is over before the next is sent', () => {
  expect(linkDays).toBeLessThan(askAgainDays);
});

const anyListing = fc.record({
  hasAddress: fc.boolean(),
  dueIn: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
});

test('over any year of runs nobody is asked twice in thirty days, and nobody without an address', () => {
  fc.assert(
    fc.property(
      fc.array(anyListing, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 20 * 24 * 60 }), { maxLength: 60 }),
      (about, minutesBetween) => {
        const listings = about.map(({ hasAddress, dueIn }, index) => {
          const service = makeService({
            name: `Door ${index}`,
            ...(hasAddress && { providerEmail }),
            ...(dueIn !== undefined && due(addDays(today, dueIn))),
          });
          return { slug: `door-${index}`, service };
        });
        const last = new Map<string, Date>();
        let moment = now;
        for (const minutes of minutesBetween) {
          moment = new Date(moment.getTime() + minutes * 60_000);
          const chosen = whomToAsk(listings, last, moment.toISOString().slice(0, 10), moment);
          expect(chosen.length).toBeLessThanOrEqual(mostAskedAtOnce);
          for (const { slug, service } of chosen) {
            expect(service.providerEmail).toBe(providerEmail);
            const before = last.get(slug);
            if (before !== undefined)
              expect(moment.getTime()).toBeGreaterThanOrEqual(daysAfter(before, askAgainDays).getTime());
            last.set(slug, moment);
          }
        }
      },
    ),
  );
});
