import { z } from 'zod';
import type { TeamChange } from '#core/agencies/colleague-store.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';
import { holderOf } from './inbox.ts';
import { sealedName, wrappedRing } from './joining.ts';
import { keyChanged } from './key-changed.ts';
import { type Refusal, refuse } from './refusal.ts';

const workerKeyId = z.string().regex(/^[0-9a-f]{16}$/);
const seenFields = { version: z.int().min(0), ringKeyId: workerKeyId };

const listSchema = z.strictObject({ agency: z.string().optional() });

/** Who has a key of the worker's own agency, and who asks for one. The coordinator may look at any agency. */
export const listColleagues = async (
  body: unknown,
  request: Request,
  app: Application,
): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const asked = listSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const { agency = holder.agency } = asked.data;
  if (agency !== holder.agency && holder.agency !== coordinatorSlug) return refuse('not-allowed');
  const { version, colleagues } = await app.colleagues.teamOf(agency);
  return Response.json({
    kind: 'team',
    version,
    colleagues: colleagues.map((one) => ({
      ...one,
      since: one.since.toISOString(),
      sealedName: one.sealedName === null ? null : base64FromBytes(one.sealedName),
    })),
  });
};

const letInSchema = z.strictObject({ ...seenFields, workerKeyId, wrapped: wrappedRing });

/** Gives somebody who asks the agency's key ring, which the colleague's browser sealed to them. */
export const letColleagueIn = async (
  body: unknown,
  request: Request,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const asked = letInSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const { agency } = holder;
  const { workerKeyId: id, wrapped, ...seen } = asked.data;
  const change = await app.colleagues.letIn(
    { ...seen, agency },
    { id, wrapped },
    keyChanged(agency),
    app.now(),
  );
  return answerOf(change, app, context);
};

const removeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('turn-away'), workerKeyId }),
  z.strictObject({
    action: z.literal('replace-key'),
    ...seenFields,
    workerKeyId,
    newKeyId: workerKeyId,
    wraps: z
      .array(z.strictObject({ id: workerKeyId, wrapped: wrappedRing }))
      .min(1)
      .max(40),
  }),
]);

/**
 * Turns somebody away who asks, or removes a worker: all who remain get the ring with a new key at the same moment. Nobody
 * removes themself, for whoever leaves must not make the next key.
 */
export const removeColleague = async (
  body: unknown,
  request: Request,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const asked = removeSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const { agency } = holder;
  const now = app.now();
  const { workerKeyId: removed } = asked.data;
  if (removed === holder.workerKeyId) return refuse('not-allowed');
  if (asked.data.action === 'turn-away')
    return answerOf(await app.colleagues.turnAway(agency, removed, now), app, context);
  const { version, ringKeyId, newKeyId, wraps } = asked.data;
  const change = await app.colleagues.replaceKey(
    { agency, version, ringKeyId },
    { removed, newKeyId, wraps },
    keyChanged(agency),
    now,
  );
  return answerOf(change, app, context);
};

const presenceSchema = z.strictObject({
  deputy: z.boolean(),
  awayUntil: z.iso.date().nullable(),
  sealedName: sealedName.optional(),
});

/** Keeps what a worker says about themself: away or not, deputy or not, their first name. */
export const setPresence = async (
  body: unknown,
  request: Request,
  app: Application,
): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if (holder === null) return refuse('no-right');
  const asked = presenceSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const { deputy, awayUntil, sealedName: name } = asked.data;
  await app.colleagues.setPresence(holder.workerKeyId, {
    deputy,
    awayUntil,
    ...(name === undefined ? {} : { sealedName: name }),
  });
  return Response.json({ kind: 'done' });
};

const answerOf = (change: TeamChange, app: Application, context: CallContext): Response | Refusal => {
  if (change === 'changed') return refuse('team-changed');
  context.waitUntil(app.deliver());
  return Response.json({ kind: 'done' });
};
