import { spokenMoment } from '../../calendar/spoken-time.ts';
import { makeData, makeDesk } from '../contact-data.fixture.ts';
import type { ContactRequest, Letter } from '../contact-request.ts';
import type { InboxRow } from '../kept-request.ts';
import type { SafeContact } from '../safe-contact.ts';
import type { Said } from './opened-request.ts';

/** A Sunday morning; the first agency's working days begin on the Monday after it. */
export const inboxNow = new Date('2026-11-22T10:00:00Z');
const arrived = new Date('2026-11-22T09:14:00Z');

/** The worker who reads, and another one. */
export const ownKeyId = '00000000000000aa';
export const colleagueKeyId = '00000000000000bb';

/** Three agencies with keys and the coordinator. */
export const inboxData = makeData({
  agencies: {
    'first-door': makeDesk({ nextDoors: ['Second Door'] }),
    'second-door': makeDesk({ name: 'Second Door', publicKey: 'key-of-second-door', takesUnder18s: true }),
    'third-door': makeDesk({ name: 'Third Door', publicKey: 'key-of-third-door' }),
  },
});

/** A moment as the inbox says it. */
export const spokenInbox = (at: Date): string => spokenMoment(at, inboxData.timeZone, inboxData.language);

/** A request as it lies in the first agency's inbox. */
export const makeRow = (about: Partial<InboxRow> = {}): InboxRow => ({
  reference: '0123-4567-89AB',
  agency: 'first-door',
  standing: 'own',
  state: 'received',
  receivedAt: arrived,
  changedAt: arrived,
  awaitsAgencySince: arrived,
  escalatedAt: null,
  agencyKeyId: null,
  sealed: null,
  replyRecipient: null,
  messages: [],
  helpers: [],
  history: [{ at: arrived, action: 'receive', agency: 'first-door', workerKeyId: null }],
  ...about,
});

/** A line of a request's history. */
export const happened = (
  action: InboxRow['history'][number]['action'],
  workerKeyId: string | null,
  agency = 'first-door',
): InboxRow['history'][number] => ({ at: arrived, action, agency, workerKeyId });

export const waiting = makeRow();
export const accepted = makeRow({
  reference: 'CDEF-0123-4567',
  state: 'accepted',
  awaitsAgencySince: null,
  history: [happened('receive', null), happened('open', ownKeyId), happened('accept', ownKeyId)],
});
export const closed = makeRow({ reference: '89AB-CDEF-0123', state: 'closed', awaitsAgencySince: null });
export const helping = makeRow({
  ...accepted,
  reference: '4567-89AB-CDEF',
  agency: 'second-door',
  standing: 'helping',
});
export const watching = makeRow({
  reference: '7777-89AB-CDEF',
  agency: 'second-door',
  standing: 'watching',
  state: 'declined',
  awaitsAgencySince: null,
});

/** Thirty of them, in every state. */
export const manyRows: readonly InboxRow[] = Array.from({ length: 30 }, (_, turn) => {
  const reference = `${String(1000 + turn)}-4567-89AB`;
  const at = new Date(arrived.getTime() - turn * 7 * 60 * 60 * 1000);
  const base = turn < 8 ? waiting : turn < 20 ? accepted : closed;
  return {
    ...base,
    reference,
    receivedAt: at,
    changedAt: at,
    awaitsAgencySince: base === waiting || turn === 9 ? at : null,
  };
});

/** Somebody who may be rung, and all that limits it. */
export const ringOnly: SafeContact = {
  channel: 'ring',
  number: '(a number)',
  times: ['morning', 'evening'],
  never: 'weekends',
  voicemail: false,
  sayWhoYouAre: false,
  ifSomebodyElseAnswers: 'wrong-number',
  numberShown: false,
  whoElse: 'my husband sometimes',
  openingPhrase: 'Hello, it is about the books',
};

/** A letter as an agency opens it. */
export const letterOf = (
  safeContact: SafeContact,
  request: Partial<ContactRequest> = {},
  about: Partial<Letter> = {},
): Letter => ({
  version: 1,
  reference: waiting.reference,
  writtenAt: '2026-11-22T09:14:00Z',
  request: {
    asker: 'family',
    area: 'carlow',
    need: 'listening',
    callMe: 'Ann',
    safeContact,
    words: 'It is every night now.\n\nI do not know who to ask.',
    ...request,
  },
  ...about,
});

const later = (minutes: number) => new Date(arrived.getTime() + minutes * 60_000);
const reference = accepted.reference;

/** Both ways, and a note. */
export const talk: readonly Said[] = [
  {
    by: 'agency',
    at: later(1),
    message: { kind: 'accepted', reference, worker: 'Mary', deputy: 'Tom', message: 'I read it.' },
  },
  {
    by: 'visitor',
    at: later(2),
    message: { kind: 'reply', reference, words: 'Thank you. Tuesday is good.' },
  },
  {
    by: 'colleagues',
    at: later(3),
    message: { kind: 'note', reference, worker: 'Mary', note: 'Ring at ten.' },
  },
];

/** They may be reached in another way now. */
export const changedContact: Said = {
  by: 'visitor',
  at: later(4),
  message: {
    kind: 'safe-contact',
    reference,
    safeContact: { channel: 'email', address: 'somebody@example.org', sayWhoYouAre: true },
  },
};

/** They said what may be done without asking again. */
export const consentTo = (mayPassOn: 'yes' | 'ask-me', mayBringIn: 'yes' | 'ask-me', minutes = 5): Said => ({
  by: 'visitor',
  at: later(minutes),
  message: { kind: 'consent', reference, mayPassOn, mayBringIn },
});
