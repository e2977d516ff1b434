import { type Facet, facets } from '#core/finding/facets.ts';
import type { Facts } from '#core/finding/facts.ts';
import type { Found } from '#core/finding/find.ts';
import type { Wish } from '#core/finding/wish.ts';
import { foundInWords, servicesInWords } from '#core/finding/words/found-in-words.ts';
import { orderInWords, reasonsOf } from '#core/finding/words/order-in-words.ts';
import { part } from './page-part.ts';

/** What is found, and by what. */
export type Answer = {
  readonly facts: Facts;
  readonly wish: Wish;
  readonly found: Found;
  /** The name of where somebody looks from. */
  readonly nearName: string | undefined;
  /** How what was written was read, to be heard; empty when nothing was written. */
  readonly readOut: string;
};

/** How far the nearest of what was found is; undefined where nobody looks from a place, or nothing has one. */
const nearestKmOf = ({ rows, kmTo }: Found): number | undefined =>
  rows.reduce<number | undefined>((nearest, row) => {
    const km = kmTo(row);
    return km === undefined || (nearest !== undefined && nearest <= km) ? nearest : km;
  }, undefined);

/** Writes words where others stand. */
const write = (place: HTMLElement, words: string): void => {
  if (place.textContent !== words) place.textContent = words;
};

/** The sentence that is read out, once: what was read stands in the page beside it, so there it is only heard. */
const say = (
  status: HTMLElement,
  { count, rest }: ReturnType<typeof foundInWords>,
  readOut: string,
): void => {
  // Said only when it changed: a screen reader would read the same sentence twice.
  if (status.textContent === `${count}${rest}${readOut}`) return;
  const strong = document.createElement('b');
  strong.textContent = count;
  const heard = document.createElement('span');
  heard.className = 'only-heard';
  heard.textContent = readOut;
  status.replaceChildren(strong, rest, heard);
};

/** The sentences above a list and on the buttons of its filters; gives how they are written for an answer. */
export const saidOfList = (
  finder: HTMLElement,
  labelOf: (facet: Facet, option: string) => string,
): ((answer: Answer) => void) => {
  const status = part(finder, '[role="status"]');
  const order = part(finder, '.order');
  const onPaper = part(finder, '.chosen-on-paper');
  const filters = part(finder, '.filters');
  const clear = part(filters, '[data-clear]');
  const howMany = part(filters, '[data-chosen]');
  const show = part(filters, '[data-show]');

  return ({ facts, wish, found, nearName, readOut }) => {
    const count = found.rows.length;
    const labels = facets.flatMap((facet) => wish.chosen[facet].map((option) => labelOf(facet, option)));
    const chosen = labels.length;
    write(order, count === 0 ? '' : orderInWords(reasonsOf(facts, wish, found)));
    write(onPaper, chosen === 0 ? '' : `Chosen: ${labels.join('; ')}.`);
    clear.hidden = chosen === 0 && wish.near === undefined && wish.words === undefined;
    write(howMany, chosen === 0 ? '' : `(${chosen} chosen)`);
    write(show, count === 0 ? 'See what to do' : `Show ${servicesInWords(count)}`);
    say(
      status,
      foundInWords(count, {
        near: nearName,
        withinKm: wish.withinKm,
        nearestKm: nearestKmOf(found),
        unsaid: found.unsaid,
      }),
      readOut,
    );
  };
};
