import { digestOf } from '#adapters/tombstones/digest.ts';
import type { SealedMessage, SealedRequest } from '#core/contact/kept-request.ts';
import { isForgotten, isTold, nextState, talkingStates } from '#core/contact/request-state.ts';
import type { ActResult, RequestStore } from '#core/contact/request-store.ts';
import type { FakeOutbox } from './fake-outbox.ts';
import { type FakeRow, forget, inboxRow, newRow } from './fake-request-row.ts';

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
const dayLength = 24 * 60 * 60 * 1000;

/** A store of requests in memory, which writes its notifications to the fake outbox. `rows` is what it keeps. */
export const createFakeRequestStore = (
  outbox: FakeOutbox,
): RequestStore & { readonly rows: readonly FakeRow[] } => {
  const rows: FakeRow[] = [];

  const open = (reference: string, hash: Uint8Array) =>
    rows.find(
      (row) =>
        row.reference === reference && row.content !== null && isSame(row.content.authenticationHash, hash),
    );
  const ofAgency = (agency: string, reference: string) =>
    rows.find((row) => row.agency === agency && row.reference === reference);
  const tooLate = (row: FakeRow | undefined): ActResult =>
    row === undefined ? { kind: 'not-found' } : { kind: 'too-late', state: row.state };

  const add = (
    row: FakeRow,
    author: 'agency' | 'visitor' | 'colleagues',
    message: SealedMessage | undefined,
    at: Date,
  ): boolean => {
    if (message === undefined || row.messages.some(({ id }) => id === message.id)) return false;
    row.messages = [...row.messages, { id: message.id, at, author, sealed: new Uint8Array(message.sealed) }];
    return true;
  };

  const giveTo = (row: FakeRow, to: string, action: 'pass-on' | 'step-aside', worker: string, now: Date) => {
    row.agency = to;
    row.state = 'received';
    row.changedAt = now;
    row.awaitsAgencySince = now;
    row.marks = {};
    row.history.push({ at: now, action, agency: to, workerKeyId: worker });
  };

  return {
    rows,

    keep: async (request, notifications, now) => {
      const taken = rows.find((row) => row.id === request.id || row.reference === request.reference);
      if (taken !== undefined)
        return taken.content !== null && isSameRequest(taken.arrived, request) ? 'repeated' : 'conflict';
      rows.push(newRow(request, now));
      outbox.queue(notifications, now);
      return 'kept';
    },

    hasArrived: async (request) =>
      rows.some(({ content, arrived }) => content !== null && isSameRequest(arrived, request)),

    listWaiting: async () =>
      rows
        .flatMap(({ reference, agency, awaitsAgencySince, marks }) => {
          if (awaitsAgencySince === null || marks.escalate !== undefined) return [];
          const done = (['remind', 'tell-deputy'] as const).filter((step) => marks[step] !== undefined);
          return [{ reference, agency, awaitsAgencySince, done }];
        })
        .sort((one, other) => one.awaitsAgencySince.getTime() - other.awaitsAgencySince.getTime()),

    markWait: async ({ reference, awaitsAgencySince }, step, notifications, now) => {
      const row = rows.find(
        (one) =>
          one.reference === reference && one.awaitsAgencySince?.getTime() === awaitsAgencySince.getTime(),
      );
      if (row === undefined || row.marks[step] !== undefined) return false;
      row.marks = { ...row.marks, [step]: now };
      outbox.queue(notifications, now);
      return true;
    },

    forgetOld: async ({ closedDays, maximumDays }, now) => {
      const daysSince = (at: Date) => (now.getTime() - at.getTime()) / dayLength;
      const kept = rows.filter((row) => !isForgotten(row.state) || daysSince(row.changedAt) < bareLineDays);
      rows.splice(0, rows.length, ...kept);
      const old = rows.filter(
        (row) =>
          !isForgotten(row.state) &&
          (daysSince(row.receivedAt) >= maximumDays ||
            ((row.state === 'closed' || row.state === 'declined') && daysSince(row.changedAt) >= closedDays)),
      );
      for (const row of old) forget(row, 'expired', now);
      return old.length;
    },

    forgetWithdrawn: async (digests, now) => {
      const back = rows.filter(
        ({ reference, content }) => content !== null && digests.includes(digestOf(reference)),
      );
      for (const row of back) forget(row, 'withdrawn', now);
      return back.length;
    },

    findForReturn: async (reference, authenticationHash) => {
      const row = open(reference, authenticationHash);
      if (row === undefined) return null;
      return {
        agency: row.agency,
        state: row.state,
        history: row.history.filter(isTold).map(({ at, action, agency }) => ({ at, action, agency })),
        messages: row.messages.flatMap(({ at, author, sealed }) =>
          author === 'agency' ? [{ at, sealed }] : [],
        ),
        helpers: row.helpers.map(({ agency, at }) => ({ agency, at })),
      };
    },

    listInbox: async (agency, now) => {
      const since = now.getTime() - bareLineDays * dayLength;
      return rows
        .filter((row) => !isForgotten(row.state) || row.changedAt.getTime() > since)
        .flatMap((row) => inboxRow(row, agency) ?? [])
        .sort(
          (one, other) =>
            other.receivedAt.getTime() - one.receivedAt.getTime() ||
            (one.reference < other.reference ? -1 : 1),
        );
    },

    withdraw: async (reference, authenticationHash, notifications, now) => {
      const row = open(reference, authenticationHash);
      if (row === undefined) return 'not-found';
      const { agency } = row;
      forget(row, 'withdrawn', now);
      outbox.queue(notifications(agency), now);
      return 'withdrawn';
    },

    open: async ({ agency, reference, workerKeyId }, now) => {
      const row = rows.find((one) => one.reference === reference);
      if (row === undefined || inboxRow(row, agency) === null) return null;
      const isNew = row.agency === agency && row.state === 'received';
      const readLately = row.history.some(
        (line) =>
          line.workerKeyId === workerKeyId &&
          (line.action === 'open' || line.action === 'read') &&
          now.getTime() - line.at.getTime() < 60 * 60 * 1000,
      );
      if (isNew) {
        row.state = 'opened';
        row.changedAt = now;
      }
      if (isNew || (!readLately && !isForgotten(row.state)))
        row.history.push({ at: now, action: isNew ? 'open' : 'read', agency, workerKeyId });
      return inboxRow(row, agency);
    },

    act: async ({ agency, reference, action, workerKeyId, message }, notifications, now) => {
      const row = ofAgency(agency, reference);
      const state = row === undefined ? null : nextState(row.state, action);
      if (row === undefined || state === null) return tooLate(row);
      row.state = state;
      row.changedAt = now;
      if (action !== 'open') row.awaitsAgencySince = null;
      row.history.push({ at: now, action, agency, workerKeyId });
      add(row, 'agency', message, now);
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    passOn: async (move, notifications, now) => {
      const row = ofAgency(move.agency, move.reference);
      if (row === undefined || row.content === null || nextState(row.state, 'pass-on') === null)
        return tooLate(row);
      const { agencyKeyId, coordinatorKeyId, sealed, to } = move;
      row.content = { ...row.content, agencyKeyId, coordinatorKeyId, sealed };
      row.helpers = row.helpers.filter(({ agency }) => agency !== to);
      giveTo(row, to, 'pass-on', move.workerKeyId, now);
      add(row, 'agency', move.message, now);
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    stepAside: async ({ agency, reference, workerKeyId }, notifications, now) => {
      const row = ofAgency(agency, reference);
      if (row === undefined || row.content === null || agency === 'coordinator') return tooLate(row);
      if (nextState(row.state, 'step-aside') === null) return tooLate(row);
      row.content = { ...row.content, agencyKeyId: row.content.coordinatorKeyId };
      giveTo(row, 'coordinator', 'step-aside', workerKeyId, now);
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    forget: async ({ agency, reference, workerKeyId }, notifications, now) => {
      const row = ofAgency(agency, reference);
      if (row === undefined || nextState(row.state, 'forget') === null) return tooLate(row);
      forget(row, 'withdrawn', now, workerKeyId);
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    bringIn: async ({ agency, reference, workerKeyId, helper, agencyKeyId, sealed }, notifications, now) => {
      const row = ofAgency(agency, reference);
      if (row === undefined || helper === agency || !talkingStates.includes(row.state)) return tooLate(row);
      if (row.helpers.some((one) => one.agency === helper)) return { kind: 'done' };
      row.helpers = [...row.helpers, { agency: helper, agencyKeyId, sealed, at: now }];
      row.history.push({ at: now, action: 'bring-in', agency: helper, workerKeyId });
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    write: async ({ agency, reference, workerKeyId, author, message }, notifications, now) => {
      const row = rows.find(
        (one) =>
          one.reference === reference &&
          (one.agency === agency ||
            (author === 'colleagues' && one.helpers.some((helper) => helper.agency === agency))),
      );
      const states = author === 'agency' ? talkingStates : [...talkingStates, 'closed'];
      if (row === undefined || !states.includes(row.state)) return tooLate(ofAgency(agency, reference));
      if (!add(row, author, message, now)) return { kind: 'done' };
      if (author === 'agency') {
        row.awaitsAgencySince = null;
        row.changedAt = now;
        row.history.push({ at: now, action: 'write', agency, workerKeyId });
      }
      outbox.queue(notifications, now);
      return { kind: 'done' };
    },

    reply: async ({ reference, authenticationHash, agency, message }, notifications, now) => {
      const row = open(reference, authenticationHash);
      if (row === undefined) return 'not-found';
      if (row.agency !== agency) return 'moved';
      if (!talkingStates.includes(row.state)) return 'too-late';
      if (!add(row, 'visitor', message, now)) return 'kept';
      if (row.awaitsAgencySince === null) {
        row.awaitsAgencySince = now;
        row.marks = {};
      }
      row.history.push({ at: now, action: 'reply', agency, workerKeyId: null });
      outbox.queue(notifications, now);
      return 'kept';
    },
  };
};
