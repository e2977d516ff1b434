import { messageIdOf, sealReturnMessage } from '#adapters/age/return-message.ts';
import { type FormError, valuesFromEntries } from '#core/contact/form-fields.ts';
import type { ReturnAnswer } from '#core/contact/return-answer.ts';
import { spokenPromise } from '#core/contact/return-conversation.ts';
import {
  type ReadReturnMessage,
  type ReturnFormKind,
  readReturnMessage,
} from '#core/contact/return-message-form.ts';
import { consentChangeView, safeContactChangeView } from '#core/contact/views/return-changes.ts';
import { tooLateView, writtenView } from '#core/contact/views/return-ends.ts';
import type { Html } from '#core/html/html.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import { keepMessage } from './keep-message.ts';
import { type Refusal, refuse } from './refusal.ts';
import { findReturned, notFoundPage, type Returning, returnedPage } from './returning.ts';

/**
 * Seals what somebody without script wrote, on arrival, and keeps it. Should the request move to another agency in that
 * moment, it is sealed to that one. The same post again is kept once and gets the same page.
 */
export const sendByForm = async (
  form: ReturnFormKind,
  returning: Returning,
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const { voice } = app.contactData;
  const read = readReturnMessage(voice, form, returning.reference, entries);
  if (read.kind === 'not-ours') return refuse('not-readable');
  if (read.kind === 'incomplete')
    return answerPage(app, 422, await mendView(form, returning, entries, read.errors, app));
  const { proof, found } = returning;
  const answer = await sealAndKeep(returning, read, app, context);
  switch (answer.kind) {
    case 'written': {
      const promise = spokenPromise(voice, answer.promise, found.timeZone);
      const { agencyName } = answer;
      return answerPage(app, 200, writtenView({ voice, form, agencyName, promise, proof }));
    }
    case 'too-late':
      return answerPage(app, 409, tooLateView(voice, proof));
    case 'refused':
      return answer;
    default:
      return notFoundPage(app);
  }
};

const tries = [1, 2, 3];

const sealAndKeep = async (
  { reference, keys }: Returning,
  { id, message }: Extract<ReadReturnMessage, { kind: 'complete' }>,
  app: Application,
  context: CallContext,
): Promise<ReturnAnswer | Refusal> => {
  const { authenticationHash } = keys;
  const uid = messageIdOf(keys, id, message);
  const { agencies, coordinator } = app.contactData;
  for (const _ of tries) {
    const found = await findReturned(reference, keys, app);
    if (found === null) return { kind: 'not-found' };
    if (found.state === 'closed') return { kind: 'too-late' };
    const { agency } = found;
    const agencyKey = (agency === coordinatorSlug ? coordinator : agencies[agency])?.publicKey;
    if (agencyKey === undefined || coordinator.publicKey === undefined) return refuse('unknown-agency');
    const to = { agency, agencyKey, coordinatorKey: coordinator.publicKey };
    const sealed = await sealReturnMessage(message, to);
    const answer = await keepMessage(
      { reference, authenticationHash, agency, message: { id: uid, sealed } },
      app,
      context,
    );
    if (answer.kind !== 'moved') return answer;
  }
  return refuse('stale-key');
};

/** The form again with what was just filled in, and what is to be mended. */
const mendView = async (
  form: ReturnFormKind,
  returning: Returning,
  entries: URLSearchParams,
  errors: readonly FormError[],
  app: Application,
): Promise<Html> => {
  const values = valuesFromEntries(entries);
  const messageId = entries.get('id') ?? '';
  const sentence = errors[0]?.sentence ?? '';
  const change = {
    voice: app.contactData.voice,
    agencyName: returning.found.agencyName,
    messageId,
    proof: returning.proof,
    values,
    errors,
  };
  switch (form) {
    case 'reply':
      return returnedPage(returning, app, { messageId, reply: { words: values.words ?? '', sentence } });
    case 'safe-contact':
      return safeContactChangeView(change);
    case 'consent':
      return consentChangeView(change);
  }
};
