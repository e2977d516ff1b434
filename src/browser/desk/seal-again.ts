import { z } from 'zod';
import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { reseal, resealLetter } from '#adapters/age/reseal.ts';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { deskBy } from '#core/desk/standing.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { post, type Refused, type Session } from '../inbox/session.ts';

const letterSchema = z.object({
  kind: z.literal('letter').default('letter'),
  agency: z.string(),
  agencyKeyId: z.string(),
  coordinatorKeyId: z.string(),
  sealed: base64Bytes(40_000),
  replyRecipient: z.string(),
  helpers: z.array(z.object({ agency: z.string(), agencyKeyId: z.string(), sealed: base64Bytes(40_000) })),
  messages: z.array(
    z.object({
      id: z.string(),
      author: z.enum(['agency', 'visitor', 'colleagues']),
      sealed: base64Bytes(40_000),
    }),
  ),
});
const cannot = (sentence: string): Refused => ({ kind: 'refused', reason: 'cannot', sentence });

const doneSchema = z.object({ kind: z.literal('done') });

/**
 * Seals a request anew to its agency's key of now and the coordinator's: the messages first, then copies of agencies that were
 * brought in and have another key now, the letter last, so that one that was broken off can be begun again. What the
 * coordinator's key does not open stays as it is. Gives null, or why it was not done.
 */
export const sealAgain = async (
  session: Session,
  data: ContactData,
  reference: string,
): Promise<Refused | null> => {
  const letter = await post('desk/letter', { reference }, letterSchema, session.token);
  if (letter.kind === 'refused') return letter;
  const { agency, agencyKeyId: oldAgencyKeyId, replyRecipient, helpers } = letter;
  const agencyKey = deskBy(agency, data)?.publicKey;
  const coordinatorKey = data.coordinator.publicKey;
  if (agencyKey === undefined || coordinatorKey === undefined)
    return cannot('Its agency has no key to seal it to. Pass the request on instead.');
  // A letter for the coordinator alone has a second key that nobody has, so that all letters look alike.
  const first = agency === coordinatorSlug ? (await makeKeyPair()).recipient : agencyKey;
  const helperKeys = helpers.flatMap((helper) => deskBy(helper.agency, data)?.publicKey ?? []);
  const readersOf = {
    visitor: [first, coordinatorKey],
    agency: [replyRecipient, first, coordinatorKey],
    colleagues: [first, coordinatorKey, ...helperKeys],
  };
  const put = (about: object, sealed: Uint8Array) =>
    post(
      'desk/reseal',
      { reference, agency, oldAgencyKeyId, ...about, sealed: base64FromBytes(sealed) },
      doneSchema,
      session.token,
    );
  const coordinatorKeyId = keyIdOf(coordinatorKey);

  for (const { id, author, sealed } of letter.messages) {
    const anew = await reseal(session.agencyIdentity, sealed, [...new Set(readersOf[author])]);
    if (anew === null) continue;
    const done = await put({ id }, anew);
    if (done.kind === 'refused') return done;
  }
  for (const copy of letter.helpers) {
    const helperKey = deskBy(copy.agency, data)?.publicKey;
    if (helperKey === undefined || keyIdOf(helperKey) === copy.agencyKeyId) continue;
    const anew = await resealLetter(session.agencyIdentity, copy.sealed, helperKey, coordinatorKey);
    if (anew === null) continue;
    const about = { agency: copy.agency, oldAgencyKeyId: copy.agencyKeyId, isCopy: true };
    const done = await put({ ...about, agencyKeyId: keyIdOf(helperKey), coordinatorKeyId }, anew);
    if (done.kind === 'refused') return done;
  }
  if (oldAgencyKeyId === keyIdOf(agencyKey) && letter.coordinatorKeyId === coordinatorKeyId) return null;
  const anew = await resealLetter(session.agencyIdentity, letter.sealed, first, coordinatorKey);
  if (anew === null)
    return cannot('Your key does not open this request, so it cannot be sealed again with it.');
  const done = await put({ agencyKeyId: keyIdOf(agencyKey), coordinatorKeyId }, anew);
  return done.kind === 'refused' ? done : null;
};
