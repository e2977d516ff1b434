import type { Need } from '../../content/need.ts';
import type { Area } from '../../content/site.ts';
import { audiences } from '../../directory/service.ts';
import { audienceWords, howWords, whenWords } from '../../directory/words/listing-words.ts';
import { type Facet, facets, hows, noOptions, whens } from '../facets.ts';
import { readFacts } from '../facts.ts';
import type { FactsTable } from '../facts-table.ts';
import { find } from '../find.ts';

/**
 * One thing that can be chosen: its value, its words, and how many listings it finds while nothing else is chosen. Without
 * a count it depends on the moment somebody asks.
 */
export type Option = { readonly value: string; readonly label: string; readonly count?: number };

/** The options of one facet, in their order. */
export type OptionGroup = {
  readonly facet: Facet;
  readonly legend: string;
  readonly options: readonly Option[];
};

const legends = {
  needs: 'What for',
  audiences: 'Who it is for',
  whens: 'When',
  hows: 'How',
  areas: 'Where',
  languages: 'Language',
} as const satisfies Record<Facet, string>;

const hangsOnTheMoment: ReadonlySet<string> = new Set(['now', 'today']);

/**
 * What can be chosen in a list of listings: every area, need, audience, how, when and language that at least one of them
 * has. A group without a choice to make (all of them have all of it) is left out.
 */
export const optionGroups = (
  table: FactsTable,
  areas: readonly Area[],
  needs: readonly Pick<Need, 'slug' | 'name'>[],
): OptionGroup[] => {
  const facts = readFacts(table);
  const { counts } = find(facts, { chosen: noOptions });
  const known: Readonly<Record<Facet, readonly (readonly [value: string, label: string])[]>> = {
    needs: needs.map(({ slug, name }) => [slug, name]),
    audiences: audiences.map((audience) => [audience, audienceWords[audience]]),
    whens: whens.map((when) => [when, whenWords[when]]),
    hows: hows.map((how) => [how, howWords[how]]),
    areas: areas.map(({ slug, name }) => [slug, name]),
    languages: table.options.languages.toSorted().map((language) => [language, language]),
  };
  const optionOf = (facet: Facet, value: string, label: string): Option[] => {
    if (facet === 'whens' && hangsOnTheMoment.has(value))
      return table.openings.length === 0 ? [] : [{ value, label }];
    const count = counts[facet].get(value) ?? 0;
    return count === 0 ? [] : [{ value, label, count }];
  };
  return facets
    .map((facet) => ({
      facet,
      legend: legends[facet],
      options: known[facet].flatMap(([value, label]) => optionOf(facet, value, label)),
    }))
    .filter(({ options }) => options.some(({ count = 0 }) => count < facts.rows));
};
