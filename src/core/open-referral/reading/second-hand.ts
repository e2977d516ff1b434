import type { Evidence } from '../../content/evidence.ts';

const short = (text: string): string => (text.length > 150 ? `${text.slice(0, 149)}…` : text);

/** The evidence of what somebody else's list says. `checkedOn` is the day (`YYYY-MM-DD`) the list says it checked. */
export const secondHand = (source: string, checkedOn: string | undefined): Evidence => ({
  grade: 'second-hand',
  // The list is named with the sources: a file’s name is no sentence, and its digits could be taken for a number to ring.
  summary: 'From another list. We have not been in touch with them.',
  sources: [{ title: short(source), ...(checkedOn !== undefined && { checkedOn }) }],
});
