import { z } from 'zod';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import { openWithPassphrase, sealWithPassphrase } from './sealing.ts';

/** A worker's key file: the private key, locked by a passphrase. */
const keyFileSchema = z.strictObject({
  kind: z.literal('alongside-worker-key'),
  version: z.literal(1),
  locked: base64Bytes(2000),
});

/** The text of a key file. */
export const writeKeyFile = async (identity: string, passphrase: string): Promise<string> => {
  const locked = await sealWithPassphrase(passphrase, new TextEncoder().encode(identity));
  return `${JSON.stringify({ kind: 'alongside-worker-key', version: 1, locked: base64FromBytes(locked) }, null, 2)}\n`;
};

/** The private key in a key file. `not-a-key`: this is another file. `wrong-passphrase`: it stays locked. */
export const openKeyFile = async (
  text: string,
  passphrase: string,
): Promise<{ readonly identity: string } | 'not-a-key' | 'wrong-passphrase'> => {
  const file = keyFileSchema.safeParse(parseJson(text));
  if (!file.success) return 'not-a-key';
  const identity = await openWithPassphrase(passphrase, file.data.locked);
  return identity === null ? 'wrong-passphrase' : { identity: new TextDecoder().decode(identity) };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
