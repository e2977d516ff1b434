import type { EditorField } from '../../editor-field.ts';
import type { Part } from '../../schema-shape.ts';
import { fieldName, type Problem } from '../problem.ts';
import { didYouMean } from '../reading/nearest.ts';

/** What a field, or a block of prose, may name by its slug. */
export type Referable = NonNullable<EditorField['relation']> | 'terms';

/** The slugs that exist, by what they name. */
export type KnownSlugs = Readonly<Partial<Record<Referable, ReadonlySet<string>>>>;

const named: Readonly<Partial<Record<Referable, { readonly one: string; readonly where: string }>>> = {
  areas: { one: 'area', where: 'The areas are listed in content/site.json.' },
  needs: { one: 'need', where: 'The needs are listed in content/needs.json.' },
  organisations: { one: 'organisation', where: 'The organisations are the files in content/organisations/.' },
  services: { one: 'service', where: 'The services are the files in content/services/.' },
  agencies: { one: 'agency', where: 'The agencies are the files in content/agencies/.' },
  helplines: { one: 'helpline', where: 'The helplines are the files in content/helplines/.' },
  guidance: { one: 'guidance page', where: 'The pages are the files in content/guidance/.' },
  tools: { one: 'tool', where: 'The tools are the files in content/tools/.' },
  terms: { one: 'word', where: 'The words that are explained are listed in content/glossary.json.' },
};

/** A sentence for a slug that names nothing, or `undefined` when it names something. */
export const deadReference = (to: Referable, slug: string, known: KnownSlugs): string | undefined => {
  const slugs = known[to];
  const words = named[to];
  if (slugs === undefined || words === undefined || slugs.has(slug)) return undefined;
  return `There is no ${words.one} “${slug}”.${didYouMean(slug, slugs)} ${words.where}`;
};

/** Every dead reference of a record, and every reference that stands twice in one list. */
export const referenceProblems = (file: string, parts: readonly Part[], known: KnownSlugs): Problem[] => {
  const references = parts.flatMap(({ path, shape, value }) =>
    shape.relation === undefined || typeof value !== 'string'
      ? []
      : [{ path, to: shape.relation, slug: value.trim() }],
  );
  const seen = new Set<string>();
  return references.flatMap(({ path, to, slug }) => {
    const inList = typeof path.at(-1) === 'number';
    const field = fieldName(inList ? path.slice(0, -1) : path);
    const dead = deadReference(to, slug, known);
    if (dead !== undefined) return [{ file, field, sentence: dead }];
    const place = `${field}/${slug}`;
    if (inList && seen.has(place))
      return [{ file, field, sentence: `“${slug}” is there twice. Keep one of them.` }];
    seen.add(place);
    return [];
  });
};
