import { z } from 'zod';
import { keyIdOf, recipientOf } from '#adapters/age/keys.ts';
import { openWithPassphrase } from '#adapters/age/sealing.ts';
import { base64Bytes } from '#core/contact/base64.ts';

/** A worker's key, ready to use. It is in the page's memory only. */
export type WorkerKey = { readonly id: string; readonly identity: string };

/** A key file: the private key locked by a passphrase. */
const keyFileSchema = z.strictObject({
  kind: z.literal('alongside-worker-key'),
  version: z.literal(1),
  locked: base64Bytes(2000),
});

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A worker's key from its private half. */
export const workerKeyOf = async (identity: string): Promise<WorkerKey> => ({
  id: keyIdOf(await recipientOf(identity)),
  identity,
});

/** Opens a key file. `not-a-key`: another file was chosen. `wrong-passphrase`: it stays locked. */
export const readKeyFile = async (text: string, passphrase: string): Promise<WorkerKey | 'not-a-key' | 'wrong-passphrase'> => {
  const file = keyFileSchema.safeParse(parseJson(text));
  if (!file.success) return 'not-a-key';
  const identity = await openWithPassphrase(passphrase, file.data.locked);
  return identity === null ? 'wrong-passphrase' : workerKeyOf(decode(identity));
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
