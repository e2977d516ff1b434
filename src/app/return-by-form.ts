import { randomUUID } from 'node:crypto';
import { deriveReturnKeys } from '#adapters/age/return-keys.ts';
import { oneOf } from '#core/contact/form-fields.ts';
import { readReturnForm } from '#core/contact/return-form.ts';
import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import { withdrawnView, withdrawQuestion } from '#core/contact/views/return-ends.ts';
import { returnFormView } from '#core/contact/views/return-form-view.ts';
import { returnSteps } from '#core/contact/views/return-steps.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import type { Refusal } from './refusal.ts';
import { findReturned, notFoundPage, returnedPage } from './returning.ts';
import { sendByForm } from './send-by-form.ts';
import { withdrawRequest } from './withdraw-request.ts';

/**
 * Coming back without script: the words are used once here to open what agencies wrote, and kept nowhere. Every page carries
 * them on to the next post, and what is written is sealed on arrival.
 */
export const returnByForm = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const { voice } = app.contactData;
  const read = readReturnForm(voice, entries.get('reference'), entries.get('returnWords'));
  if (read.kind === 'incomplete')
    return answerPage(app, 422, returnFormView(voice, read.values, read.errors));
  const { reference, words } = read;
  const step = oneOf(returnSteps, entries.get('step') ?? undefined) ?? 'view';
  const keys = await deriveReturnKeys(reference, words);
  if (step === 'withdraw') {
    const result = await withdrawRequest(reference, keys.authenticationHash, app, context);
    return result === 'withdrawn' ? answerPage(app, 200, withdrawnView(voice)) : notFoundPage(app);
  }
  const found = await findReturned(reference, keys, app);
  if (found === null) return notFoundPage(app);
  const proof = { reference, returnWords: words };
  const returning = { reference, keys, found, proof };
  const change = { voice, agencyName: found.agencyName, messageId: randomUUID(), proof };
  switch (step) {
    case 'view':
      return answerPage(app, 200, await returnedPage(returning, app));
    case 'ask-safe-contact':
      return answerPage(app, 200, safeContactChangeView(change));
    case 'ask-consent':
      return answerPage(app, 200, consentChangeView(change));
    case 'ask-withdraw':
      return answerPage(app, 200, withdrawQuestion(voice, proof));
    default:
      return sendByForm(step, returning, entries, app, context);
  }
};
