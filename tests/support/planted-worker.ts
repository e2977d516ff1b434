import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf, makeKeyPair, seedOf } from '#adapters/age/keys.ts';
import { sealName } from '#adapters/age/worker-name.ts';
import { wrapRing } from '#adapters/age/wrapped-ring.ts';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { groupsOf } from '#core/agencies/recovery-sheet.ts';
import type { RunningSite } from './running-site.ts';

/** Does something in the database of a running site. */
export const inDatabase = async <Result>(
  site: RunningSite,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> => {
  const pool = createPool((await startEmbeddedPostgres(site.dataFolder)).config);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

/** A worker's key, as it was written into the database. */
export type PlantedWorker = { readonly id: string; readonly recipient: string; readonly sheet: string };

/**
 * Writes a worker of an agency into the database past every door. With `hasRing` they have the agency's key, as somebody who was
 * let in before there were team codes; without it only their own key and a name, which is all that somebody has who can write there
 * and nothing else.
 */
export const plantWorker = async (
  site: RunningSite,
  agency: string,
  { firstName, hasRing }: { readonly firstName: string; readonly hasRing: boolean },
): Promise<PlantedWorker> => {
  const keys = JSON.parse(await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'));
  const { identity, recipient } = await makeKeyPair();
  const id = keyIdOf(recipient);
  const ring = hasRing ? keys[agency].agency.identity : (await makeKeyPair()).identity;
  const wrappedAgencyKey = await wrapRing(ring, recipient);
  const sealedName = await sealName(
    firstName,
    id,
    keys[agency].agency.recipient,
    keys.coordinator.agency.recipient,
  );
  await inDatabase(site, async (pool) => {
    await createWorkerKeyStore(pool).put({ id, agency, recipient, wrappedAgencyKey }, new Date());
    await createColleagueStore(pool).setPresence(id, {
      deputy: false,
      awayFrom: null,
      awayUntil: null,
      sealedName,
    });
  });
  return { id, recipient, sheet: groupsOf(seedOf(identity)).join(' ') };
};
