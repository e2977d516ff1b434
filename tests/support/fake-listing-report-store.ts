import {
  type ListingReportStore,
  mostListed,
  type QueuedReport,
  reportRetention,
} from '#core/listing-reports/report-store.ts';
import type { FakeOutbox } from './fake-outbox.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** Reports about listings in memory; `keepFromProvider` is what the store of questions to providers does with an answer. */
export type FakeListingReportStore = ListingReportStore & {
  readonly keepFromProvider: ListingReportStore['keep'];
};

export const createFakeListingReportStore = (outbox: FakeOutbox): FakeListingReportStore => {
  const reports = new Map<string, QueuedReport>();
  const since = (at: Date | null, now: Date) => (at === null ? -1 : now.getTime() - at.getTime());

  const keepAs =
    (fromProvider: boolean): ListingReportStore['keep'] =>
    async ({ id, reference, sealed }, notification, now) => {
      if (reports.has(id)) return 'repeated';
      if ([...reports.values()].some((report) => report.reference === reference)) return 'conflict';
      const someoneKnows = [...reports.values()].some(
        ({ doneAt, receivedAt }) => doneAt === null && since(receivedAt, now) < dayMilliseconds,
      );
      if (!someoneKnows) outbox.queue([notification], now);
      reports.set(id, { reference, receivedAt: now, doneAt: null, fromProvider, sealed });
      return 'kept';
    };

  return {
    keep: keepAs(false),
    keepFromProvider: keepAs(true),
    list: async () =>
      [...reports.values()]
        .sort(
          (one, other) =>
            Number(other.doneAt ?? Number.POSITIVE_INFINITY) -
              Number(one.doneAt ?? Number.POSITIVE_INFINITY) ||
            Number(one.receivedAt) - Number(other.receivedAt),
        )
        .slice(0, mostListed),
    mark: async (reference, as, now) => {
      const found = [...reports].find(([, report]) => report.reference === reference);
      if (found === undefined) return 'not-found';
      const [id, report] = found;
      reports.set(id, { ...report, doneAt: as === 'done' ? (report.doneAt ?? now) : null });
      return 'marked';
    },
    forgetOld: async (now) => {
      const old = [...reports].filter(
        ([, { doneAt, receivedAt }]) =>
          since(doneAt, now) >= reportRetention.doneDays * dayMilliseconds ||
          since(receivedAt, now) >= reportRetention.maximumDays * dayMilliseconds,
      );
      for (const [id] of old) reports.delete(id);
      return old.length;
    },
  };
};
