import { openAnswers } from '#adapters/age/letters.ts';
import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { isForgotten, type RequestState } from '#core/contact/request-state.ts';
import { readReturnForm } from '#core/contact/return-form.ts';
import {
  actionWords,
  notFoundSentence,
  returnedView,
  returnFormView,
  withdrawnView,
} from '#core/contact/views/return-view.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import { nameOfAgency, withdrawRequest } from './withdraw-request.ts';

/** Coming back without script: the words are used once here to open the answers, and kept nowhere. */
export const returnByForm = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response> => {
  const read = readReturnForm(entries.get('reference'), entries.get('returnWords'));
  if (read.kind === 'incomplete') return answerPage(app, 422, returnFormView(read.values, read.errors));
  const { reference, words } = read;
  const keys = await deriveReturnKeys(reference, words);
  if (entries.get('step') === 'withdraw') {
    const result = await withdrawRequest(reference, keys.authenticationHash, app, context);
    return result === 'withdrawn' ? answerPage(app, 200, withdrawnView) : notFound(app);
  }
  const view = await app.store.findForReturn(reference, keys.authenticationHash);
  if (view === null || isForgotten(view.state)) return notFound(app);
  const { timeZone, language } = app.contactData;
  return answerPage(
    app,
    200,
    returnedView({
      reference,
      agencyName: nameOfAgency(view.agency, app.contactData),
      state: view.state as Exclude<RequestState, 'withdrawn' | 'expired'>,
      history: view.history.map(({ at, action }) => ({
        at: spokenMoment(at, timeZone, language),
        what: actionWords[action],
      })),
      answers: await openAnswers(
        keys.replyIdentity,
        reference,
        view.answers.map(({ sealed }) => sealed),
      ),
      proof: { reference, returnWords: words },
    }),
  );
};

/** The same page for wrong words, an unknown reference and a withdrawn request: nothing of what was typed is in it. */
const notFound = (app: Application): Promise<Response> =>
  answerPage(app, 404, returnFormView({}, [{ field: 'returnWords', sentence: notFoundSentence }]));
