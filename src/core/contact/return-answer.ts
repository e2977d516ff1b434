import { z } from 'zod';
import { coordinatorSlug } from '../routing/destination.ts';
import { base64FromBytes } from './base64.ts';
import type { ContactData } from './contact-data.ts';
import type { ReturnView } from './kept-request.ts';
import { isForgotten, type RequestState, requestStates, talkingStates, toldEvents } from './request-state.ts';
import { returnPromise } from './return-wait.ts';

const moment = z.iso.datetime();
const promiseSchema = z.strictObject({ answerBy: moment, isOverdue: z.boolean() });

/**
 * What the return door answers. `found` has everything that somebody with the words may see: what agencies wrote, and
 * nothing that the visitor did. `moved`: the request lies with another agency by now than the one it was sealed to.
 * `too-late`: it is closed, and what was written was not kept.
 */
export const returnAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    /** Whose it is: an agency's slug, or `coordinator`. */
    agency: z.string(),
    agencyName: z.string(),
    timeZone: z.string(),
    state: z.enum(requestStates).exclude(['withdrawn', 'expired']),
    /** By when an answer is promised, if it is the agency's move. */
    promise: promiseSchema.nullable(),
    /** The keys to which a message is sealed now; null when none can be written. */
    lock: z.strictObject({ agencyKeyId: z.string(), coordinatorKeyId: z.string() }).nullable(),
    history: z.array(
      z.strictObject({ at: moment, action: z.enum(toldEvents), agencyName: z.string().nullable() }),
    ),
    messages: z.array(z.strictObject({ at: moment, sealed: z.base64() })),
    helpers: z.array(z.strictObject({ at: moment, agencyName: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('written'),
    agencyName: z.string(),
    promise: promiseSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('withdrawn') }),
  z.strictObject({ kind: z.literal('moved') }),
  z.strictObject({ kind: z.literal('too-late') }),
  z.strictObject({ kind: z.literal('not-found') }),
]);
export type ReturnAnswer = z.infer<typeof returnAnswerSchema>;
/** What somebody with the words may see. */
export type Found = Extract<ReturnAnswer, { kind: 'found' }>;

/** What the answers are made from beside the request. `keyIdOf` names a public key. */
type Surroundings = {
  readonly data: ContactData;
  readonly keyIdOf: (recipient: string) => string;
  readonly now: Date;
};

/** What somebody with the words is answered: for an unknown reference, wrong words and a forgotten request the same. */
export const returnAnswer = (
  view: ReturnView | null,
  { data, keyIdOf, now }: Surroundings,
): Extract<ReturnAnswer, { kind: 'found' | 'not-found' }> => {
  if (view === null || isForgotten(view.state)) return { kind: 'not-found' };
  const state = view.state as Exclude<RequestState, 'withdrawn' | 'expired'>;
  const nameOf = (slug: string) => nameOfAgency(slug, data);
  return {
    kind: 'found',
    agency: view.agency,
    agencyName: nameOf(view.agency),
    timeZone: data.timeZone,
    state,
    promise: promiseOf(view, data, now),
    lock: talkingStates.includes(state) ? lockOf(view.agency, data, keyIdOf) : null,
    history: view.history.map(({ at, action, agency }) => ({
      at: at.toISOString(),
      action,
      agencyName: agency === null ? null : nameOf(agency),
    })),
    messages: view.messages.map(({ at, sealed }) => ({
      at: at.toISOString(),
      sealed: base64FromBytes(sealed),
    })),
    helpers: view.helpers.map(({ at, agency }) => ({ at: at.toISOString(), agencyName: nameOf(agency) })),
  };
};

/** What somebody is answered whose message was kept. */
export const writtenAnswer = (
  view: ReturnView,
  { data, now }: Pick<Surroundings, 'data' | 'now'>,
): Extract<ReturnAnswer, { kind: 'written' }> => ({
  kind: 'written',
  agencyName: nameOfAgency(view.agency, data),
  promise: promiseOf(view, data, now),
});

/** An agency's name as visitors see it, also for one that has left the list. */
export const nameOfAgency = (slug: string, data: Pick<ContactData, 'agencies' | 'coordinator'>): string =>
  deskOf(slug, data)?.name ?? 'the agency';

const deskOf = (slug: string, data: Pick<ContactData, 'agencies' | 'coordinator'>) =>
  slug === coordinatorSlug ? data.coordinator : data.agencies[slug];

const promiseOf = (view: ReturnView, data: ContactData, now: Date) => {
  const promise = returnPromise(view, data, now);
  return promise && { ...promise, answerBy: promise.answerBy.toISOString() };
};

const lockOf = (agency: string, data: ContactData, keyIdOf: Surroundings['keyIdOf']): Found['lock'] => {
  const agencyKey = deskOf(agency, data)?.publicKey;
  const coordinatorKey = data.coordinator.publicKey;
  if (agencyKey === undefined || coordinatorKey === undefined) return null;
  return { agencyKeyId: keyIdOf(agencyKey), coordinatorKeyId: keyIdOf(coordinatorKey) };
};
