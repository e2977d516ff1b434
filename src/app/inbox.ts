import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { seal } from '#adapters/age/sealing.ts';
import { challengeText } from '#core/agencies/inbox-challenge.ts';
import { base64Bytes, base64FromBytes, base64OrNull } from '#core/contact/base64.ts';
import type { Application } from './application.ts';
import { type Holder, inboxMinutes, makeToken, readToken, ringIdOf } from './bearer-token.ts';
import { type Refusal, refuse } from './refusal.ts';

const challengeSeconds = 120;
const sha256 = (bytes: string | Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

const keyIdSchema = z.strictObject({ workerKeyId: z.string().regex(/^[0-9a-f]{16}$/) });

/**
 * Gives a challenge that only the worker key's holder can read: sealed to that key, good for two minutes, once.
 * Answers `{ id, sealed }`.
 */
export const giveChallenge = async (
  body: unknown,
  request: Request,
  app: Application,
): Promise<Response | Refusal> => {
  const asked = keyIdSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const key = await app.workerKeys.find(asked.data.workerKeyId);
  if (key === null) {
    return refuse((await app.workerKeys.isWaiting(asked.data.workerKeyId)) ? 'not-let-in' : 'no-right');
  }
  const text = challengeText(app.originOf(request), randomBytes(32).toString('hex'));
  const id = randomUUID();
  const expiresAt = new Date(app.now().getTime() + challengeSeconds * 1000);
  await app.workerKeys.putChallenge({ id, workerKeyId: key.id, digest: sha256(text), expiresAt });
  return Response.json({
    id,
    sealed: base64FromBytes(await seal([key.recipient], new TextEncoder().encode(text))),
  });
};

const sessionSchema = z.strictObject({
  id: z.uuid(),
  digest: base64Bytes(32).refine((digest) => digest.length === 32),
});

/** Opens the inbox for thirty minutes to whoever read the challenge. Answers the token, the wrapped agency key and its code. */
export const openInbox = async (body: unknown, app: Application): Promise<Response | Refusal> => {
  const asked = sessionSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const now = app.now();
  const challenge = await app.workerKeys.takeChallenge(asked.data.id, now);
  if (challenge === null || !timingSafeEqual(challenge.digest, asked.data.digest)) return refuse('no-right');
  const key = await app.workerKeys.find(challenge.workerKeyId);
  if (key === null) return refuse('no-right');
  const expiresAt = now.getTime() + inboxMinutes * 60_000;
  return Response.json({
    token: makeToken(
      { workerKeyId: key.id, agency: key.agency, ringId: ringIdOf(key.wrappedAgencyKey), expiresAt },
      app.secret,
    ),
    expiresAt: new Date(expiresAt).toISOString(),
    agency: key.agency,
    wrappedAgencyKey: base64FromBytes(key.wrappedAgencyKey),
    teamCode: base64OrNull(key.teamCode),
  });
};

/**
 * Who holds the inbox open with this request's token, or why nobody does. The worker's key is looked up anew each time, and so is
 * the ring that it was given: a page that opened with an earlier one would lock with a key that is over.
 */
export const holderOf = async (
  request: Request,
  app: Pick<Application, 'workerKeys' | 'secret' | 'now'>,
): Promise<Holder | Refusal> => {
  const token = request.headers.get('authorization')?.match(/^Bearer (\S+)$/)?.[1];
  const holder = token === undefined ? null : readToken(token, app.secret, app.now());
  if (holder === null) return refuse('no-right');
  const key = await app.workerKeys.find(holder.workerKeyId);
  if (key === null)
    return refuse((await app.workerKeys.isWaiting(holder.workerKeyId)) ? 'not-let-in' : 'key-removed');
  if (key.agency !== holder.agency) return refuse('no-right');
  return ringIdOf(key.wrappedAgencyKey) === holder.ringId ? holder : refuse('new-agency-key');
};
