import { posix } from 'node:path';
import ts from 'typescript';
import manifest from '../../package.json' with { type: 'json' };
import { programsOf, type Sources } from './sources.ts';

/** An import of a module by another one of ours, or of a package by its name. */
export type Import = { readonly from: string; readonly to: string; readonly isPackage: boolean };

/** `#core/x.ts` as `src/core/x.ts`, by package.json#imports. */
const withoutAlias = (specifier: string): string => {
  for (const [alias, place] of Object.entries(manifest.imports)) {
    const start = alias.slice(0, -1);
    if (specifier.startsWith(start))
      return posix.normalize(place.replace('*', specifier.slice(start.length)));
  }
  return specifier;
};

/** Every import of a file: static, dynamic, re-exports and types alike. */
export const importsOf = (path: string, text: string): Import[] =>
  ts.preProcessFile(programsOf(path, text), true, true).importedFiles.map(({ fileName }) => {
    const specifier = fileName.replace(/\?.*$/, '');
    if (specifier.startsWith('.'))
      return { from: path, to: posix.join(posix.dirname(path), specifier), isPackage: false };
    const to = withoutAlias(specifier);
    return { from: path, to, isPackage: to === specifier };
  });

export const allImports = (sources: Sources): Import[] =>
  [...sources].flatMap(([path, text]) => importsOf(path, text));
