import { posix } from 'node:path';
import { allImports } from './imports.ts';
import { type Sources, stylesOf } from './sources.ts';

/** `Note` of `src/components/Prose/note.css`; undefined outside of such a folder. */
const folderOf = (path: string): string | undefined => /^src\/components\/([^/]+)\//.exec(path)?.[1];

/** Whether a file is what the showroom and the tests show of a component. */
export const isFixtures = (path: string): boolean => /^src\/components\/[^/]+\/fixtures\.ts$/.test(path);

const isShownOnly = (path: string): boolean => isFixtures(path) || path.startsWith('src/design/');

const foldersIn = (sources: Sources): string[] => [
  ...new Set([...sources.keys()].flatMap((path) => folderOf(path) ?? [])),
];

/** One sentence for every component folder without fixtures. */
export const foldersWithoutFixtures = (sources: Sources): string[] =>
  foldersIn(sources)
    .filter((folder) => !sources.has(`src/components/${folder}/fixtures.ts`))
    .map(
      (folder) =>
        `src/components/${folder} has no fixtures.ts; docs/design.md says how its states are written down.`,
    );

type Use = { readonly from: string; readonly to: string };

/** What sheets bring along with `@import './other.css'`. */
const sheetImports = (sources: Sources): Use[] =>
  [...sources].flatMap(([path, text]) =>
    path.endsWith('.css')
      ? [...stylesOf(path, text).matchAll(/@import\s+['"](\.[^'"]+)['"]/g)].map(([, to = '']) => ({
          from: path,
          to: posix.join(posix.dirname(path), to),
        }))
      : [],
  );

/** One sentence for every component folder that no page reaches, and for every template or sheet in the others. */
export const unusedComponents = (sources: Sources): string[] => {
  const uses: Use[] = [...allImports(sources), ...sheetImports(sources)].filter(
    ({ from }) => !isShownOnly(from),
  );
  // Whatever is not a component is used by visitors; components are when something used imports them.
  const used = new Set([...sources.keys()].filter((path) => folderOf(path) === undefined));
  for (const path of used) for (const { from, to } of uses) if (from === path) used.add(to);
  const unused = [...sources.keys()].filter(
    (path) => /\.(astro|css)$/.test(path) && folderOf(path) !== undefined && !used.has(path),
  );
  const folders = foldersIn(sources).filter((folder) => ![...used].some((path) => folderOf(path) === folder));
  return [
    ...folders.map((folder) => `src/components/${folder} is on no page; use it or remove it.`),
    ...unused
      .filter((path) => !folders.includes(folderOf(path) ?? ''))
      .map((path) => `${path} is on no page; use it or remove it.`),
  ];
};
