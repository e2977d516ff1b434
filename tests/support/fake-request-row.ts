import type { HistoryLine, InboxRow, KeptMessage, SealedRequest } from '#core/contact/kept-request.ts';
import type { RequestState } from '#core/contact/request-state.ts';
import type { WatchStep } from '#core/contact/waiting-request.ts';

/** What the store in memory keeps of a request; `content` is null once it is forgotten. */
export type FakeRow = {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: Date;
  agency: string;
  state: RequestState;
  changedAt: Date;
  awaitsAgencySince: Date | null;
  marks: Partial<Record<WatchStep, Date>>;
  content: SealedRequest | null;
  /** As it came. */
  readonly arrived: SealedRequest;
  messages: readonly (KeptMessage & { readonly id: string })[];
  helpers: readonly { agency: string; agencyKeyId: string; sealed: Uint8Array; at: Date }[];
  readonly history: HistoryLine[];
};

/** A new row, as `keep` writes it. */
export const newRow = (request: SealedRequest, now: Date): FakeRow => ({
  id: request.id,
  reference: request.reference,
  receivedAt: now,
  agency: request.agency,
  state: 'received',
  changedAt: now,
  awaitsAgencySince: now,
  marks: {},
  content: structuredClone(request),
  arrived: structuredClone(request),
  messages: [],
  helpers: [],
  history: [{ at: now, action: 'receive', agency: request.agency, workerKeyId: null }],
});

/** Forgets all that a row held; `workerKeyId` is that of the worker who did it, if one did. */
export const forget = (
  row: FakeRow,
  state: 'withdrawn' | 'expired',
  now: Date,
  workerKeyId: string | null = null,
): void => {
  row.state = state;
  row.changedAt = now;
  row.awaitsAgencySince = null;
  row.content = null;
  row.messages = [];
  row.helpers = [];
  row.history.push({
    at: now,
    action: workerKeyId !== null ? 'forget' : state === 'withdrawn' ? 'withdraw' : 'expire',
    agency: workerKeyId === null ? null : row.agency,
    workerKeyId,
  });
};

/** The row as an agency's inbox shows it, or null when it does not. */
export const inboxRow = (row: FakeRow, agency: string): InboxRow | null => {
  const mine = row.helpers.find((helper) => helper.agency === agency);
  const watches = agency === 'coordinator' && (row.state === 'declined' || row.marks.escalate !== undefined);
  if (row.agency !== agency && mine === undefined && !watches) return null;
  return {
    reference: row.reference,
    agency: row.agency,
    standing: row.agency === agency ? 'own' : mine === undefined ? 'watching' : 'helping',
    state: row.state,
    receivedAt: row.receivedAt,
    changedAt: row.changedAt,
    awaitsAgencySince: row.awaitsAgencySince,
    escalatedAt: row.marks.escalate ?? null,
    agencyKeyId: mine?.agencyKeyId ?? row.content?.agencyKeyId ?? null,
    sealed: mine?.sealed ?? row.content?.sealed ?? null,
    replyRecipient: row.content?.replyRecipient ?? null,
    messages: row.messages.map(({ at, author, sealed }) => ({ at, author, sealed })),
    helpers: row.helpers.map(({ agency: helper, at }) => ({ agency: helper, at })),
    history: [...row.history],
  };
};
