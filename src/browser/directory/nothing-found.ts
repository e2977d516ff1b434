import { facets } from '#core/finding/facets.ts';
import type { Facts } from '#core/finding/facts.ts';
import { insteadOf } from '#core/finding/instead.ts';
import { type WayOut, waysOut } from '#core/finding/ways-out.ts';
import type { Wish } from '#core/finding/wish.ts';
import { servicesInWords } from '#core/finding/words/found-in-words.ts';
import { distanceInWords, distanceKm } from '#core/places/distance.ts';
import type { ListRows } from './list-rows.ts';
import { buttonWith, itemWith, part, small } from './page-part.ts';

/** What can be done when nothing is found. */
export type NothingFoundActions = {
  /** Leaves one thing out. */
  readonly leave: (way: WayOut) => void;
  /** Shows what answers by phone or online, whatever else was chosen. */
  readonly showOnly: (how: 'phone' | 'online') => void;
  readonly labelOf: (way: Extract<WayOut, { leave: 'option' }>) => string;
};

const wayInWords = (way: WayOut, labelOf: NothingFoundActions['labelOf']): string => {
  const count = servicesInWords(way.count);
  if (way.leave === 'option') return `Without “${labelOf(way)}”: ${count}`;
  return way.leave === 'words' ? `Without the words you wrote: ${count}` : `At any distance: ${count}`;
};

/** Items that show what answers by phone and online; none where nothing does. */
export const byPhoneOrOnline = (
  { byPhone, online }: { readonly byPhone: number; readonly online: number },
  showOnly: NothingFoundActions['showOnly'],
): HTMLLIElement[] => {
  const offer = (words: string, count: number, how: 'phone' | 'online') =>
    count === 0 ? [] : [itemWith(buttonWith(`${words}: ${servicesInWords(count)}`, () => showOnly(how)))];
  return [...offer('By phone', byPhone, 'phone'), ...offer('Online', online, 'online')];
};

/** How many things somebody asks for at once. */
const thingsIn = ({ chosen, words, withinKm }: Wish): number =>
  facets.reduce((count, facet) => count + chosen[facet].length, 0) +
  (words === undefined ? 0 : 1) +
  (withinKm === undefined ? 0 : 1);

/** Writes what there is instead of what was wished for: ways out, what comes closest, what answers from afar. */
export const showInstead = (
  place: HTMLElement,
  facts: Facts,
  wish: Wish,
  rows: Pick<ListRows, 'about'>,
  { leave, showOnly, labelOf }: NothingFoundActions,
): void => {
  const instead = insteadOf(facts, wish);
  const ways = [
    ...waysOut(facts, wish).map((way) => itemWith(buttonWith(wayInWords(way, labelOf), () => leave(way)))),
    ...byPhoneOrOnline(instead, showOnly),
  ];
  const isOneThing = thingsIn(wish) === 1;
  part(place, 'h2').textContent = isOneThing
    ? 'Nothing is listed for that'
    : 'Nothing is listed for all of that together';
  part(place, '[data-ways] p').textContent = isOneThing
    ? 'What there is without it:'
    : 'Take one thing away:';
  part(place, '[data-ways-out]').replaceChildren(...ways);
  part(place, '[data-ways]').hidden = ways.length === 0;
  const closest = part(place, '[data-closest]');
  // Without a need or a place nothing is closer than anything else.
  const isClose = wish.chosen.needs.length > 0 || wish.near !== undefined;
  part(place, '[data-close]').hidden = !isClose;
  closest.replaceChildren(
    ...instead.closest.map((row) => {
      const { name, address, place: where } = rows.about(row);
      const link = document.createElement('a');
      link.href = address;
      link.textContent = name;
      const point = facts.pointOf(row);
      const far =
        wish.near === undefined || point === undefined
          ? ''
          : `, ${distanceInWords(distanceKm(wish.near, point))}`;
      return itemWith(link, small(`${where}${far}`));
    }),
  );
};
