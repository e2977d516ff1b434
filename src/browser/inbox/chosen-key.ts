import { z } from 'zod';
import { identityOfSeed } from '#adapters/age/keys.ts';
import { groupCount, readSheet } from '#core/agencies/recovery-sheet.ts';
import { keptKeyFiles } from './kept-key.ts';
import { readKeyFile, type WorkerKey, workerKeyOf } from './worker-key.ts';

/** A worker's key, or a sentence that says why there is none. */
export type Chosen = WorkerKey | { readonly problem: string };

const playedSchema = z.object({ identity: z.string() });

const valueIn = (place: Element, field: string): string =>
  place.querySelector<HTMLInputElement | HTMLTextAreaElement>(field)?.value ?? '';

const wrongPassphrase =
  'The passphrase does not open this key. Look at capital letters and spaces, and try again.';

/** The key of somebody who is played in the demonstration, by the slug of an agency or `coordinator`. */
export const playedKey = async (slug: string): Promise<Chosen> => {
  try {
    const answer = await fetch(`/demo/keys/${encodeURIComponent(slug)}`);
    return await workerKeyOf(playedSchema.parse(await answer.json()).identity);
  } catch {
    return { problem: 'The demonstration has no key for this agency.' };
  }
};

/** The key in the file that was chosen in a form, opened with the passphrase beside it. */
export const keyFromForm = async (place: Element): Promise<Chosen> => {
  const file = place.querySelector<HTMLInputElement>('#key-file')?.files?.[0];
  if (file === undefined) return { problem: 'Choose your key file first.' };
  const key = await readKeyFile(await file.text(), valueIn(place, '#passphrase'));
  if (key === 'not-a-key')
    return { problem: 'This file is not a key of this site. Choose the file that you got when you joined.' };
  return key === 'wrong-passphrase' ? { problem: wrongPassphrase } : key;
};

/** The key that this device keeps and the typed passphrase opens: of several the first. */
export const keyFromDevice = async (place: Element): Promise<Chosen> => {
  const passphrase = valueIn(place, '#kept-passphrase');
  for (const file of await keptKeyFiles()) {
    const key = await readKeyFile(file, passphrase);
    if (typeof key !== 'string') return key;
  }
  return { problem: wrongPassphrase };
};

/** The key that is typed from a recovery sheet; a slip is named by its group. */
export const keyFromSheet = async (place: Element): Promise<Chosen> => {
  const read = readSheet(valueIn(place, '#sheet'));
  if (read.kind === 'wrong-group')
    return {
      problem: `Group ${read.group} is not as it stands on your sheet. Look at its five signs again.`,
    };
  if (read.kind === 'wrong-count')
    return { problem: `The sheet has ${groupCount} groups of five signs; you typed ${read.groups}.` };
  return workerKeyOf(identityOfSeed(read.bytes));
};
