import { z } from 'zod';
import { keyIdOf } from '#adapters/age/keys.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import { readReference } from '#core/contact/reference.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { deskBy } from '#core/desk/standing.ts';
import type { Application } from './application.ts';
import { coordinatorOf } from './coordinator.ts';
import type { DeskSources } from './desk.ts';
import { type Refusal, refuse } from './refusal.ts';

type ResealSources = DeskSources & Pick<Application, 'contactData'>;

const reference = z.string().transform(readReference).pipe(z.string());
const askedSchema = z.strictObject({ reference });

/** All that is sealed of one request, so that the coordinator's browser can seal it to the keys of now. */
export const showLetter = async (
  body: unknown,
  request: Request,
  app: DeskSources,
): Promise<Response | Refusal> => {
  const coordinator = await coordinatorOf(request, app);
  if ('kind' in coordinator) return coordinator;
  const asked = askedSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const letter = await app.desk.letterOf(asked.data.reference);
  if (letter === null) return refuse('not-found');
  return Response.json({
    ...letter,
    sealed: base64FromBytes(letter.sealed),
    helpers: letter.helpers.map((copy) => ({ ...copy, sealed: base64FromBytes(copy.sealed) })),
    messages: letter.messages.map((message) => ({ ...message, sealed: base64FromBytes(message.sealed) })),
  });
};

const keyId = z.string().regex(/^[0-9a-f]{16}$/);
const was = { reference, agency: z.string(), oldAgencyKeyId: keyId, sealed: base64Bytes(40_000) };
const resealedSchema = z.union([
  z.strictObject({ ...was, id: z.uuid() }),
  z.strictObject({ ...was, agencyKeyId: keyId, coordinatorKeyId: keyId, isCopy: z.boolean().default(false) }),
]);

/** A letter and a visitor's message are sealed to two keys; what agencies wrote, to one or more besides. */
const fewestRecipients = 2;

/**
 * Puts a letter, a helping agency's copy of it, or one message of a request in its place after the coordinator sealed it anew; a
 * letter and a copy to the keys of now only.
 */
export const resealRequest = async (
  body: unknown,
  request: Request,
  app: ResealSources,
): Promise<Response | Refusal> => {
  const holder = await coordinatorOf(request, app);
  if ('kind' in holder) return holder;
  const asked = resealedSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const resealed = asked.data;
  const shape = inspectSeal(resealed.sealed);
  if (shape.kind !== 'sealed' || shape.recipients < fewestRecipients) return refuse('malformed-seal');
  if ('id' in resealed) return answerTo(await app.desk.resealMessage(resealed));
  if (shape.recipients !== fewestRecipients) return refuse('malformed-seal');
  const agencyKey = deskBy(resealed.agency, app.contactData)?.publicKey;
  const coordinatorKey = app.contactData.coordinator.publicKey;
  if (agencyKey === undefined || coordinatorKey === undefined) return refuse('unknown-agency');
  const areOfNow =
    resealed.agencyKeyId === keyIdOf(agencyKey) && resealed.coordinatorKeyId === keyIdOf(coordinatorKey);
  if (!areOfNow) return refuse('stale-key');
  const { isCopy, ...letter } = resealed;
  const by = { workerKeyId: holder.workerKeyId, now: app.now() };
  return answerTo(await (isCopy ? app.desk.resealCopy(letter, by) : app.desk.resealLetter(letter, by)));
};

const answerTo = (done: 'done' | 'changed'): Response | Refusal =>
  done === 'done' ? Response.json({ kind: 'done' }) : refuse('too-late');
