import type { RequestState } from '#core/contact/request-state.ts';
import type {
  FindForReturn,
  InboxRow,
  ListInbox,
  ListWaiting,
  ReturnView,
} from '#core/contact/request-store.ts';
import { type Pool, runStatement } from './pool.ts';

type AnswerColumns = {
  readonly answered_at: readonly Date[] | null;
  readonly answers: readonly Buffer[] | null;
};

const answersOf = ({ answered_at: times, answers }: AnswerColumns) =>
  (answers ?? []).flatMap((sealed, index) => {
    const at = times?.[index];
    return at === undefined ? [] : [{ at, sealed: new Uint8Array(sealed) }];
  });

const answerColumns = /* sql */ `
  (select array_agg(at order by id) from request_answer where request_id = r.id) as answered_at,
  (select array_agg(sealed order by id) from request_answer where request_id = r.id) as answers`;

/** What the return words open; never the visitor's own text. */
export const findForReturn =
  (pool: Pool): FindForReturn =>
  async (reference, authenticationHash) => {
    type Row = AnswerColumns & {
      agency: string;
      state: RequestState;
      times: readonly Date[];
      actions: readonly ReturnView['history'][number]['action'][];
    };
    const [row] = await runStatement<Row>(
      pool,
      `select r.agency, r.state, ${answerColumns},
         (select array_agg(at order by id) from request_event where request_id = r.id) as times,
         (select array_agg(action order by id) from request_event where request_id = r.id) as actions
       from contact_request r
       where r.reference = $1 and r.authentication_hash = $2`,
      [reference, authenticationHash],
    );
    if (row === undefined) return null;
    const history = row.actions.flatMap((action, index) => {
      const at = row.times[index];
      return at === undefined ? [] : [{ at, action }];
    });
    return { agency: row.agency, state: row.state, history, answers: answersOf(row) };
  };

/** What an agency's inbox shows. */
export const listInbox =
  (pool: Pool): ListInbox =>
  async (agency, now) => {
    type Row = AnswerColumns &
      Omit<InboxRow, 'receivedAt' | 'changedAt' | 'sealed' | 'replyRecipient' | 'answers'> & {
        received_at: Date;
        changed_at: Date;
        sealed: Buffer | null;
        reply_recipient: string | null;
      };
    const rows = await runStatement<Row>(
      pool,
      `select r.reference, r.agency, r.state, r.received_at, r.changed_at, r.sealed, r.reply_recipient, ${answerColumns}
       from contact_request r
       where (r.agency = $1 or ($1 = 'coordinator' and (r.state = 'declined' or r.escalated_at is not null)))
         and (r.state not in ('withdrawn', 'expired') or r.changed_at > $2::timestamptz - interval '30 days')
       order by r.received_at desc, r.reference`,
      [agency, now],
    );
    return rows.map((row) => ({
      reference: row.reference,
      agency: row.agency,
      state: row.state,
      receivedAt: row.received_at,
      changedAt: row.changed_at,
      sealed: row.sealed === null ? null : new Uint8Array(row.sealed),
      replyRecipient: row.reply_recipient,
      answers: answersOf(row),
    }));
  };

/** What nobody has answered yet. */
export const listWaiting =
  (pool: Pool): ListWaiting =>
  async () => {
    type Row = { reference: string; agency: string; received_at: Date };
    const rows = await runStatement<Row>(
      pool,
      `select reference, agency, received_at from contact_request
       where state in ('received', 'opened') and escalated_at is null
       order by received_at`,
      [],
    );
    return rows.map(({ reference, agency, received_at: receivedAt }) => ({ reference, agency, receivedAt }));
  };
