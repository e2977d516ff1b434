import { openKeyFile } from '#adapters/age/key-file.ts';
import { keyIdOf, recipientOf } from '#adapters/age/keys.ts';

/** A worker's key, ready to use. It is in the page's memory only. */
export type WorkerKey = { readonly id: string; readonly identity: string };

/** A worker's key from its private half. */
export const workerKeyOf = async (identity: string): Promise<WorkerKey> => ({
  id: keyIdOf(await recipientOf(identity)),
  identity,
});

/** Opens a key file. `not-a-key`: another file was chosen. `wrong-passphrase`: it stays locked. */
export const readKeyFile = async (
  text: string,
  passphrase: string,
): Promise<WorkerKey | 'not-a-key' | 'wrong-passphrase'> => {
  const opened = await openKeyFile(text, passphrase);
  return typeof opened === 'string' ? opened : workerKeyOf(opened.identity);
};
