import { isRecord } from '../../schema-shape.ts';
import { fieldName, lineName, type Problem } from '../problem.ts';
import { didYouMean } from '../reading/nearest.ts';
import type { Prose } from './prose.ts';

/**
 * `<Source id="…" />` that names no source of its own page, and two sources of a page with one key. `facts` are what
 * stands above the text, as it was read.
 */
export const sourceMarkProblems = (file: string, { blocks }: Prose, facts: unknown): Problem[] => {
  const keys = keysIn(facts);
  const known = keys.filter((key) => key !== undefined);
  const dead = blocks.flatMap(({ name, attributes, line }) => {
    const id = attributes['id'];
    if (name !== 'Source' || id === undefined || id === '' || known.includes(id)) return [];
    const remedy = `${didYouMean(id, known)} The keys are in the facts above the text, under “sources”.`;
    return [
      { file, field: lineName(line), sentence: `No source of this page has the key “${id}”.${remedy}` },
    ];
  });
  const twice = keys.flatMap((key, index) =>
    key === undefined || keys.indexOf(key) === index
      ? []
      : [
          {
            file,
            field: fieldName(['sources', index, 'id']),
            sentence: `Source ${keys.indexOf(key) + 1} has the key “${key}” already. Give this one another, or take it away.`,
          },
        ],
  );
  return [...dead, ...twice];
};

const keysIn = (facts: unknown): (string | undefined)[] => {
  const sources: unknown = isRecord(facts) ? facts['sources'] : undefined;
  if (!Array.isArray(sources)) return [];
  return sources.map((source: unknown) =>
    isRecord(source) && typeof source['id'] === 'string' ? source['id'] : undefined,
  );
};
