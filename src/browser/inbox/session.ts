import { z } from 'zod';
import { fingerprintOf, keyIdOf, recipientOf } from '#adapters/age/keys.ts';
import { open } from '#adapters/age/sealing.ts';
import { isTeamCode, makeTeamCode } from '#adapters/age/team-code.ts';
import { openRing, publicKeyOf } from '#adapters/age/wrapped-ring.ts';
import { isChallengeFor } from '#core/agencies/inbox-challenge.ts';
import type { KeyRing } from '#core/agencies/key-ring.ts';
import { teamCodeLength } from '#core/agencies/team-code.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import type { WorkerKey } from './worker-key.ts';

/** An open inbox. All of it is in the page's memory, and gone when the page is left or locked. */
export type Session = {
  readonly agency: string;
  readonly expiresAt: Date;
  /** Good for this very ring: who makes a new agency key gets another. */
  token: string;
  /** The agency's private keys: opens what was sealed to any of them. Changes when this worker makes a new one. */
  agencyIdentity: KeyRing;
  /** The public key of the newest one. */
  agencyKey: string;
  /** Whose session this is. */
  readonly workerKey: WorkerKey;
};

/** What a door said when it did not do what was asked. */
export type Refused = { readonly kind: 'refused'; readonly reason: string; readonly sentence: string };

const refusalSchema = z.object({ reason: z.string(), sentence: z.string() });
const offline: Refused = {
  kind: 'refused',
  reason: 'offline',
  sentence: 'No answer came back. Nothing was changed. Look at your connection and try again.',
};

/** Posts to a door below `/api/` and reads its answer; what a door refuses, and no answer at all, are values. */
export const post = async <Schema extends z.ZodType>(
  path: string,
  body: unknown,
  schema: Schema,
  token?: string,
): Promise<z.infer<Schema> | Refused> => {
  try {
    const answer = await fetch(`/api/${path}`, {
      method: 'POST',
      cache: 'no-store',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const read: unknown = await answer.json();
    if (answer.ok) return schema.parse(read);
    const refusal = refusalSchema.safeParse(read);
    return refusal.success ? { kind: 'refused', ...refusal.data } : offline;
  } catch {
    return offline;
  }
};

const challengeSchema = z.object({
  kind: z.literal('challenge').default('challenge'),
  id: z.string(),
  sealed: base64Bytes(8000),
});
const sessionSchema = z.object({
  kind: z.literal('session').default('session'),
  token: z.string(),
  expiresAt: z.iso.datetime(),
  agency: z.string(),
  wrappedAgencyKey: base64Bytes(20_000),
  teamCode: base64Bytes(teamCodeLength).nullable(),
});

/** Refusals after which a page can do nothing more until somebody opens it anew, if they can. */
const endings = ['no-right', 'key-removed', 'new-agency-key', 'not-let-in'];

/** Whether a door said that this session is over. */
export const isOver = ({ reason }: Refused): boolean => endings.includes(reason);

const refused = (sentence: string): Refused => ({ kind: 'refused', reason: 'key', sentence });

/**
 * Opens the inbox: proves the key by reading a challenge meant for this very site, and unwraps the agency's key.
 * Only the SHA-256 of the challenge goes back; nothing else that the server sent is ever opened and returned.
 */
export const openSession = async (key: WorkerKey): Promise<Session | Refused> => {
  const challenge = await post('inbox/challenge', { workerKeyId: key.id }, challengeSchema);
  if (challenge.kind === 'refused') {
    if (challenge.reason === 'no-right')
      return refused('This key is not known here, or it was removed. Ask the network’s coordinator.');
    return challenge.reason === 'not-let-in'
      ? {
          ...challenge,
          sentence: `${challenge.sentence} It is ${fingerprintOf(await recipientOf(key.identity))}.`,
        }
      : challenge;
  }
  const text = await open(key.identity, challenge.sealed);
  if (text === null || !isChallengeFor(location.origin, new TextDecoder().decode(text))) {
    return refused(
      'The site’s question to your key was not a proper one, so nothing was answered. Tell the network’s coordinator.',
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(text)));
  const session = await post(
    'inbox/session',
    { id: challenge.id, digest: base64FromBytes(digest) },
    sessionSchema,
  );
  if (session.kind === 'refused') return session;
  const agencyIdentity = await openRing(key.identity, session.wrappedAgencyKey);
  if (agencyIdentity === null)
    return refused(
      'Your key does not open the agency’s key. Ask a colleague or the coordinator to give it to you again.',
    );
  const opened: Session = {
    agency: session.agency,
    token: session.token,
    expiresAt: new Date(session.expiresAt),
    agencyIdentity,
    agencyKey: await publicKeyOf(agencyIdentity),
    workerKey: key,
  };
  void confirmOwnKey(opened, session.teamCode);
  return opened;
};

const confirmedSchema = z.object({ kind: z.literal('done') });

/**
 * Confirms this worker's own key with the agency's newest, unless somebody did: so that it gets the next one when somebody is
 * removed. It is made from this browser's own key, and not from what a server says of it. Should it fail, the next opening does it.
 */
const confirmOwnKey = async (
  { agency, agencyIdentity, agencyKey, token, workerKey }: Session,
  code: Uint8Array | null,
): Promise<void> => {
  const recipient = await recipientOf(workerKey.identity);
  if (isTeamCode(agencyIdentity, agency, recipient, code)) return;
  const teamCode = base64FromBytes(makeTeamCode(agencyIdentity, agency, recipient));
  await post(
    'inbox/let-in',
    { action: 'confirm', ringKeyId: keyIdOf(agencyKey), teamCode },
    confirmedSchema,
    token,
  );
};
