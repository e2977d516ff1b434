import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { writeKeyFile } from '#adapters/age/key-file.ts';
import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { seal } from '#adapters/age/sealing.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import type { EmbeddedConfig } from '#adapters/postgres/embedded-server.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { makeReturnWords } from '#core/contact/return-words.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { ConfigurationError } from './environment.ts';

/** What was made: the file for the worker, the passphrase that opens it (nowhere else), the record that was changed. */
export type NewKey = { readonly keyFile: string; readonly passphrase: string; readonly changed: string };

/**
 * Makes the first key of an agency, or of the coordinator, with its first worker's key: writes the worker's key file to
 * `folder`, the public key into `content/`, and the wrapped agency key into the database. The agency's private key exists
 * only wrapped. Throws with the remedy when the agency is unknown, takes no messages or has a key already.
 */
export const makeFirstKey = async (
  slug: string,
  database: string | EmbeddedConfig,
  contentFolder: string,
  folder: string,
): Promise<NewKey> => {
  const changed =
    slug === coordinatorSlug ? `${contentFolder}/site.json` : `${contentFolder}/agencies/${slug}.json`;
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(changed)) {
    throw new ConfigurationError(
      `There is no agency “${slug}” in ${contentFolder}/agencies. Name one of its files, or “${coordinatorSlug}”.`,
    );
  }
  const record = JSON.parse(await readFile(changed, 'utf8'));
  const place = slug === coordinatorSlug ? record.coordinator : record.receives;
  if (slug !== coordinatorSlug && place.by !== 'form') {
    throw new ConfigurationError(
      `“${slug}” takes calls only. Change “Receives requests by” to the contact form first.`,
    );
  }
  if (place.publicKey) {
    throw new ConfigurationError(
      `“${slug}” has a key already. A new one would leave its open requests unreadable, so nothing was changed.`,
    );
  }
  const agency = await makeKeyPair();
  const worker = await makeKeyPair();
  const passphrase = makeReturnWords(wordList, (count) => new Uint8Array(randomBytes(count)));
  const keyFile = `${folder}/alongside-key-${slug}.json`;
  await writeFile(keyFile, await writeKeyFile(worker.identity, passphrase), { flag: 'wx', mode: 0o600 });
  const wrappedAgencyKey = await seal([worker.recipient], new TextEncoder().encode(agency.identity));
  const pool = createPool(database);
  try {
    await migrate(pool);
    const key = {
      id: keyIdOf(worker.recipient),
      agency: slug,
      recipient: worker.recipient,
      wrappedAgencyKey,
    };
    await createWorkerKeyStore(pool).put(key, new Date());
  } finally {
    await pool.end();
  }
  place.publicKey = agency.recipient;
  await writeFile(changed, `${JSON.stringify(record, null, 2)}\n`);
  return { keyFile, passphrase, changed };
};
