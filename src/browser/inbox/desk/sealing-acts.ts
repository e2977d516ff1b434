import { keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { sealAgencyMessage, sealLetter, sealNote } from '#adapters/age/letters.ts';
import type { AgencyMessage } from '#core/contact/agency-message.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { letterForNext } from '#core/contact/inbox/letter-for-next.ts';
import type { OpenedRequest } from '#core/contact/inbox/opened-request.ts';
import { nameIn } from '#core/contact/views/inbox/reader.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Session } from '../session.ts';
import type { Move } from './requests.ts';
import type { TypedAct } from './typed-act.ts';

/** What an act is sealed with, and for whom. `id` is the message's, the same at each try. `today` is `YYYY-MM-DD`. */
type Sealing = {
  readonly opened: OpenedRequest;
  readonly session: Session;
  readonly data: ContactData;
  readonly id: string;
  readonly today: string;
};

/** The move that an act becomes once it is sealed, or why it cannot be. */
export const sealAct = async (
  typed: TypedAct,
  sealing: Sealing,
): Promise<Move | { readonly problem: string }> => {
  const { opened, data, id } = sealing;
  const { reference } = opened.row;
  if (typed.kind === 'step-aside' || typed.kind === 'forget') return { action: typed.kind, reference };
  const coordinatorKey = data.coordinator.publicKey;
  if (coordinatorKey === undefined) return cannot;
  if (typed.kind === 'answer') {
    const sealed = await sealToVisitor(typed.message, sealing, coordinatorKey);
    return sealed === null ? cannot : { action: typed.action, reference, message: { id, sealed } };
  }
  if (typed.kind === 'note') {
    const reader = typed.reader === undefined ? undefined : data.agencies[typed.reader]?.publicKey;
    const own = await ownKey(sealing.session);
    const recipients = [own, ...(reader === undefined ? [] : [reader]), coordinatorKey];
    return { action: 'note', reference, message: { id, sealed: await sealNote(typed.note, recipients) } };
  }
  const next = typed.kind === 'pass-on' ? typed.to : typed.helper;
  const sealedAnew = await sealForNext(next, typed.note, sealing, coordinatorKey);
  if (sealedAnew === null) return cannot;
  if (typed.kind === 'bring-in')
    return { ...sealedAnew, action: 'bring-in', reference, helper: typed.helper };
  const { message } = typed;
  const says = { kind: 'passed-on', reference, to: nameIn(data)(next) } as const;
  const sealed = await sealToVisitor(
    { ...says, ...(message === undefined ? {} : { message }) },
    sealing,
    coordinatorKey,
  );
  if (sealed === null) return cannot;
  return { ...sealedAnew, action: 'pass-on', reference, to: next, message: { id, sealed } };
};

const cannot = { problem: 'This can’t be locked here. Tell the network’s coordinator.' } as const;

const sealToVisitor = async (
  message: AgencyMessage,
  { opened, session }: Sealing,
  coordinatorKey: string,
): Promise<Uint8Array | null> => {
  const { replyRecipient } = opened.row;
  if (replyRecipient === null) return null;
  return sealAgencyMessage(message, [replyRecipient, await ownKey(session), coordinatorKey]);
};

/** The letter for another agency or the coordinator, with where it came from. */
const sealForNext = async (
  next: string,
  note: string | undefined,
  { opened, session, data, today }: Sealing,
  coordinatorKey: string,
) => {
  const publicKey = next === coordinatorSlug ? coordinatorKey : data.agencies[next]?.publicKey;
  if (publicKey === undefined) return null;
  const from = { from: session.agency, on: today, ...(note === undefined ? {} : { note }) };
  const other = next === coordinatorSlug ? await keyOfNobody() : publicKey;
  return {
    agencyKeyId: keyIdOf(publicKey),
    coordinatorKeyId: keyIdOf(coordinatorKey),
    sealed: await sealLetter(letterForNext(opened, from), other, coordinatorKey),
  };
};

/** The coordinator's own is a recipient already; in its place stands a key that nobody has. */
const ownKey = async ({ agency, agencyKey }: Session): Promise<string> =>
  agency === coordinatorSlug ? keyOfNobody() : agencyKey;

const keyOfNobody = async (): Promise<string> => (await makeKeyPair()).recipient;
