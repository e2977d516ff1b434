/**
 * What the key of a team code is derived for, from the newest key of the agency's ring. Whoever can make a code holds that key:
 * the server does not, nor does whoever writes in its database.
 */
export const teamCodeLabel = 'alongside/team/v1';

/** The length of a team code, in bytes. */
export const teamCodeLength = 32;

/** What a team code is made of: that this public key is of somebody who works for this agency. */
export const teamCodeText = (agency: string, recipient: string): string => `${agency}\n${recipient}`;

/** A colleague, as far as it matters who gets a new agency key. */
type Standing = {
  readonly id: string;
  readonly letIn: boolean;
  /** Whether their team code is right, or the key is this browser's own. */
  readonly isConfirmed: boolean;
};

/**
 * Who gets the new agency key when somebody is removed, and who has to be let in again, because nobody who holds the agency's
 * key has confirmed theirs.
 */
export const whoRemains = <Member extends Standing>(
  members: readonly Member[],
  removed: string,
): { readonly confirmed: readonly Member[]; readonly toLetInAgain: readonly Member[] } => {
  const remaining = members.filter(({ id, letIn }) => letIn && id !== removed);
  return {
    confirmed: remaining.filter(({ isConfirmed }) => isConfirmed),
    toLetInAgain: remaining.filter(({ isConfirmed }) => !isConfirmed),
  };
};
