import type { InboxRow, ReturnView } from '#core/contact/kept-request.ts';
import { isTold, type RequestState } from '#core/contact/request-state.ts';
import type { FindForReturn, ListInbox } from '#core/contact/request-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { type Pool, runStatement } from './pool.ts';
import { fromBase64, helpersOf, historyOf, type Lists, messagesOf, timed } from './request-lists.ts';

/** What the return words open; never the visitor's own text. */
export const findForReturn =
  (pool: Pool): FindForReturn =>
  async (reference, authenticationHash) => {
    type Row = Lists & Pick<ReturnView, 'agency' | 'state'>;
    const [row] = await runStatement<Row>(
      pool,
      `select r.agency, r.state, ${messagesOf} and m.author = 'agency') as messages, ${historyOf}, ${helpersOf}
       from contact_request r
       where r.reference = $1 and r.authentication_hash = $2`,
      [reference, authenticationHash],
    );
    if (row === undefined) return null;
    return {
      agency: row.agency,
      state: row.state,
      history: timed(row.history)
        .filter(isTold)
        .map(({ at, action, agency }) => ({ at, action, agency })),
      messages: timed(row.messages).map(({ at, sealed }) => ({ at, sealed: fromBase64(sealed) })),
      helpers: timed(row.helpers).map(({ at, agency: helper }) => ({ at, agency: helper })),
    };
  };

/** What an agency's inbox shows. */
export const listInbox =
  (pool: Pool): ListInbox =>
  (agency, now) =>
    readInbox(pool, agency, now, null);

/** The rows of an agency's inbox, newest first, or the one with a reference. */
export const readInbox = async (
  pool: Pool,
  agency: string,
  now: Date,
  reference: string | null,
): Promise<readonly InboxRow[]> => {
  type Row = Lists & {
    reference: string;
    agency: string;
    state: RequestState;
    received_at: Date;
    changed_at: Date;
    awaits_agency_since: Date | null;
    escalated_at: Date | null;
    agency_key_id: string | null;
    sealed: Buffer | null;
    reply_recipient: string | null;
    helping: boolean;
  };
  const rows = await runStatement<Row>(
    pool,
    `select r.reference, r.agency, r.state, r.received_at, r.changed_at, r.awaits_agency_since, r.escalated_at,
         coalesce(mine.agency_key_id, r.agency_key_id) as agency_key_id, coalesce(mine.sealed, r.sealed) as sealed,
         r.reply_recipient, mine.request_id is not null as helping,
         ${messagesOf}) as messages, ${historyOf}, ${helpersOf}
       from contact_request r
       left join request_helper mine on mine.request_id = r.id and mine.agency = $1
       where (r.agency = $1 or mine.request_id is not null
           or ($1 = '${coordinatorSlug}' and (r.state = 'declined' or r.escalated_at is not null)))
         and (r.state not in ('withdrawn', 'expired') or r.changed_at > $2::timestamptz - interval '30 days')
         and ($3::text is null or r.reference = $3)
       order by r.received_at desc, r.reference`,
    [agency, now, reference],
  );
  return rows.map(
    (row): InboxRow => ({
      reference: row.reference,
      agency: row.agency,
      standing: row.agency === agency ? 'own' : row.helping ? 'helping' : 'watching',
      state: row.state,
      receivedAt: row.received_at,
      changedAt: row.changed_at,
      awaitsAgencySince: row.awaits_agency_since,
      escalatedAt: row.escalated_at,
      agencyKeyId: row.agency_key_id,
      sealed: row.sealed === null ? null : new Uint8Array(row.sealed),
      replyRecipient: row.reply_recipient,
      messages: timed(row.messages).map(({ at, author, sealed }) => ({
        at,
        author,
        sealed: fromBase64(sealed),
      })),
      helpers: timed(row.helpers).map(({ at, agency: helper }) => ({ at, agency: helper })),
      history: timed(row.history),
    }),
  );
};
