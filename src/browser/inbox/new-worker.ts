import { fingerprintOf, keyIdOf, makeKeyPair, seedOf } from '#adapters/age/keys.ts';
import { sealName } from '#adapters/age/worker-name.ts';
import { wrapRing } from '#adapters/age/wrapped-ring.ts';
import type { InvitationKind } from '#core/agencies/colleague-store.ts';
import { groupsOf } from '#core/agencies/recovery-sheet.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { WorkerKey } from './worker-key.ts';

/** A key that was made in this browser, and what the server is told of it. */
export type NewWorker = {
  readonly key: WorkerKey;
  readonly fingerprint: string;
  /** The recovery sheet. */
  readonly groups: readonly string[];
  /** The agency's new public key, when this is its first. */
  readonly agencyKey?: string;
  readonly posted: {
    readonly recipient: string;
    readonly sealedName: string;
    readonly ring?: { readonly wrapped: string; readonly publicKey: string };
  };
};

/**
 * Makes a worker's key, and with a first key the agency's too, sealed to that worker. The name goes to the agency's key and the
 * coordinator's. Undefined when one of these is not published: then nobody could read the name, and nobody could let them in.
 */
export const makeWorker = async (
  firstName: string,
  agency: string,
  invitation: InvitationKind,
  data: ContactData,
): Promise<NewWorker | undefined> => {
  const coordinatorKey = data.coordinator.publicKey;
  const first = invitation === 'first-key' ? await makeKeyPair() : undefined;
  const agencyKey =
    first?.recipient ??
    (agency === coordinatorSlug ? coordinatorKey : data.agencies[agency]?.publicKey) ??
    coordinatorKey;
  if (coordinatorKey === undefined || agencyKey === undefined) return undefined;
  const { identity, recipient } = await makeKeyPair();
  const id = keyIdOf(recipient);
  const sealedName = base64FromBytes(await sealName(firstName, id, agencyKey, coordinatorKey));
  const ring = first && {
    wrapped: base64FromBytes(await wrapRing(first.identity, recipient)),
    publicKey: first.recipient,
  };
  return {
    key: { id, identity },
    fingerprint: fingerprintOf(recipient),
    groups: groupsOf(seedOf(identity)),
    ...(first && { agencyKey: first.recipient }),
    posted: { recipient, sealedName, ...(ring && { ring }) },
  };
};
