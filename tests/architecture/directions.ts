import { isFixtures } from './component-folders.ts';
import { allImports, type Import } from './imports.ts';
import type { Sources } from './sources.ts';

/** What each part of the house may import, beside itself. A part that is not listed may import nothing of ours. */
const directions: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/adapters': ['src/core'],
  'src/app': ['src/core', 'src/adapters', 'content'],
  functions: ['src/core', 'src/adapters', 'src/app'],
  // These two adapters run in a browser too: sealing, and the words it needs.
  'src/browser': ['src/core', 'src/adapters/age', 'src/adapters/diceware'],
  'src/content': ['src/core', 'src/adapters', 'content'],
  'src/components': ['src/core', 'src/browser', 'src/styles'],
  'src/layouts': ['src/core', 'src/components', 'src/browser', 'src/styles', 'src/content'],
  'src/design': [
    'src/core',
    'src/components',
    'src/layouts',
    'src/styles',
    'src/content',
    'content',
    'fixtures',
  ],
  // What the showroom and the tests show of a component. Nothing that visitors get may import it.
  fixtures: ['src/core', 'src/components', 'src/browser', 'src/content', 'src/design'],
  'src/pages': ['src/core', 'src/components', 'src/layouts', 'src/browser', 'src/styles', 'src/content'],
  'src/styles': [],
  // Pages of the site with a draft in the place of a record. No page of the site knows of them.
  'src/drafts': ['src/core', 'src/layouts', 'src/pages', 'src/content'],
};

/** The files that lie in `src/` itself make the records of `content/` known to pages: they are one part. */
const partOf = (path: string): string => {
  if (isFixtures(path)) return 'fixtures';
  if (/^src\/[^/]+\.ts$/.test(path)) return 'src/content';
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? `src/${second}` : first;
};

/** What only tests and the showroom use may be made of the content. */
const isTestData = (path: string): boolean => path.endsWith('.fixture.ts');

const isWithin = (path: string, part: string): boolean =>
  partOf(path) === part || (path.startsWith(`${part}/`) && !isFixtures(path));

const faultOf = ({ from, to, isPackage }: Import): string | undefined => {
  const part = partOf(from);
  if (isPackage) {
    return part === 'src/core' && to !== 'zod'
      ? `${from} imports ${to}; the core imports zod and itself, nothing else.`
      : undefined;
  }
  const allowed = [part, ...(directions[part] ?? []), ...(isTestData(from) ? ['content'] : [])];
  if (allowed.some((other) => isWithin(to, other))) return undefined;
  return `${from} imports ${to}; ${part} may import ${allowed.join(', ')}.`;
};

/** One sentence for every import that runs against the directions of ARCHITECTURE. */
export const directionFaults = (sources: Sources): string[] =>
  allImports(sources).flatMap((found) => faultOf(found) ?? []);

/** Every circle of imports, each as the way around: `a.ts > b.ts > a.ts`. */
export const circles = (sources: Sources): string[] => {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of allImports(sources)) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start !== -1) found.push([...way.slice(start), path].join(' > '));
    if (start !== -1 || finished.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...way, path]);
    finished.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
};

/** One sentence for every package of Node, or only for Node, that a script for the browser would bring along. */
export const browserFaults = (sources: Sources): string[] => {
  const imports = allImports(sources);
  const reached = new Set([...sources.keys()].filter((path) => partOf(path) === 'src/browser'));
  for (const path of reached) {
    for (const { from, to, isPackage } of imports) if (from === path && !isPackage) reached.add(to);
  }
  return imports
    .filter(({ from, to, isPackage }) => isPackage && reached.has(from) && /^(node:|pg$|nodemailer)/.test(to))
    .map(({ from, to }) => `${from} is loaded by the browser and imports ${to}.`);
};
