import { base64FromBytes } from '#core/contact/base64.ts';
import type { InboxRow, ListedRow } from '#core/contact/kept-request.ts';
import type { Application } from './application.ts';
import { holderOf } from './inbox.ts';
import type { Refusal } from './refusal.ts';

/** The agency's requests and those it helps with. No letter is among them: whoever wants one asks for it, and that is noted. */
export const listRequests = async (request: Request, app: Application): Promise<Response | Refusal> => {
  const holder = await holderOf(request, app);
  if ('kind' in holder) return holder;
  const rows = await app.store.listInbox(holder.agency, app.now());
  return Response.json({ requests: rows.map(listedRow) });
};

const listedRow = (row: ListedRow): object => ({
  reference: row.reference,
  agency: row.agency,
  state: row.state,
  standing: row.standing,
  receivedAt: row.receivedAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
  awaitsAgencySince: row.awaitsAgencySince?.toISOString() ?? null,
  escalatedAt: row.escalatedAt?.toISOString() ?? null,
  helpers: row.helpers.map(({ at, agency }) => ({ at: at.toISOString(), agency })),
  history: row.history.map((line) => ({ ...line, at: line.at.toISOString() })),
});

/** One request with everything that is sealed in it, as it goes to a worker's browser. */
export const wholeRow = (row: InboxRow): object => ({
  ...listedRow(row),
  agencyKeyId: row.agencyKeyId,
  sealed: row.sealed === null ? null : base64FromBytes(row.sealed),
  replyRecipient: row.replyRecipient,
  messages: row.messages.map(({ at, author, sealed }) => ({
    at: at.toISOString(),
    author,
    sealed: base64FromBytes(sealed),
  })),
});
