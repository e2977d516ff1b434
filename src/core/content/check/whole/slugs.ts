import { slug } from '../../fields.ts';
import type { Problem } from '../problem.ts';

/** A record's file with the slug that its name gives it. */
export type NamedFile = { readonly path: string; readonly slug: string };

/** Addresses that the site keeps for itself. */
const kept: Readonly<Record<string, string>> = {
  'content/agencies/coordinator.json':
    'The word “coordinator” stands for the network’s own coordinator. Rename the file.',
  'content/guidance/professionals/coverage.mdx':
    'The site has a page of its own at this address. Rename the file.',
  'content/partners/what-changed.json': 'The site has a page of its own at this address. Rename the file.',
  'content/partners/tell-the-planners.json':
    'The site has a page of its own at this address. Rename the file.',
};

/** File names that cannot be addresses, that the site keeps for itself, or that differ from another only in capitals. */
export const fileNameProblems = (files: readonly NamedFile[]): Problem[] => {
  const seen = new Map<string, string>();
  return files.flatMap(({ path, slug: written }) => {
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), twin ?? path);
    if (twin !== undefined) {
      return [
        {
          file: path,
          field: '',
          sentence: `This file and ${twin} have the same address: they differ only in capitals. Rename or delete one of them.`,
        },
      ];
    }
    const taken = kept[path];
    if (taken !== undefined) return [{ file: path, field: '', sentence: taken }];
    const read = slug.safeParse(written);
    if (read.success) return [];
    const better = asSlug(written);
    const remedy = better === '' ? '' : ` Rename it to “${better}${path.slice(path.lastIndexOf('.'))}”.`;
    return [
      {
        file: path,
        field: '',
        sentence: `The file’s name is its address. ${read.error.issues[0]?.message ?? ''}${remedy}`,
      },
    ];
  });
};

/** Entries of one list that claim the same address. */
export const repeatedSlugs = (
  file: string,
  list: string,
  slugs: readonly (string | undefined)[],
): Problem[] =>
  slugs.flatMap((written, index) => {
    if (written === undefined) return [];
    const first = slugs.findIndex((other) => other?.toLowerCase() === written.toLowerCase());
    return first === index
      ? []
      : [
          {
            file,
            field: `${list}, item ${index + 1}, slug`,
            sentence: `Item ${first + 1} has the address “${slugs[first]}” already. Give this one another, or take it away.`,
          },
        ];
  });

const asSlug = (written: string): string =>
  written
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
