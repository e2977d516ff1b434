import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { seal } from '#adapters/age/sealing.ts';
import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import type { ContactData, Desk } from '#core/contact/contact-data.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';

const pairSchema = z.strictObject({ identity: z.string(), recipient: z.string() });
const keysSchema = z.record(z.string(), z.strictObject({ agency: pairSchema, worker: pairSchema }));

/** For each agency and the coordinator: its own key pair and one worker's. They open nothing real, and are never in git. */
export type DemonstrationKeys = z.infer<typeof keysSchema>;

/** The demonstration's keys from `.data/demonstration-keys.json`; those that are missing are made, all if it is damaged. */
export const readDemonstrationKeys = async (
  folder: string,
  data: ContactData,
): Promise<DemonstrationKeys> => {
  const file = join(folder, 'demonstration-keys.json');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const kept = keysSchema.safeParse(parseJson(text));
  const keys: DemonstrationKeys = kept.success ? { ...kept.data } : {};
  const missing = [coordinatorSlug, ...receivers(data)].filter((slug) => keys[slug] === undefined);
  for (const slug of missing) keys[slug] = { agency: await makeKeyPair(), worker: await makeKeyPair() };
  if (missing.length > 0) {
    await mkdir(folder, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return keys;
};

/** The contact form's data with the demonstration's public keys in it. */
export const withDemonstrationKeys = (data: ContactData, keys: DemonstrationKeys): ContactData => {
  const keyed = (slug: string, desk: Desk): Desk => {
    const pair = keys[slug]?.agency;
    return pair === undefined ? desk : { ...desk, publicKey: pair.recipient };
  };
  return {
    ...data,
    coordinator: keyed(coordinatorSlug, data.coordinator),
    agencies: Object.fromEntries(
      Object.entries(data.agencies).map(([slug, desk]) => [slug, keyed(slug, desk)]),
    ),
  };
};

/** Lets each demonstration worker open its agency's inbox. */
export const putWorkerKeys = async (
  store: WorkerKeyStore,
  keys: DemonstrationKeys,
  now: Date,
): Promise<void> => {
  for (const [slug, { agency, worker }] of Object.entries(keys)) {
    const id = keyIdOf(worker.recipient);
    if ((await store.find(id)) !== null) continue;
    const wrappedAgencyKey = await seal([worker.recipient], new TextEncoder().encode(agency.identity));
    await store.put({ id, agency: slug, recipient: worker.recipient, wrappedAgencyKey }, now);
  }
};

/** Agencies that take requests by the form; one with a phone in its record takes calls instead. */
const receivers = (data: ContactData): string[] =>
  Object.entries(data.agencies).flatMap(([slug, desk]) => (desk.ring === undefined ? [slug] : []));

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
