import { z } from 'zod';
import { readKeyFile, type WorkerKey, workerKeyOf } from './worker-key.ts';

const playedSchema = z.object({ identity: z.string() });

/** The key of somebody who is played in the demonstration, by the slug of an agency or `coordinator`. */
export const playedKey = async (slug: string): Promise<WorkerKey | { readonly problem: string }> => {
  try {
    const answer = await fetch(`/demo/keys/${encodeURIComponent(slug)}`);
    return await workerKeyOf(playedSchema.parse(await answer.json()).identity);
  } catch {
    return { problem: 'The demonstration has no key for this agency.' };
  }
};

/** The key in the file that was chosen in a form, opened with the passphrase beside it. */
export const keyFromForm = async (place: Element): Promise<WorkerKey | { readonly problem: string }> => {
  const file = place.querySelector<HTMLInputElement>('#key-file')?.files?.[0];
  const passphrase = place.querySelector<HTMLInputElement>('#passphrase')?.value ?? '';
  if (file === undefined) return { problem: 'Choose your key file first.' };
  const key = await readKeyFile(await file.text(), passphrase);
  if (key === 'not-a-key')
    return { problem: 'This file is not a key of this site. Choose the file that you got when you joined.' };
  if (key === 'wrong-passphrase')
    return {
      problem: 'The passphrase does not open this key. Look at capital letters and spaces, and try again.',
    };
  return key;
};
