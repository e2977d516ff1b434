import { createOutbox } from '#adapters/postgres/outbox.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { createFakeOutbox } from './fake-outbox.ts';
import { createFakeRequestStore } from './fake-request-store.ts';
import { openTestDatabase } from './test-database.ts';

/** A store of requests with the outbox it writes to. */
export type StoreSubject = { readonly store: RequestStore; readonly outbox: Outbox };

/** Ways to get an empty store again and again; `close` gives back what they hold. */
export type StoreSource = {
  readonly empty: () => Promise<StoreSubject>;
  readonly close: () => Promise<void>;
};

const fake = async (): Promise<StoreSource> => ({
  empty: async () => {
    const outbox = createFakeOutbox();
    return { store: createFakeRequestStore(outbox), outbox };
  },
  close: async () => undefined,
});

const postgres = async (): Promise<StoreSource> => {
  const database = await openTestDatabase();
  const subject = { store: createRequestStore(database.pool), outbox: createOutbox(database.pool) };
  return {
    empty: async () => {
      await database.empty();
      return subject;
    },
    close: database.close,
  };
};

/** Both kinds of store, for a suite that each must pass. */
export const storeSources = [
  ['the fake', fake],
  ['PostgreSQL', postgres],
] as const;
