import type { Term } from '../../../guidance/glossary.ts';
import type { Problem } from '../problem.ts';
import type { Prose } from './prose.ts';

/** Words of the glossary that no page explains in place. `pages` are the texts of all guidance. */
export const unusedTerms = (terms: readonly Term[], pages: readonly Prose[]): Problem[] => {
  const used = new Set(
    pages.flatMap(({ blocks }) =>
      blocks.filter(({ name }) => name === 'Term').map(({ attributes }) => attributes['id']),
    ),
  );
  return terms.flatMap(({ slug, term }, index) =>
    used.has(slug)
      ? []
      : [
          {
            file: 'content/glossary.json',
            field: `terms, item ${index + 1}`,
            sentence: `No page explains “${term}” in place. Write <Term id="${slug}">${term}</Term> where it stands first, or delete it.`,
          },
        ],
  );
};
