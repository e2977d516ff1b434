import { randomUUID } from 'node:crypto';
import { keyIdOf } from '#adapters/age/keys.ts';
import type { ReturnKeys } from '#adapters/age/return-keys.ts';
import { openReturned } from '#adapters/age/return-message.ts';
import { type Found, returnAnswer } from '#core/contact/return-answer.ts';
import { conversationOf } from '#core/contact/return-conversation.ts';
import { notFoundSentence, returnFormView } from '#core/contact/views/return-form-view.ts';
import type { Proof } from '#core/contact/views/return-steps.ts';
import { type ReturnedPage, returnedView } from '#core/contact/views/returned-view.ts';
import type { Html } from '#core/html/html.ts';
import { answerPage } from './answer-page.ts';
import type { Application } from './application.ts';

/** Somebody without script whose words opened their request. */
export type Returning = {
  readonly reference: string;
  readonly keys: ReturnKeys;
  readonly found: Found;
  readonly proof: Proof;
};

/** What the words open now, or null. */
export const findReturned = async (
  reference: string,
  { authenticationHash }: ReturnKeys,
  app: Application,
): Promise<Found | null> => {
  const view = await app.store.findForReturn(reference, authenticationHash);
  const answer = returnAnswer(view, { data: app.contactData, keyIdOf, now: app.now() });
  return answer.kind === 'found' ? answer : null;
};

/** The same page for wrong words, an unknown reference and a withdrawn request: nothing of what was typed is in it. */
export const notFoundPage = (app: Application): Promise<Response> => {
  const { voice } = app.contactData;
  const errors = [{ field: 'returnWords', sentence: notFoundSentence(voice) }] as const;
  return answerPage(app, 404, returnFormView(voice, {}, errors));
};

/** The request as it stands; `reply` is what was typed just now and could not be sent. */
export const returnedPage = async (
  { reference, keys, found, proof }: Returning,
  app: Application,
  typed: Partial<Pick<ReturnedPage, 'messageId' | 'reply'>> = {},
): Promise<Html> => {
  const opened = await openReturned(keys.replyIdentity, reference, found.messages);
  const { voice } = app.contactData;
  return returnedView({
    voice,
    ...conversationOf(found, opened, { reference, voice }),
    messageId: randomUUID(),
    proof,
    ...typed,
  });
};
