/** Why a door did not let something in: the status, and what happened, what was kept, what to do now. */
export const refusals = {
  'method-not-allowed': {
    status: 405,
    title: 'That cannot be done here',
    sentence: 'This address takes only what its form sends. Nothing was kept.',
  },
  'other-origin': {
    status: 403,
    title: 'It did not come from this site',
    sentence:
      'It was not sent from a page of this site, so nothing was kept. Open the form here and send it again.',
  },
  'wrong-type': {
    status: 415,
    title: 'It came in a form we do not know',
    sentence: 'It came in a form we do not know, so nothing was kept. Open the form here and send it again.',
  },
  'too-large': {
    status: 413,
    title: 'It is too long',
    sentence: 'It is longer than we can take, so nothing was kept. Go back and write less.',
  },
  'not-readable': {
    status: 400,
    title: 'It arrived damaged',
    sentence: 'It arrived damaged, so nothing was kept. Go back and send it again.',
  },
  'unknown-agency': {
    status: 422,
    title: 'That agency is not in our list',
    sentence:
      'The agency is not in our list any more, so nothing was kept. Load the page again and send it once more.',
  },
  'malformed-seal': {
    status: 422,
    title: 'It was not locked properly',
    sentence: 'It was not locked properly, so nothing was kept. Load the page again and send it once more.',
  },
  'stale-key': {
    status: 409,
    title: 'The agency has a new key',
    sentence: 'The agency has a new key. Nothing was kept. Send it once more, locked with the new key.',
  },
  'id-taken': {
    status: 409,
    title: 'Something was sent under this number before',
    sentence:
      'Something was sent under the same number before, so this was not kept. Load the page again and send it once more.',
  },
  'all-away': {
    status: 409,
    title: 'Everybody who could read it is away',
    sentence:
      'Everybody who could read it is away, so nothing was kept. Please ring a number on this page, or look again who can have it.',
  },
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
  'too-many': {
    status: 429,
    title: 'Too many tries',
    sentence: 'There were too many tries from one place. Nothing was kept. Wait a minute, then try again.',
  },
  'not-sending': {
    status: 503,
    title: 'This is a preview',
    sentence: 'This copy of the site is a preview and sends nothing. Nothing was kept.',
  },
  'database-down': {
    status: 503,
    title: 'We could not keep it',
    sentence:
      'Something on our side is not working. Your request was not kept. Try again in a few minutes, or ring a number on this page.',
  },
  'no-right': {
    status: 401,
    title: 'Open the inbox again',
    sentence:
      'The inbox is locked, or its thirty minutes are over. Nothing was changed. Open it again with your key.',
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

/** A refusal as a value. */
export type Refusal = { readonly kind: 'refused'; readonly reason: RefusalKind };

/** Makes a refusal. */
export const refuse = (reason: RefusalKind): Refusal => ({ kind: 'refused', reason });
