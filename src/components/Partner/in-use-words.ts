import type { InUse } from '#core/partners/partner.ts';

/** What stands where nobody wrote anything: the form is the same for all. */
export const notKnown = 'Not known. Ask.';

/** Whether something is so, in a word. */
export const inUseWords = (state: InUse | undefined): string =>
  state === undefined ? notKnown : { yes: 'Yes', partly: 'Partly', no: 'No' }[state];
