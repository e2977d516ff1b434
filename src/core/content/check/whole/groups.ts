import type { Guidance } from '../../../guidance/guidance.ts';
import { guidanceReaders } from '../../../guidance/guidance.ts';
import type { GuidanceGroups } from '../../../guidance/guidance-groups.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../reading/nearest.ts';
import { repeatedSlugs } from './slugs.ts';

const file = 'content/guidance-groups.json';

/** Pages whose group their reader's list does not have, and groups of one reader that share a key. */
export const groupProblems = (pages: ReadonlyMap<string, Guidance>, groups: GuidanceGroups): Problem[] => [
  ...guidanceReaders.flatMap((reader) =>
    repeatedSlugs(
      file,
      reader,
      groups[reader].map(({ slug }) => slug),
    ),
  ),
  ...[...pages].flatMap(([address, { group }]) => {
    const reader = readerOf(address);
    const known = reader === undefined ? [] : groups[reader].map(({ slug }) => slug);
    if (known.includes(group)) return [];
    const where = `The groups for ${reader ?? 'them'} are listed in ${file}.`;
    return [
      {
        file: `content/guidance/${address}.mdx`,
        field: 'group',
        sentence: `There is no group “${group}” for ${reader ?? 'them'}.${didYouMean(group, known)} ${where}`,
      },
    ];
  }),
];

/** Groups without a page: their heading is not shown. */
export const emptyGroups = (pages: ReadonlyMap<string, Guidance>, groups: GuidanceGroups): Problem[] =>
  guidanceReaders.flatMap((reader) =>
    groups[reader].flatMap(({ slug, title }, index) => {
      const isUsed = [...pages].some(
        ([address, { group }]) => readerOf(address) === reader && group === slug,
      );
      return isUsed
        ? []
        : [
            {
              file,
              field: `${reader}, item ${index + 1}`,
              sentence: `No page is in the group “${title}”, so it isn’t shown. Give a page its key, “${slug}”, or delete the group.`,
            },
          ];
    }),
  );

const readerOf = (address: string) => guidanceReaders.find((reader) => address.startsWith(`${reader}/`));
