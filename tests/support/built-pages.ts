import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site: its address, like `/families/where-to-start/`, and the length of its markup in bytes. */
type BuiltPage = { readonly address: string; readonly length: number };

const builtPages = (): readonly BuiltPage[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin') && !file.startsWith('pagefind'))
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      length: statSync(join('dist', file)).size,
    }));

/** Every page that was built, as its address, in the order of the alphabet. The editor's own page is not ours. */
export const builtAddresses = (): readonly string[] =>
  builtPages()
    .map(({ address }) => address)
    .toSorted();

const manyOfAKind = 4;

/**
 * One page of every kind. Where a folder holds many pages they are made from one template, and the longest of them stands for
 * all; every other page stands for itself.
 */
export const pageOfEachKind = (): readonly string[] => {
  const byFolder = Map.groupBy(builtPages(), ({ address }) => address.replace(/[^/]+\/?$/, ''));
  return [...byFolder]
    .flatMap(([folder, pages]) =>
      folder !== '/' && pages.length >= manyOfAKind
        ? pages.toSorted((one, other) => other.length - one.length).slice(0, 1)
        : pages,
    )
    .map(({ address }) => address)
    .toSorted();
};
