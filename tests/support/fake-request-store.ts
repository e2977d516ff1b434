import { isForgotten, nextState, type RequestState } from '#core/contact/request-state.ts';
import type { RequestStore, ReturnView, SealedRequest } from '#core/contact/request-store.ts';
import type { FakeOutbox } from './fake-outbox.ts';

type Answers = ReturnView['answers'];

/** What is kept of a request; `content` is null once it is forgotten. */
type Row = {
  readonly id: string;
  readonly reference: string;
  readonly agency: string;
  readonly receivedAt: Date;
  state: RequestState;
  changedAt: Date;
  escalatedAt: Date | null;
  content: SealedRequest | null;
  answers: Answers;
  readonly history: ReturnView['history'][number][];
};

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

const isSameRequest = (one: SealedRequest, other: SealedRequest) =>
  one.id === other.id &&
  one.reference === other.reference &&
  one.agency === other.agency &&
  one.agencyKeyId === other.agencyKeyId &&
  one.coordinatorKeyId === other.coordinatorKeyId &&
  isSame(one.sealed, other.sealed) &&
  isSame(one.figures, other.figures) &&
  isSame(one.authenticationHash, other.authenticationHash) &&
  one.replyRecipient === other.replyRecipient;

const bareLineDays = 30;

/** A store of requests in memory, which writes its notifications to the fake outbox. */
export const createFakeRequestStore = (outbox: FakeOutbox): RequestStore => {
  const rows: Row[] = [];

  const open = (reference: string, hash: Uint8Array) =>
    rows.find(
      (row) =>
        row.reference === reference && row.content !== null && isSame(row.content.authenticationHash, hash),
    );

  return {
    keep: async (request, notifications, now) => {
      const taken = rows.find((row) => row.id === request.id || row.reference === request.reference);
      if (taken !== undefined) {
        return taken.content !== null && isSameRequest(taken.content, request) ? 'repeated' : 'conflict';
      }
      rows.push({
        id: request.id,
        reference: request.reference,
        agency: request.agency,
        receivedAt: now,
        state: 'received',
        changedAt: now,
        escalatedAt: null,
        content: structuredClone(request),
        answers: [],
        history: [{ at: now, action: 'receive' }],
      });
      outbox.queue(notifications, now);
      return 'kept';
    },

    listWaiting: async () =>
      rows
        .filter((row) => (row.state === 'received' || row.state === 'opened') && row.escalatedAt === null)
        .sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime())
        .map(({ reference, agency, receivedAt }) => ({ reference, agency, receivedAt })),

    escalate: async (reference, notifications, now) => {
      const row = rows.find(
        (one) => one.reference === reference && (one.state === 'received' || one.state === 'opened'),
      );
      if (row === undefined || row.escalatedAt !== null) return false;
      row.escalatedAt = now;
      outbox.queue(notifications, now);
      return true;
    },

    forgetOld: async ({ closedDays, maximumDays }, now) => {
      const daysSince = (at: Date) => (now.getTime() - at.getTime()) / (24 * 60 * 60 * 1000);
      const kept = rows.filter((row) => !isForgotten(row.state) || daysSince(row.changedAt) < bareLineDays);
      rows.splice(0, rows.length, ...kept);
      const old = rows.filter(
        (row) =>
          !isForgotten(row.state) &&
          (daysSince(row.receivedAt) >= maximumDays ||
            ((row.state === 'closed' || row.state === 'declined') && daysSince(row.changedAt) >= closedDays)),
      );
      for (const row of old) {
        row.state = 'expired';
        row.changedAt = now;
        row.content = null;
        row.answers = [];
        row.history.push({ at: now, action: 'expire' });
      }
      return old.length;
    },

    findForReturn: async (reference, authenticationHash) => {
      const row = open(reference, authenticationHash);
      if (row === undefined) return null;
      return { agency: row.agency, state: row.state, history: [...row.history], answers: row.answers };
    },

    listInbox: async (agency, now) => {
      const since = now.getTime() - bareLineDays * 24 * 60 * 60 * 1000;
      return rows
        .filter(
          (row) =>
            (row.agency === agency ||
              (agency === 'coordinator' && (row.state === 'declined' || row.escalatedAt !== null))) &&
            (!isForgotten(row.state) || row.changedAt.getTime() > since),
        )
        .sort(
          (one, other) =>
            other.receivedAt.getTime() - one.receivedAt.getTime() ||
            (one.reference < other.reference ? -1 : 1),
        )
        .map((row) => ({
          reference: row.reference,
          agency: row.agency,
          state: row.state,
          receivedAt: row.receivedAt,
          changedAt: row.changedAt,
          sealed: row.content?.sealed ?? null,
          replyRecipient: row.content?.replyRecipient ?? null,
          answers: row.answers,
        }));
    },

    withdraw: async (reference, authenticationHash, notifications, now) => {
      const row = open(reference, authenticationHash);
      if (row === undefined) return 'not-found';
      row.state = 'withdrawn';
      row.changedAt = now;
      row.content = null;
      row.answers = [];
      row.history.push({ at: now, action: 'withdraw' });
      outbox.queue(notifications(row.agency), now);
      return 'withdrawn';
    },

    act: async ({ agency, reference, action, answer }, notifications, now) => {
      const row = rows.find((found) => found.agency === agency && found.reference === reference);
      if (row === undefined) return { kind: 'not-found' };
      const state = nextState(row.state, action);
      if (state === null) return { kind: 'too-late', state: row.state };
      row.state = state;
      row.changedAt = now;
      row.history.push({ at: now, action });
      if (answer !== undefined) row.answers = [...row.answers, { at: now, sealed: new Uint8Array(answer) }];
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },
  };
};
