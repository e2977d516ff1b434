import { noOptions } from '#core/finding/facets.ts';
import type { Facts } from '#core/finding/facts.ts';
import { insteadOf } from '#core/finding/instead.ts';
import type { Near } from './near-field.ts';
import { byPhoneOrOnline, type NothingFoundActions } from './nothing-found.ts';
import { part } from './page-part.ts';

/** Says of a place that the directory does not cover what there is all the same; of any other, nothing. */
export const showNotCovered = (
  finder: HTMLElement,
  facts: Facts,
  near: Near | undefined,
  showOnly: NothingFoundActions['showOnly'],
): void => {
  const place = finder.querySelector<HTMLElement>('[data-not-covered]');
  if (!place) return;
  place.hidden = near === undefined || near.isCovered;
  if (near === undefined || near.isCovered) return;
  part(place, '[data-place]').textContent = near.name.charAt(0).toUpperCase() + near.name.slice(1);
  const afar = part(place, '[data-afar]');
  afar.replaceChildren(...byPhoneOrOnline(insteadOf(facts, { chosen: noOptions }), showOnly));
  if (afar.parentElement) afar.parentElement.hidden = afar.childElementCount === 0;
};
