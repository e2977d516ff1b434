import type { ListingCheck, ListingCheckStore } from '#core/listing-checks/check-store.ts';
import { askAgainDays, daysAfter } from '#core/listing-checks/listing-check.ts';
import type { FakeListingReportStore } from './fake-listing-report-store.ts';
import type { FakeOutbox } from './fake-outbox.ts';

/** Questions to providers in memory. */
export const createFakeListingCheckStore = (
  outbox: FakeOutbox,
  reports: FakeListingReportStore,
): ListingCheckStore => {
  const checks = new Map<string, ListingCheck>();
  const find = (reference: string) => [...checks.values()].find((check) => check.reference === reference);
  const isOld = ({ askedAt }: ListingCheck, now: Date) => daysAfter(askedAt, askAgainDays) <= now;

  return {
    lastAsked: async () => new Map([...checks].map(([listing, { askedAt }]) => [listing, askedAt])),
    ask: async (check, notice) => {
      const before = checks.get(check.listing);
      if (before !== undefined && !isOld(before, check.askedAt)) return 'too-soon';
      checks.set(check.listing, { ...check, answeredAt: null });
      outbox.queue([notice], check.askedAt);
      return 'asked';
    },
    find: async (reference) => find(reference) ?? null,
    answer: async (reference, report, notification, now) => {
      const check = find(reference);
      if (check?.answeredAt) return 'used';
      if (check === undefined || check.expiresAt <= now) return 'over';
      checks.set(check.listing, { ...check, answeredAt: now });
      await reports.keepFromProvider(report, notification, now);
      return 'kept';
    },
    forgetOld: async (now) => {
      const old = [...checks.values()].filter((check) => isOld(check, now));
      for (const { listing } of old) checks.delete(listing);
      return old.length;
    },
  };
};
