import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealAgencyMessage } from '#adapters/age/letters.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import type { DemonstrationKeys } from '#app/demonstration-keys.ts';
import type { AgencyMessage } from '#core/contact/agency-message.ts';
import type { InboxRow } from '#core/contact/kept-request.ts';
import type { RequestStore } from '#core/contact/request-store.ts';

/** A site of the demonstration, by what lies in its folder. */
type Ground = { readonly dataFolder: string };

/** Does something with a running demonstration's own store and keys. */
const withStore = async <Result>(
  { dataFolder }: Ground,
  work: (store: RequestStore, keys: DemonstrationKeys) => Promise<Result>,
): Promise<Result> => {
  const keys = JSON.parse(await readFile(join(dataFolder, 'demonstration-keys.json'), 'utf8'));
  const server = await startEmbeddedPostgres(dataFolder);
  const pool = createPool(server.config);
  try {
    return await work(createRequestStore(pool), keys);
  } finally {
    await pool.end();
    await server.stop();
  }
};

const rowOf = async (store: RequestStore, agency: string, reference: string): Promise<InboxRow> => {
  const row = (await store.listInbox(agency, new Date())).find((one) => one.reference === reference);
  if (row === undefined) throw new Error(`${agency} has no request ${reference}.`);
  return row;
};

const actions = {
  accepted: 'accept',
  'could-not-reach': 'could-not-reach',
  declined: 'decline',
  closed: 'close',
} as const;

/** What an agency does in a running demonstration: the act that goes with a message, or only a message, sealed to the visitor. */
export const answerAs = (site: Ground, agency: string, message: AgencyMessage): Promise<void> =>
  withStore(site, async (store, keys) => {
    const { reference } = message;
    const { replyRecipient } = await rowOf(store, agency, reference);
    const own = keys[agency]?.agency.recipient ?? '';
    const coordinator = keys['coordinator']?.agency.recipient ?? '';
    const sealed = await sealAgencyMessage(message, [replyRecipient ?? '', own, coordinator]);
    const act = {
      agency,
      reference,
      workerKeyId: 'journey-worker',
      message: { id: randomUUID(), sealed },
    };
    const result =
      message.kind === 'wrote' || message.kind === 'passed-on'
        ? await store.write({ ...act, author: 'agency' }, [], new Date())
        : await store.act({ ...act, action: actions[message.kind] }, [], new Date());
    if (result.kind !== 'done') throw new Error(`The request is ${result.kind}.`);
  });

/** What a visitor wrote to an agency after the request, as it is kept, with the private key that opens it. */
export const readAs = (
  site: Ground,
  agency: string,
  reference: string,
): Promise<{ readonly identity: string; readonly sealed: readonly Uint8Array[] }> =>
  withStore(site, async (store, keys) => {
    const { messages } = await rowOf(store, agency, reference);
    return {
      identity: keys[agency]?.agency.identity ?? '',
      sealed: messages.filter(({ author }) => author === 'visitor').map(({ sealed }) => sealed),
    };
  });

/** Says of everybody at an agency that they are away until a day, or back when it is null; of everybody at all agencies without one. */
export const setAway = async (
  { dataFolder }: Ground,
  until: string | null,
  agency: string | null = null,
): Promise<void> => {
  const server = await startEmbeddedPostgres(dataFolder);
  const pool = createPool(server.config);
  try {
    await pool.query(
      `update worker_key set away_until = $1::date
       where removed_at is null and ($2::text is null or agency = $2)`,
      [until, agency],
    );
  } finally {
    await pool.end();
    await server.stop();
  }
};

/** A day a year from now, so that it is to come whenever this runs. */
export const aYearFromNow = (): string =>
  new Date(Date.now() + 365 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
