import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf, makeKeyPair, seedOf } from '#adapters/age/keys.ts';
import { sealName } from '#adapters/age/worker-name.ts';
import { openRing, wrapRing } from '#adapters/age/wrapped-ring.ts';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { groupsOf } from '#core/agencies/recovery-sheet.ts';
import type { DemonstrationKeys } from '../../src/app/demonstration-keys.ts';
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

const keyPairs = (keys: DemonstrationKeys, slug: string) => {
  const pairs = keys[slug];
  if (pairs === undefined) throw new Error(`The demonstration has no keys of ${slug}.`);
  return pairs;
};

/** The ring that this worker of an agency has now: another test may have removed somebody, and the agency has a new key since. */
const ringToday = async (
  site: RunningSite,
  { identity, recipient }: { readonly identity: string; readonly recipient: string },
): Promise<string> => {
  const key = await inDatabase(site, (pool) => createWorkerKeyStore(pool).find(keyIdOf(recipient)));
  const ring = key && (await openRing(identity, key.wrappedAgencyKey));
  if (!ring) throw new Error('The first worker has no key of the agency.');
  return ring;
};

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
  const keys: DemonstrationKeys = JSON.parse(
    await readFile(join(site.dataFolder, 'demonstration-keys.json'), 'utf8'),
  );
  const { identity, recipient } = await makeKeyPair();
  const id = keyIdOf(recipient);
  const ring = hasRing
    ? await ringToday(site, keyPairs(keys, agency).worker)
    : (await makeKeyPair()).identity;
  const wrappedAgencyKey = await wrapRing(ring, recipient);
  const sealedName = await sealName(
    firstName,
    id,
    keyPairs(keys, agency).agency.recipient,
    keyPairs(keys, 'coordinator').agency.recipient,
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
