import type { SealedMessage } from '#core/contact/kept-request.ts';
import { type ReturnAnswer, writtenAnswer } from '#core/contact/return-answer.ts';
import type { Application, CallContext } from './application.ts';

/**
 * Keeps what a visitor wrote who came back, with the notification for whoever the request lies with; starts the delivery
 * after the commit. The same message a second time is kept once and gets the same answer.
 */
export const keepMessage = async (
  written: {
    readonly reference: string;
    readonly authenticationHash: Uint8Array;
    readonly agency: string;
    readonly message: SealedMessage;
  },
  app: Application,
  context: CallContext,
): Promise<ReturnAnswer> => {
  const { reference, authenticationHash, agency } = written;
  const kept = await app.store.reply(
    written,
    [{ kind: 'request-message', to: agency, reference }],
    app.now(),
  );
  if (kept !== 'kept') return { kind: kept };
  context.waitUntil(app.deliver());
  const view = await app.store.findForReturn(reference, authenticationHash);
  return view === null
    ? { kind: 'not-found' }
    : writtenAnswer(view, { data: app.contactData, now: app.now() });
};
