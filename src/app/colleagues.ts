import { z } from 'zod';
import { fingerprintOf, keyIdOf } from '#adapters/age/keys.ts';
import type { TeamChange } from '#core/agencies/colleague-store.ts';
import { base64OrNull } from '#core/contact/base64.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';
import { makeToken, ringIdOf } from './bearer-token.ts';
import { forWorker } from './for-worker.ts';
import { canBeSealedTo, sealedName, teamCode, wrappedRing } from './joining.ts';
import { keyChanged } from './key-changed.ts';
import { type Refusal, refuse } from './refusal.ts';

const workerKeyId = z.string().regex(/^[0-9a-f]{16}$/);
const version = z.int().min(0);
const publicKey = z.string().max(4000);

const listSchema = z.strictObject({ agency: z.string().optional() });

/** Who has a key of the worker's own agency, and who asks for one. The coordinator may look at any agency. */
export const listColleagues = forWorker(listSchema, async (asked, holder, app) => {
  const { agency = holder.agency } = asked;
  if (agency !== holder.agency && holder.agency !== coordinatorSlug) return refuse('not-allowed');
  const { version, colleagues } = await app.colleagues.teamOf(agency);
  return Response.json({
    kind: 'team',
    version,
    colleagues: colleagues.map((one) => ({
      ...one,
      since: one.since.toISOString(),
      sealedName: base64OrNull(one.sealedName),
      teamCode: base64OrNull(one.teamCode),
    })),
  });
});

const letInSchema = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('let-in'),
    version,
    ringKeyId: workerKeyId,
    workerKeyId,
    wrapped: wrappedRing,
    teamCode,
  }),
  z.strictObject({ action: z.literal('confirm'), ringKeyId: workerKeyId, teamCode }),
]);

/**
 * Gives somebody who asks the agency's key ring, which the colleague's browser sealed to them. Or keeps the code with which a
 * worker's browser confirms their own key: whoever has the ring was let in.
 */
export const letColleagueIn = forWorker(letInSchema, async (asked, holder, app, context) => {
  const { agency } = holder;
  if (asked.action === 'confirm') {
    const own = { id: holder.workerKeyId, teamCode: asked.teamCode };
    const confirmed = await app.colleagues.confirm({ agency, ringKeyId: asked.ringKeyId }, own);
    return confirmed === 'done' ? Response.json({ kind: 'done' }) : refuse('team-changed');
  }
  const { workerKeyId: id, wrapped, teamCode: code, version: seenVersion, ringKeyId } = asked;
  const { colleagues } = await app.colleagues.teamOf(agency);
  const recipient = colleagues.find((one) => one.id === id)?.recipient;
  if (recipient === undefined) return refuse('team-changed');
  const change = await app.colleagues.letIn(
    { agency, version: seenVersion, ringKeyId },
    { id, wrapped, teamCode: code },
    keyChanged(agency, { before: null, now: fingerprintOf(recipient) }),
    app.now(),
  );
  return answerOf(change, app, context);
});

const removeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('turn-away'), workerKeyId }),
  z.strictObject({
    action: z.literal('replace-key'),
    version,
    workerKeyId,
    // Public keys: the newest of the ring until now, and the one that the worker's browser made.
    ringKey: publicKey,
    newKey: publicKey,
    wraps: z
      .array(z.strictObject({ id: workerKeyId, wrapped: wrappedRing, teamCode }))
      .min(1)
      .max(40),
  }),
]);

/**
 * Turns somebody away who asks, or removes a worker: those who remain get the ring with a new key at the same moment. Nobody
 * removes themself, for whoever leaves must not make the next key. Answers with the token that goes with the new ring.
 */
export const removeColleague = forWorker(removeSchema, async (asked, holder, app, context) => {
  const { agency } = holder;
  const now = app.now();
  const { workerKeyId: removed } = asked;
  if (removed === holder.workerKeyId) return refuse('not-allowed');
  if (asked.action === 'turn-away')
    return answerOf(await app.colleagues.turnAway(agency, removed, now), app, context);
  const { ringKey, newKey, wraps } = asked;
  if (!(await canBeSealedTo(newKey))) return refuse('malformed-seal');
  const own = wraps.find(({ id }) => id === holder.workerKeyId);
  if (own === undefined) return refuse('team-changed');
  const change = await app.colleagues.replaceKey(
    { agency, version: asked.version, ringKeyId: keyIdOf(ringKey) },
    { removed, newKeyId: keyIdOf(newKey), wraps },
    keyChanged(agency, { before: fingerprintOf(ringKey), now: fingerprintOf(newKey) }),
    now,
  );
  return answerOf(change, app, context, {
    token: makeToken({ ...holder, ringId: ringIdOf(own.wrapped) }, app.secret),
  });
});

const presenceSchema = z
  .strictObject({
    deputy: z.boolean(),
    awayFrom: z.iso.date().nullable().default(null),
    awayUntil: z.iso.date().nullable(),
    sealedName: sealedName.optional(),
  })
  .refine(({ awayFrom, awayUntil }) => awayFrom === null || (awayUntil !== null && awayFrom < awayUntil));

/** Keeps what a worker says about themself: away, now or from a day on, deputy or not, their first name. */
export const setPresence = forWorker(presenceSchema, async (asked, holder, app) => {
  const { deputy, awayFrom, awayUntil, sealedName: name } = asked;
  await app.colleagues.setPresence(holder.workerKeyId, {
    deputy,
    awayFrom,
    awayUntil,
    ...(name === undefined ? {} : { sealedName: name }),
  });
  return Response.json({ kind: 'done' });
});

const answerOf = (
  change: TeamChange,
  app: Application,
  context: CallContext,
  beside: { readonly token?: string } = {},
): Response | Refusal => {
  if (change === 'changed') return refuse('team-changed');
  context.waitUntil(app.deliver());
  return Response.json({ kind: 'done', ...beside });
};
