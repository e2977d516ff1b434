import { posix } from 'node:path';
import type { Sources } from './sources.ts';

const meaningless = /^(utils?|helpers?|common|shared|manager|misc|lib)$/i;

/** A file's name without folder and endings: `request-store` of `src/…/request-store.test.ts`. */
const stemOf = (path: string): string => posix.basename(path).replace(/(\.[a-z]+)+$/, '');

const isRoute = (path: string): boolean => /^src\/(drafts\/)?pages\//.test(path);

const faultOf = (path: string): string | undefined => {
  const stem = stemOf(path);
  const words = [...posix.dirname(path).split('/').slice(1), ...stem.split('-')];
  const empty = words.find((word) => meaningless.test(word));
  if (empty)
    return `${path}: “${empty}” says nothing; name it for the one thing of the domain that it is about.`;
  if (stem === 'index' && path.endsWith('.ts') && !isRoute(path))
    return `${path}: no barrels; import the file that has it.`;
  if (path.endsWith('.astro') && !isRoute(path)) {
    return /^[A-Z][A-Za-z0-9]*$/.test(stem) ? undefined : `${path}: components are in PascalCase.`;
  }
  if (isRoute(path)) return undefined;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? undefined : `${path}: files are nouns in kebab-case.`;
};

/** One sentence for every file whose name breaks the rules of STYLE. */
export const nameFaults = (sources: Sources): string[] =>
  [...sources.keys()].flatMap((path) => faultOf(path) ?? []);
