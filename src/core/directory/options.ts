import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { countChoices, type Facet, type Facts, hows, noChoice } from './filter.ts';
import { audiences } from './service.ts';
import { audienceWords, howWords } from './words/listing-words.ts';

/** One thing that can be chosen: its value, its words, and how many listings it finds while nothing else is chosen. */
export type Option = { readonly value: string; readonly label: string; readonly count: number };

/** The options of one facet, in their order. */
export type OptionGroup = {
  readonly facet: Facet;
  readonly legend: string;
  readonly options: readonly Option[];
};

/**
 * What can be chosen in a list of listings: every area, need, audience and how that at least one of them has. A group
 * without a choice to make (one option that all of them have, or none) is left out.
 */
export const optionGroups = (
  listings: readonly { readonly facts: Facts }[],
  areas: readonly Area[],
  needs: readonly Need[],
): OptionGroup[] => {
  const counts = countChoices(listings, noChoice, {
    areas: areas.map(({ slug }) => slug),
    needs: needs.map(({ slug }) => slug),
    audiences,
    hows,
  });
  const group = (
    facet: Facet,
    legend: string,
    words: readonly (readonly [value: string, label: string])[],
  ): OptionGroup => ({
    facet,
    legend,
    options: words
      .map(([value, label]) => ({ value, label, count: counts[facet].get(value) ?? 0 }))
      .filter(({ count }) => count > 0),
  });
  return [
    group(
      'areas',
      'Where',
      areas.map(({ slug, name }) => [slug, name]),
    ),
    group(
      'needs',
      'What for',
      needs.map(({ slug, name }) => [slug, name]),
    ),
    group(
      'audiences',
      'Who it is for',
      audiences.map((audience) => [audience, audienceWords[audience]]),
    ),
    group(
      'hows',
      'How and when',
      hows.map((how) => [how, howWords[how]]),
    ),
  ].filter(({ options }) => options.some(({ count }) => count < listings.length));
};
