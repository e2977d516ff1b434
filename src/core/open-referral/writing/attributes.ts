import type { FactCode } from '../fact-terms.ts';
import type { RecordId } from '../record-ids.ts';
import type { TaxonomyName, Vocabulary } from '../vocabulary.ts';
import type { HsdsAttribute } from './hsds.ts';

/** Something that is said of a record by a term of a taxonomy, with a value where the term asks for one. */
export type Saying = {
  readonly taxonomy: TaxonomyName;
  readonly code: string;
  readonly value?: string;
};

/** A fact by its code; nothing when nobody knows it. Yes and no are written as words. */
export const fact = (code: FactCode, value: string | boolean | undefined): Saying[] => {
  if (value === undefined) return [];
  const text = typeof value === 'string' ? value : value ? 'yes' : 'no';
  return [{ taxonomy: 'alongside-facts', code, value: text }];
};

/** Terms of one taxonomy by their codes, in their order. */
export const terms = (taxonomy: TaxonomyName, codes: readonly string[]): Saying[] =>
  codes.map((code) => ({ taxonomy, code }));

/** Where attributes hang: a record's id, its table's name in HSDS, and the path that its own id was made of. */
export type AttributeOwner = {
  readonly id: string;
  readonly entity: 'service' | 'organization' | 'schedule';
  readonly path: readonly [kind: string, slug: string, ...rest: string[]];
};

/** What is said of a record, as HSDS attributes. The same term said twice (two sources) has two ids. */
export const attributesOf = (
  owner: AttributeOwner,
  sayings: readonly Saying[],
  vocabulary: Vocabulary,
  id: RecordId,
): HsdsAttribute[] => {
  const times = new Map<string, number>();
  return sayings.map(({ taxonomy, code, value }) => {
    const term = vocabulary.termOf(taxonomy, code);
    const time = times.get(term.id) ?? 0;
    times.set(term.id, time + 1);
    return {
      id: id(...owner.path, 'attribute', taxonomy, code, String(time)),
      link_id: owner.id,
      link_entity: owner.entity,
      link_type: taxonomy,
      taxonomy_term_id: term.id,
      ...(value === undefined ? {} : { value }),
      taxonomy_term: term,
    };
  });
};
