import { didYouMean } from '../../../content/check/reading/nearest.ts';
import { factTerms } from '../../fact-terms.ts';
import { type TaxonomyName, taxonomies } from '../../vocabulary.ts';
import type { AttributeInput } from './hsds-input.ts';

/** What the attributes of a record say, by our taxonomies; and the names of the terms that are not ours. */
export type Said = {
  readonly codes: (taxonomy: TaxonomyName) => string[];
  readonly fact: (code: keyof typeof factTerms) => string | undefined;
  readonly facts: (code: keyof typeof factTerms) => string[];
  readonly isOurs: boolean;
  readonly foreignTerms: readonly string[];
  /** Terms with our prefix that we do not have: one sentence each. */
  readonly faults: readonly string[];
};

const prefix = 'alongside-';

/** Reads the attributes of a record. */
export const saidIn = (attributes: readonly AttributeInput[]): Said => {
  const read = attributes.map(({ link_type, value, taxonomy_term: term = {} }) => ({
    taxonomy: term.taxonomy ?? link_type ?? '',
    code: term.code ?? term.term ?? term.name ?? '',
    names: [term.name, term.term, term.code].filter((name) => name !== undefined),
    value,
  }));
  const ours = read.filter(({ taxonomy }) => taxonomy.startsWith(prefix));
  const faults = ours.flatMap(({ taxonomy, code }) => {
    if (!Object.hasOwn(taxonomies, taxonomy))
      return [`There is no taxonomy “${taxonomy}”.${didYouMean(taxonomy, Object.keys(taxonomies))}`];
    return taxonomy === 'alongside-facts' && !Object.hasOwn(factTerms, code)
      ? [`There is no fact “${code}”.${didYouMean(code, Object.keys(factTerms))}`]
      : [];
  });
  const valuesOf = (fact: string): string[] =>
    ours.flatMap(({ taxonomy, code, value }) =>
      taxonomy === 'alongside-facts' && code === fact && value !== undefined ? [value] : [],
    );
  return {
    codes: (wanted) => ours.filter(({ taxonomy }) => taxonomy === wanted).map(({ code }) => code),
    fact: (code) => valuesOf(code)[0],
    facts: valuesOf,
    isOurs: ours.length > 0,
    foreignTerms: read.flatMap(({ taxonomy, names }) => (taxonomy.startsWith(prefix) ? [] : names)),
    faults,
  };
};
