import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sealRequest } from '#adapters/age/sealed-request.ts';
import { wordList } from '#adapters/diceware/word-list.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { readContactForm } from '#core/contact/contact-form.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { expectedAnswer } from '#core/contact/expected-answer.ts';
import { type ContactFormValues, valuesFromEntries } from '#core/contact/form-fields.ts';
import { makeReference, readReference } from '#core/contact/reference.ts';
import type { SealedRequest } from '#core/contact/request-store.ts';
import { makeReturnWords, readReturnWords } from '#core/contact/return-words.ts';
import { contactFormView } from '#core/contact/views/contact-form-view.ts';
import { reviewView } from '#core/contact/views/review-view.ts';
import { sentView } from '#core/contact/views/sent-view.ts';
import { chooseAgency } from '#core/routing/destination.ts';
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
  const data = app.contactData;
  const values = valuesFromEntries(entries);
  const today = dayIn(data.timeZone, app.now());
  const read = readContactForm(values, data, today);
  if (entries.get('step') === 'edit') return answerPage(app, 200, contactFormView({ data, values }));
  if (read.kind === 'incomplete')
    return answerPage(app, 422, contactFormView({ data, values, errors: read.errors }));
  if (entries.get('step') === 'send') return send(entries, values, read.request, app, context);
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

const send = async (
  entries: URLSearchParams,
  values: ContactFormValues,
  request: ContactRequest,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const data = app.contactData;
  const carried = carriedSchema.safeParse(Object.fromEntries(entries));
  if (!carried.success) return refuse('not-readable');
  const { id, reference, returnWords: words } = carried.data;
  const destination = chooseAgency({ asked: request, data, today: dayIn(data.timeZone, app.now()) });
  if (destination.kind !== 'sealed') {
    const carrier = { by: 'server', id, reference, words, shownAt: app.now() } as const;
    const expected = expectedAnswer(destination, data, app.now());
    return answerPage(app, 200, reviewView({ data, destination, ...expected, values, carrier }));
  }
  const sealed = await sealRequest({ id, reference, words, writtenAt: app.now(), request, destination });
  const kept = await keepRequest(sealed, app, context);
  if (kept.kind === 'refused' && !(await isRepeat(kept, sealed, app))) return kept;
  const { answerBy } = expectedAnswer(destination, data, app.now());
  const forSomebodyElse = request.asker === 'professional';
  return answerPage(
    app,
    200,
    sentView({
      data,
      agencyName: destination.desk.name,
      reference,
      words,
      answerBy,
      forSomebodyElse,
      onlyByWords: request.safeContact.channel === 'none',
    }),
  );
};

/** Whether this very request was sent before. It is sealed anew each time, so the words' hash tells, not the bytes. */
const isRepeat = async (refusal: Refusal, sealed: SealedRequest, app: Application): Promise<boolean> =>
  refusal.reason === 'id-taken' &&
  (await app.store.findForReturn(sealed.reference, sealed.authenticationHash)) !== null;
