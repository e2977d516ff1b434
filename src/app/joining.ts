import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fingerprintOf, keyIdOf } from '#adapters/age/keys.ts';
import { SealError, seal } from '#adapters/age/sealing.ts';
import { invitationKinds } from '#core/agencies/colleague-store.ts';
import { ringSizes } from '#core/agencies/key-ring.ts';
import { teamCodeLength } from '#core/agencies/team-code.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { deskBy } from '#core/desk/standing.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';
import { forWorker } from './for-worker.ts';
import { keyChanged } from './key-changed.ts';
import { type Refusal, refuse } from './refusal.ts';

const invitationDays = 3;
/** How many keys a worker's name is sealed to: the agency's and the coordinator's. */
const nameRecipients = 2;

/** Bytes that have the outside of an agency's key ring, sealed to one worker. */
export const wrappedRing = base64Bytes(6000).refine((bytes) => {
  const shape = inspectSeal(bytes, ringSizes);
  return shape.kind === 'sealed' && shape.recipients === 1;
});

/** Bytes that may be a team code: only who holds the agency's key can tell. */
export const teamCode = base64Bytes(teamCodeLength).refine(({ length }) => length === teamCodeLength);

/** Bytes that have the outside of a worker's sealed name. */
export const sealedName = base64Bytes(12_000).refine((bytes) => {
  const shape = inspectSeal(bytes);
  return shape.kind === 'sealed' && shape.recipients === nameRecipients;
});

const inviteSchema = z.strictObject({
  codeHash: base64Bytes(32).refine((hash) => hash.length === 32),
  agency: z.string().optional(),
  invitation: z.enum(invitationKinds).default('colleague'),
});

/**
 * Notes an invitation that a worker's browser made, for three days: only its hash is known here. The coordinator may invite to
 * any agency, and alone may invite somebody to make an agency a new first key, where all that it had are lost.
 */
export const inviteColleague = forWorker(inviteSchema, async (asked, holder, app) => {
  const { codeHash, agency = holder.agency, invitation: kind } = asked;
  const isCoordinator = holder.agency === coordinatorSlug;
  if (!isCoordinator && agency !== holder.agency) return refuse('not-allowed');
  // Nobody ends the keys of their own agency: whoever asks has one.
  if (kind === 'first-key' && agency === holder.agency) return refuse('not-allowed');
  if (agency !== coordinatorSlug && !Object.hasOwn(app.contactData.agencies, agency))
    return refuse('unknown-agency');
  const now = app.now();
  const expiresAt = new Date(now.getTime() + invitationDays * 24 * 60 * 60_000);
  await app.colleagues.invite(
    { id: randomUUID(), agency, kind, codeHash, madeBy: holder.workerKeyId, expiresAt },
    now,
  );
  return Response.json({ kind: 'invited', expiresAt: expiresAt.toISOString() });
});

const code = z.string().regex(/^[\w-]{43}$/);
const joinSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('look'), code }),
  z.strictObject({
    action: z.literal('join'),
    code,
    recipient: z.string().max(4000),
    sealedName,
    ring: z.strictObject({ wrapped: wrappedRing, publicKey: z.string().max(4000) }).optional(),
  }),
]);

/** Shows whoever has an invitation what it is for, and takes their new key. Needs no key: the code is the right. */
export const joinAgency = async (
  body: unknown,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const asked = joinSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const now = app.now();
  const codeHash = new Uint8Array(createHash('sha256').update(asked.data.code).digest());
  if (asked.data.action === 'look') {
    const found = await app.colleagues.findInvitation(codeHash, now);
    if (found === null) return refuse('invitation-over');
    const { agency, kind, expiresAt } = found;
    return Response.json({
      kind: 'invitation',
      agency,
      invitation: kind,
      expiresAt: expiresAt.toISOString(),
    });
  }
  const { recipient, sealedName: name, ring } = asked.data;
  for (const key of [recipient, ...(ring === undefined ? [] : [ring.publicKey])])
    if (!(await canBeSealedTo(key))) return refuse('malformed-seal');
  const found = await app.colleagues.findInvitation(codeHash, now);
  const agency = found?.agency ?? coordinatorSlug;
  const newcomer = {
    id: keyIdOf(recipient),
    recipient,
    sealedName: name,
    ...(ring && { ring: { wrapped: ring.wrapped, keyId: keyIdOf(ring.publicKey) } }),
  };
  const published = deskBy(agency, app.contactData)?.publicKey;
  const joined = await app.colleagues.join(
    codeHash,
    newcomer,
    keyChanged(agency, {
      before: published === undefined ? null : fingerprintOf(published),
      now: fingerprintOf(ring?.publicKey ?? recipient),
    }),
    now,
  );
  if (joined === 'over') return refuse('invitation-over');
  if (joined === 'has-workers') return refuse('has-workers');
  if (ring !== undefined) context.waitUntil(app.deliver());
  return Response.json({ kind: 'joined' });
};

/** Whether a public key is one of our kind, to which something can be sealed. */
export const canBeSealedTo = async (recipient: string): Promise<boolean> => {
  try {
    await seal([recipient], new Uint8Array(1));
    return true;
  } catch (problem) {
    if (problem instanceof SealError) return false;
    throw problem;
  }
};
