import type { RequestState } from '#core/contact/request-state.ts';
import type { DeskRequest, DeskStore, SealedLetter, UndeliveredNotice } from '#core/desk/desk-store.ts';
import type { DeliveryFailure } from '#core/outbox/outbox.ts';
import { type Pool, runStatement } from './pool.ts';
import {
  fromBase64,
  helperCopiesOf,
  helpersOf,
  historyOf,
  type Lists,
  messagesOf,
  timed,
} from './request-lists.ts';

const remembered = `r.state not in ('withdrawn', 'expired')`;

/** The line of the history for whatever `resealed` holds; the parameters are the time and, after it, the worker's key. */
const resealEvent = (now: number): string => /* sql */ `
  insert into request_event (request_id, at, action, worker_key_id, agency)
  select id, $${now}, 'reseal', $${now + 1}, agency from resealed`;

/** The coordinator's desk in PostgreSQL. Throws only `DatabaseError`. */
export const createDeskStore = (pool: Pool): DeskStore => ({
  list: () => list(pool),

  figures: async () => {
    type Row = Pick<Lists, 'messages'> & { reference: string; received_at: Date; figures: Buffer };
    const rows = await runStatement<Row>(
      pool,
      `select r.reference, r.received_at, r.figures,
         ${messagesOf} and m.author = 'agency' and r.state = 'closed') as messages
       from contact_request r where ${remembered} order by r.received_at, r.reference`,
      [],
    );
    return rows.map((row) => ({
      reference: row.reference,
      receivedAt: row.received_at,
      figures: new Uint8Array(row.figures),
      agencyMessages: row.messages.map(({ sealed }) => fromBase64(sealed)),
    }));
  },

  undelivered: async () => {
    type Row = Pick<UndeliveredNotice, 'kind' | 'to' | 'reference' | 'attempts'> & {
      queued_at: Date;
      last_failure: DeliveryFailure | null;
      given_up: boolean;
    };
    const rows = await runStatement<Row>(
      pool,
      `select kind, recipient as "to", reference, attempts, queued_at, last_failure, due_at is null as given_up
       from outbox where sent_at is null and (due_at is null or attempts >= 2)
       order by queued_at, id`,
      [],
    );
    return rows.map(({ queued_at: since, last_failure: lastFailure, given_up: isGivenUp, ...notice }) => ({
      ...notice,
      since,
      lastFailure,
      isGivenUp,
    }));
  },

  workers: async () => {
    type Row = {
      id: string;
      agency: string;
      recipient: string;
      sealed_name: Buffer | null;
      added_at: Date;
      let_in: boolean;
      deputy: boolean;
      away_from: string | null;
      away_until: string | null;
    };
    const rows = await runStatement<Row>(
      pool,
      `select id, agency, recipient, sealed_name, added_at, deputy, wrapped_agency_key is not null as let_in,
         to_char(away_from, 'YYYY-MM-DD') as away_from, to_char(away_until, 'YYYY-MM-DD') as away_until
       from worker_key where removed_at is null order by agency, added_at, id`,
      [],
    );
    return rows.map(
      ({ id, agency, recipient, sealed_name, added_at: since, let_in: letIn, deputy, ...away }) => ({
        id,
        agency,
        recipient,
        sealedName: sealed_name === null ? null : new Uint8Array(sealed_name),
        since,
        letIn,
        deputy,
        awayFrom: away.away_from,
        awayUntil: away.away_until,
      }),
    );
  },

  letterOf: (reference) => letterOf(pool, reference),

  resealMessage: async ({ reference, agency, oldAgencyKeyId, id, sealed }) => {
    const changed = await runStatement(
      pool,
      `update request_message m set sealed = $5
       from contact_request r
       where r.reference = $1 and r.agency = $2 and r.agency_key_id = $3 and m.request_id = r.id and m.uid = $4
       returning m.id`,
      [reference, agency, oldAgencyKeyId, id, sealed],
    );
    return changed.length > 0 ? 'done' : 'changed';
  },

  resealLetter: async (letter, { workerKeyId, now }) => {
    const { reference, agency, oldAgencyKeyId, agencyKeyId, coordinatorKeyId, sealed } = letter;
    const changed = await runStatement(
      pool,
      `with resealed as (
         update contact_request r set agency_key_id = $4, coordinator_key_id = $5, sealed = $6
         where reference = $1 and agency = $2 and agency_key_id = $3 and ${remembered}
         returning id, agency
       ), event as (${resealEvent(7)})
       select id from resealed`,
      [reference, agency, oldAgencyKeyId, agencyKeyId, coordinatorKeyId, sealed, now, workerKeyId],
    );
    return changed.length > 0 ? 'done' : 'changed';
  },

  resealCopy: async ({ reference, agency, oldAgencyKeyId, agencyKeyId, sealed }, { workerKeyId, now }) => {
    const changed = await runStatement(
      pool,
      `with resealed as (
         update request_helper h set agency_key_id = $4, sealed = $5
         from contact_request r
         where r.reference = $1 and h.request_id = r.id and h.agency = $2 and h.agency_key_id = $3 and ${remembered}
         returning r.id, h.agency
       ), event as (${resealEvent(6)})
       select id from resealed`,
      [reference, agency, oldAgencyKeyId, agencyKeyId, sealed, now, workerKeyId],
    );
    return changed.length > 0 ? 'done' : 'changed';
  },
});

const list = async (pool: Pool): Promise<readonly DeskRequest[]> => {
  type Row = Pick<Lists, 'history' | 'helpers'> & {
    reference: string;
    agency: string;
    state: RequestState;
    received_at: Date;
    changed_at: Date;
    awaits_agency_since: Date | null;
    reminded_at: Date | null;
    deputy_told_at: Date | null;
    escalated_at: Date | null;
    agency_key_id: string;
    coordinator_key_id: string;
  };
  const rows = await runStatement<Row>(
    pool,
    `select r.reference, r.agency, r.state, r.received_at, r.changed_at, r.awaits_agency_since, r.reminded_at,
       r.deputy_told_at, r.escalated_at, r.agency_key_id, r.coordinator_key_id, ${historyOf}, ${helpersOf}
     from contact_request r where ${remembered}
     order by r.awaits_agency_since nulls last, r.received_at desc, r.reference`,
    [],
  );
  return rows.map((row) => ({
    reference: row.reference,
    agency: row.agency,
    state: row.state,
    receivedAt: row.received_at,
    changedAt: row.changed_at,
    awaitsAgencySince: row.awaits_agency_since,
    remindedAt: row.reminded_at,
    deputyToldAt: row.deputy_told_at,
    escalatedAt: row.escalated_at,
    agencyKeyId: row.agency_key_id,
    coordinatorKeyId: row.coordinator_key_id,
    helpers: row.helpers.map(({ agency, keyId }) => ({ agency, agencyKeyId: keyId })),
    history: timed(row.history),
  }));
};

const letterOf = async (pool: Pool, reference: string): Promise<SealedLetter | null> => {
  type Row = Pick<Lists, 'messages'> & {
    helper_copies: readonly { agency: string; agencyKeyId: string; sealed: string }[];
    agency: string;
    agency_key_id: string;
    coordinator_key_id: string;
    sealed: Buffer;
    reply_recipient: string;
  };
  const [row] = await runStatement<Row>(
    pool,
    `select r.agency, r.agency_key_id, r.coordinator_key_id, r.sealed, r.reply_recipient,
       ${messagesOf}) as messages, ${helperCopiesOf}
     from contact_request r where r.reference = $1 and ${remembered}`,
    [reference],
  );
  if (row === undefined) return null;
  return {
    agency: row.agency,
    agencyKeyId: row.agency_key_id,
    coordinatorKeyId: row.coordinator_key_id,
    sealed: new Uint8Array(row.sealed),
    replyRecipient: row.reply_recipient,
    helpers: row.helper_copies.map(({ agency, agencyKeyId, sealed }) => ({
      agency,
      agencyKeyId,
      sealed: fromBase64(sealed),
    })),
    messages: row.messages.map(({ id, author, sealed }) => ({ id, author, sealed: fromBase64(sealed) })),
  };
};
