import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { seal } from '#adapters/age/sealing.ts';
import { challengeText } from '#core/agencies/inbox-challenge.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import { readReference } from '#core/contact/reference.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';
import { type Holder, inboxMinutes, makeToken, readToken } from './bearer-token.ts';
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
  if (key === null) return refuse('no-right');
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

/** Opens the inbox for thirty minutes to whoever read the challenge. Answers the token and the wrapped agency key. */
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
    token: makeToken({ workerKeyId: key.id, agency: key.agency, expiresAt }, app.secret),
    expiresAt: new Date(expiresAt).toISOString(),
    agency: key.agency,
    wrappedAgencyKey: base64FromBytes(key.wrappedAgencyKey),
  });
};

/** Who holds the inbox open with this request's token, or null. The worker's key is looked up anew each time. */
export const holderOf = async (request: Request, app: Application): Promise<Holder | null> => {
  const token = request.headers.get('authorization')?.match(/^Bearer (\S+)$/)?.[1];
  const holder = token === undefined ? null : readToken(token, app.secret, app.now());
  const key = holder === null ? null : await app.workerKeys.find(holder.workerKeyId);
  return key !== null && key.agency === holder?.agency ? holder : null;
};

/** The agency's requests, sealed as they are. */
export const listRequests = async (request: Request, app: Application): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const rows = await app.store.listInbox(holder.agency, app.now());
  return Response.json({
    requests: rows.map((row) => ({
      reference: row.reference,
      agency: row.agency,
      state: row.state,
      receivedAt: row.receivedAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      sealed: row.sealed === null ? null : base64FromBytes(row.sealed),
      replyRecipient: row.replyRecipient,
      answers: row.answers.map(({ at, sealed }) => ({
        at: at.toISOString(),
        sealed: base64FromBytes(sealed),
      })),
    })),
  });
};

const referenceField = z.string().transform(readReference).pipe(z.string());
const moveSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('open'), reference: referenceField }),
  z.strictObject({ action: z.literal('accept'), reference: referenceField, answer: base64Bytes(40_000) }),
  z.strictObject({ action: z.literal('decline'), reference: referenceField, answer: base64Bytes(40_000) }),
  z.strictObject({ action: z.literal('close'), reference: referenceField }),
]);

/** How many keys an answer is sealed to: the visitor's, the agency's and the coordinator's. */
const answerRecipients = 3;

/** Moves a request along, with the sealed answer if there is one. One of two workers at once wins. */
export const actOnRequest = async (
  body: unknown,
  request: Request,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const asked = moveSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const { action, reference } = asked.data;
  const answer = 'answer' in asked.data ? asked.data.answer : undefined;
  if (answer !== undefined) {
    const shape = inspectSeal(answer);
    if (shape.kind !== 'sealed' || shape.recipients !== answerRecipients) return refuse('malformed-seal');
  }
  const result = await app.store.act(
    {
      agency: holder.agency,
      reference,
      action,
      workerKeyId: holder.workerKeyId,
      ...(answer === undefined ? {} : { answer }),
    },
    action === 'decline' && holder.agency !== coordinatorSlug
      ? [{ kind: 'request-declined', to: coordinatorSlug, reference }]
      : [],
    app.now(),
  );
  if (result.kind === 'not-found') return refuse('not-found');
  if (result.kind === 'too-late') return refuse('too-late');
  context.waitUntil(app.deliver());
  return Response.json({ kind: 'done' });
};
