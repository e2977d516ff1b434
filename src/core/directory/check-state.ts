import type { Checked } from '../content/evidence.ts';

/** How sure we are of a listing. */
export type CheckState = 'checked' | 'not-confirmed' | 'check-due';

/**
 * The state of a listing on a day (`YYYY-MM-DD`): never checked, checked, or checked too long ago. On the day a check is
 * due it still counts as checked.
 */
export const checkStateOn = (today: string, checked: Checked | undefined): CheckState => {
  if (checked === undefined) return 'not-confirmed';
  return today > checked.nextDue ? 'check-due' : 'checked';
};
