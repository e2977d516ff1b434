/** What is said of a list: short, and the same whether it is read or heard. */

const servicesInWords = (count: number): string => (count === 1 ? '1 service' : `${count} services`);

/** Under the title of a list of `count` services. Empty without any. */
export const leadOf = (count: number, isSent: boolean): string => {
  if (count === 0) return '';
  if (isSent) return `Somebody put ${servicesInWords(count)} on this list for you.`;
  return count === 1
    ? 'You kept 1 service.'
    : `You kept ${servicesInWords(count)}. Put first what you would try first.`;
};

/** About services of a list that are not listed any more; empty when all are. */
export const goneInWords = (gone: number): string => {
  if (gone === 0) return '';
  const [what, they] = gone === 1 ? ['One service', 'It'] : [`${gone} services`, 'They'];
  return `${what} on this list can’t be shown. ${they} may have closed or moved, or part of the link was lost.`;
};

/** About services that stay off paper and out of the link; empty when none does. */
export const heldBackInWords = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `For safety, not in the link and not on paper: ${new Intl.ListFormat('en').format(names)}. You can tick ${names.length === 1 ? 'it' : 'them'} in the list.`;

/** After a service was kept or taken off: what a list of `count` is now. */
export const countInWords = (count: number): string =>
  count === 0 ? 'Your list is empty.' : `${count} kept`;

/** After a service was moved: `place` counts from 1. */
export const movedInWords = (name: string, place: number, count: number): string =>
  `${name} is number ${place} of ${count}.`;
