import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createDeskStore } from '#adapters/postgres/desk-store.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import type { Pool } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { DeskStore } from '#core/desk/desk-store.ts';
import type { Outbox } from '#core/outbox/outbox.ts';
import { createFakeDeskStore } from './fake-desk-store.ts';
import { createFakeOutbox } from './fake-outbox.ts';
import { createFakeRequestStore } from './fake-request-store.ts';
import { createFakeWorkerKeyStore } from './fake-worker-key-store.ts';
import { openTestDatabase } from './test-database.ts';

/** A store of requests with the outbox it writes to, workers’ keys, and the coordinator’s desk over all of them. */
export type StoreSubject = {
  readonly store: RequestStore;
  readonly outbox: Outbox;
  readonly workerKeys: WorkerKeyStore & Pick<ColleagueStore, 'setPresence'>;
  readonly desk: DeskStore;
};

/** Ways to get an empty store again and again; `close` gives back what they hold. */
export type StoreSource = {
  readonly empty: () => Promise<StoreSubject>;
  readonly close: () => Promise<void>;
};

const fake = async (): Promise<StoreSource> => ({
  empty: async () => {
    const outbox = createFakeOutbox();
    const store = createFakeRequestStore(outbox);
    const workerKeys = createFakeWorkerKeyStore();
    const desk = createFakeDeskStore(store.rows, outbox, workerKeys);
    return { store, outbox, workerKeys, desk };
  },
  close: async () => undefined,
});

const postgresThrough = async (reach: (pool: Pool) => Pool): Promise<StoreSource> => {
  const database = await openTestDatabase();
  const pool = reach(database.pool);
  const subject = {
    store: createRequestStore(pool),
    outbox: createOutbox(pool),
    workerKeys: { ...createWorkerKeyStore(pool), ...createColleagueStore(pool) },
    desk: createDeskStore(pool),
  };
  return {
    empty: async () => {
      await database.empty();
      return subject;
    },
    close: database.close,
  };
};

const postgres = () => postgresThrough((pool) => pool);

/**
 * The store in PostgreSQL, whose connections plan each statement once: the same statements in a third of the time, for proofs
 * that run them by the million.
 */
export const openPreparedPostgres = (): Promise<StoreSource> =>
  postgresThrough((pool) => {
    const names = new Map<string, string>();
    const nameOf = (text: string) => {
      const known = names.get(text) ?? `statement_${names.size}`;
      names.set(text, known);
      return known;
    };
    const query = (text: string, values: unknown[]) => pool.query({ name: nameOf(text), text, values });
    return Object.assign(Object.create(pool), { query });
  });

/** Both kinds of store, for a suite that each must pass. */
export const storeSources = [
  ['the fake', fake],
  ['PostgreSQL', postgres],
] as const;
