import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { sealRequest } from '#adapters/age/sealed-request.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { SpokenData } from '#core/contact/contact-data.ts';
import { readContactForm } from '#core/contact/contact-form.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { expectedAnswer, promisedBy } from '#core/contact/expected-answer.ts';
import { type ContactFormValues, valuesFromEntries } from '#core/contact/form-fields.ts';
import { makeReference, readReference } from '#core/contact/reference.ts';
import type { RequestState } from '#core/contact/request-state.ts';
import { makeReturnWords, readReturnWords } from '#core/contact/return-words.ts';
import { contactFormView } from '#core/contact/views/contact-form-view.ts';
import { reviewView } from '#core/contact/views/review-view.ts';
import { type Sent, sentView } from '#core/contact/views/sent-view.ts';
import { deskBy } from '#core/desk/standing.ts';
import { chooseAgency } from '#core/routing/destination.ts';
import { dataOfToday } from './absences.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import { keepRequest } from './keep-request.ts';
import { type Refusal, refuse } from './refusal.ts';

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** What the review page carries beside the answers; a changed one is not ours. */
const carriedSchema = z.object({
  id: z.uuid(),
  reference: z.string().transform(readReference).pipe(z.string()),
  returnWords: z.string().transform(readReturnWords).pipe(z.string()),
});

/**
 * The contact form of a browser without script, in two posts: the first is answered with a page that shows who will read it
 * and carries every answer; the second is sealed here on arrival and kept. Words and text are nowhere but in the answers.
 */
export const contactByForm = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const data = await dataOfToday(app);
  const values = valuesFromEntries(entries);
  const today = dayIn(data.timeZone, app.now());
  const read = readContactForm(values, data, today);
  if (entries.get('step') === 'edit') return answerPage(app, 200, contactFormView({ data, values }));
  if (read.kind === 'incomplete')
    return answerPage(app, 422, contactFormView({ data, values, errors: read.errors }));
  if (entries.get('step') === 'send')
    return send({ data, values, request: read.request }, entries, app, context);
  const carrier = {
    by: 'server',
    id: randomUUID(),
    reference: makeReference(random),
    words: makeReturnWords(wordList, random),
    shownAt: app.now(),
  } as const;
  const destination = chooseAgency({ asked: read.request, data, today });
  return answerPage(
    app,
    200,
    reviewView({ data, destination, ...expectedAnswer(destination, data, app.now()), values, carrier }),
  );
};

/** A form that was filled in without a mistake, with what is known today. */
type Filled = {
  readonly data: SpokenData;
  readonly values: ContactFormValues;
  readonly request: ContactRequest;
};

const send = async (
  { data, values, request }: Filled,
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const carried = carriedSchema.safeParse(Object.fromEntries(entries));
  if (!carried.success) return refuse('not-readable');
  const { id, reference, returnWords: words } = carried.data;
  const destination = chooseAgency({ asked: request, data, today: dayIn(data.timeZone, app.now()) });
  const expected = expectedAnswer(destination, data, app.now());
  const receipt = (about: Receipt) =>
    answerPage(
      app,
      200,
      sentView({
        ...about,
        data,
        reference,
        words,
        forSomebodyElse: request.asker === 'professional',
        onlyByWords: request.safeContact.channel === 'none',
      }),
    );
  if (destination.kind !== 'sealed') {
    const { authenticationHash } = await deriveReturnKeys(reference, words);
    const arrived = await arrivedBefore(reference, authenticationHash, app);
    if (arrived !== null) return receipt(arrived);
    const carrier = { by: 'server', id, reference, words, shownAt: app.now() } as const;
    return answerPage(app, 200, reviewView({ data, destination, ...expected, values, carrier }));
  }
  const sealed = await sealRequest({ id, reference, words, writtenAt: app.now(), request, destination });
  const kept = await keepRequest(sealed, app, context);
  if (kept.kind === 'kept')
    return receipt({ agencyName: destination.desk.name, answerBy: expected.answerBy });
  const arrived = await arrivedBefore(reference, sealed.authenticationHash, app);
  return arrived === null ? kept : receipt(arrived);
};

type Receipt = Pick<Sent, 'agencyName' | 'answerBy' | 'movedOn'>;

/**
 * What the receipt of this very request says, if it was sent before; otherwise null. It is sealed anew each time, so the words'
 * hash tells, not the bytes: nobody without the words learns anything.
 */
const arrivedBefore = async (
  reference: string,
  authenticationHash: Uint8Array,
  { store, contactData: data, now }: Application,
): Promise<Receipt | null> => {
  const found = await store.findForReturn(reference, authenticationHash);
  if (found === null) return null;
  const desk = deskBy(found.agency, data) ?? data.coordinator;
  const receivedAt = found.history[0]?.at ?? now();
  return {
    agencyName: desk.name,
    answerBy: promisedBy(desk, data, receivedAt),
    movedOn: !isUnanswered(found.state),
  };
};

/** Nobody has done more than look at it. */
const isUnanswered = (state: RequestState): boolean => state === 'received' || state === 'opened';
