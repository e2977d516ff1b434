import type { Voice } from '#core/languages/voice.ts';

/**
 * Why a door did not let something in: the status, and what happened, what was kept, what to do now. Where visitors may meet it
 * the words are messages, by their key.
 */
export const refusals = {
  'method-not-allowed': { status: 405, key: 'methodNotAllowed' },
  'other-origin': { status: 403, key: 'otherOrigin' },
  'wrong-type': { status: 415, key: 'wrongType' },
  'too-large': { status: 413, key: 'tooLarge' },
  'not-readable': { status: 400, key: 'notReadable' },
  'unknown-agency': { status: 422, key: 'unknownAgency' },
  'malformed-seal': { status: 422, key: 'malformedSeal' },
  'stale-key': { status: 409, key: 'staleKey' },
  'id-taken': { status: 409, key: 'idTaken' },
  'all-away': { status: 409, key: 'allAway' },
  'nobody-reads': {
    status: 503,
    title: 'Nobody could read it yet',
    sentence:
      'The network has no key yet to lock it with, so nothing was kept. Please ring the service, or tell the network in another way.',
  },
  'no-listing': {
    status: 422,
    title: 'That listing is not here any more',
    sentence:
      'The listing you mean is not in the directory any more, so nothing was kept. If you saw it today, load its page again.',
  },
  'too-many': { status: 429, key: 'tooMany' },
  'not-sending': {
    status: 503,
    title: 'This is a preview',
    sentence: 'This copy of the site is a preview and sends nothing. Nothing was kept.',
  },
  'database-down': { status: 503, key: 'databaseDown' },
  'no-right': {
    status: 401,
    title: 'Open the inbox again',
    sentence:
      'The inbox is locked, or its thirty minutes are over. Nothing was changed. Open it again with your key.',
  },
  'key-removed': {
    status: 401,
    title: 'Your key was removed',
    sentence:
      'Your key does not open this inbox any more: it was removed, or your agency began anew. Nothing was changed. If you did not expect that, ring a colleague or the coordinator.',
  },
  'new-agency-key': {
    status: 401,
    title: 'Your agency has a new key',
    sentence:
      'Your agency has a new key since you opened this page, because somebody was removed. Nothing was changed. Open it again with your own key; what you typed about a request comes back with it.',
  },
  'not-an-editor': {
    status: 401,
    title: 'GitHub does not say that you may write here',
    sentence:
      'GitHub does not say that you may write here, so nothing was checked and nothing was kept. Log out of the editor and sign in again.',
  },
  'code-host-down': {
    status: 503,
    title: 'GitHub does not answer',
    sentence: 'GitHub does not answer, so nothing was checked and nothing was kept. Try again in a minute.',
  },
  'not-let-in': {
    status: 403,
    title: 'Nobody has let you in yet',
    sentence:
      'Your key is known, and a colleague still has to let you in. Nothing was changed. Ring one of them and read them your fingerprint.',
  },
  'not-allowed': {
    status: 403,
    title: 'That is for others to do',
    sentence: 'Your key does not allow this. Nothing was changed. Ask a colleague, or the coordinator.',
  },
  'invitation-over': {
    status: 410,
    title: 'This invitation is over',
    sentence:
      'The invitation is older than three days, was used, or its link is not whole. Nothing was changed. Ask whoever invited you for a new one.',
  },
  'has-workers': {
    status: 409,
    title: 'The agency has a key',
    sentence:
      'Somebody in this agency got a key after you were invited, so nothing was changed. They can invite you.',
  },
  'team-changed': {
    status: 409,
    title: 'Your colleagues have changed',
    sentence:
      'Somebody joined or left meanwhile, or the agency’s key was changed. Nothing was changed by you. Look at the list again. If it still does not work, lock the inbox and open it again.',
  },
  'not-found': { status: 404, title: 'Nothing found', sentence: 'Nothing was found. Nothing was changed.' },
  'too-late': {
    status: 409,
    title: 'Somebody was first',
    sentence: 'The request has moved on meanwhile. Nothing was changed. Look at it again.',
  },
} as const;

export type RefusalKind = keyof typeof refusals;

/** What is said of a refusal. */
export type RefusalWords = { readonly title: string; readonly sentence: string };

/** The words of a refusal, in this voice as far as it has them. */
export const refusalWords = ({ words }: Voice, reason: RefusalKind): RefusalWords => {
  const refusal = refusals[reason];
  return 'key' in refusal
    ? { title: words.doors[`${refusal.key}Title`], sentence: words.doors[refusal.key] }
    : refusal;
};

/** A refusal as a value. */
export type Refusal = { readonly kind: 'refused'; readonly reason: RefusalKind };

/** Makes a refusal. */
export const refuse = (reason: RefusalKind): Refusal => ({ kind: 'refused', reason });
