import type { ActResult } from '#core/contact/request-store.ts';
import type { Notification } from '#core/outbox/notification.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application } from './application.ts';
import type { Holder } from './bearer-token.ts';
import { forWorker } from './for-worker.ts';
import { forgetRequest } from './forget-request.ts';
import { wholeRow } from './inbox-list.ts';
import { faultIn, type Move, moveSchema } from './inbox-moves.ts';
import { refuse } from './refusal.ts';

/**
 * Does what a worker asks for about a request; opening one answers with its letter, and is noted first. One of two workers at
 * once wins; the other is told that it is too late.
 */
export const actOnRequest = forWorker(moveSchema, async (asked, holder, app, context) => {
  const fault = faultIn(asked, app.contactData);
  if (fault !== null) return refuse(fault);
  if (asked.action === 'open') {
    const { agency, workerKeyId } = holder;
    const row = await app.store.open({ agency, workerKeyId, reference: asked.reference }, app.now());
    return row === null ? refuse('not-found') : Response.json({ kind: 'done', request: wholeRow(row) });
  }
  const result = await move(asked, holder, app);
  if (result.kind === 'not-found') return refuse('not-found');
  if (result.kind === 'too-late') return refuse('too-late');
  context.waitUntil(app.deliver());
  return Response.json({ kind: 'done' });
});

const move = async (
  asked: Exclude<Move, { action: 'open' }>,
  holder: Holder,
  app: Application,
): Promise<ActResult> => {
  const { store } = app;
  const { reference } = asked;
  const by = { agency: holder.agency, reference, workerKeyId: holder.workerKeyId };
  const notices = noticesOf(asked, holder);
  const now = app.now();
  switch (asked.action) {
    case 'pass-on': {
      const agency = await leadFor(holder, reference, app);
      return agency === asked.to
        ? { kind: 'not-found' }
        : store.passOn({ ...asked, ...by, agency }, notices, now);
    }
    case 'step-aside':
      return store.stepAside(by, notices, now);
    case 'forget':
      return forgetRequest(reference, holder, app);
    case 'bring-in':
      return store.bringIn({ ...asked, ...by }, notices, now);
    case 'write':
      return store.write({ ...asked, ...by, author: 'agency' }, notices, now);
    case 'note':
      return store.write({ ...asked, ...by, author: 'colleagues' }, notices, now);
    default:
      return store.act({ ...asked, ...by }, notices, now);
  }
};

/**
 * The agency with which a request lies that this holder may pass on: their own, or, for the coordinator, another's that was
 * declined or waited too long.
 */
const leadFor = async (holder: Holder, reference: string, app: Application): Promise<string> => {
  if (holder.agency !== coordinatorSlug) return holder.agency;
  const rows = await app.store.listInbox(coordinatorSlug, app.now());
  return rows.find((row) => row.reference === reference)?.agency ?? holder.agency;
};

/** Who hears of a move. Whoever did it knows already. */
const noticesOf = (asked: Move, { agency }: Holder): readonly Notification[] => {
  const { reference } = asked;
  const told = (kind: Notification['kind'], to: string): readonly Notification[] =>
    to === agency ? [] : [{ kind, to, reference }];
  switch (asked.action) {
    case 'decline':
      return told('request-declined', coordinatorSlug);
    case 'pass-on':
      return told('request-passed-on', asked.to);
    case 'step-aside':
      return told('request-passed-on', coordinatorSlug);
    case 'bring-in':
      return told('request-help', asked.helper);
    default:
      return [];
  }
};
