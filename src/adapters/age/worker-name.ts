import { z } from 'zod';
import type { KeyRing } from '#core/agencies/key-ring.ts';
import { pad, unpad } from '#core/contact/padding.ts';
import { makeKeyPair } from './keys.ts';
import { open, SealError, seal } from './sealing.ts';

const nameSchema = z.strictObject({
  version: z.literal(1),
  workerKeyId: z.string(),
  firstName: z.string().min(1).max(60),
});

/**
 * A worker's first name sealed to the agency and the coordinator, with the key that it belongs to. For the coordinator's own
 * workers, `agencyKey` and `coordinatorKey` are the same: a key that nobody has takes the first place.
 */
export const sealName = async (
  firstName: string,
  workerKeyId: string,
  agencyKey: string,
  coordinatorKey: string,
): Promise<Uint8Array> => {
  const padded = pad(new TextEncoder().encode(JSON.stringify({ version: 1, workerKeyId, firstName })));
  if (padded === null) throw new SealError('The name is too long to be sealed.');
  const first = agencyKey === coordinatorKey ? (await makeKeyPair()).recipient : agencyKey;
  return seal([first, coordinatorKey], padded);
};

/** The first name that belongs to this very key, or null when the ring does not open it or it is another's. */
export const openName = async (
  ring: KeyRing,
  workerKeyId: string,
  sealed: Uint8Array,
): Promise<string | null> => {
  const padded = await open(ring, sealed);
  const text = padded === null ? null : unpad(padded);
  if (text === null) return null;
  try {
    const name = nameSchema.safeParse(JSON.parse(new TextDecoder().decode(text)));
    return name.success && name.data.workerKeyId === workerKeyId ? name.data.firstName : null;
  } catch {
    return null;
  }
};
