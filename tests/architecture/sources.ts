import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Source files by their path in the checkout, with slashes: `src/core/routing/destination.ts`. */
export type Sources = ReadonlyMap<string, string>;

export const root = join(import.meta.dirname, '../..');

const isSource = (path: string): boolean => /\.(ts|mjs|astro|css)$/.test(path);

/** Every source file of the site: what is in `src/` and `functions/`, without tests. */
export const readSources = (): Sources => {
  const files = ['src', 'functions'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const ours = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => isSource(file) && !file.endsWith('.test.ts'));
  return new Map(ours.toSorted().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
};

/** Sources with some more planted in them, to show that a rule sees a violation. */
export const planted = (sources: Sources, more: Readonly<Record<string, string>>): Sources =>
  new Map([...sources, ...Object.entries(more)]);

/** The programs in a file: all of a `.ts` or `.mjs` file; the front matter and the scripts of an `.astro` file. */
export const programsOf = (path: string, text: string): string => {
  if (path.endsWith('.css')) return '';
  if (!path.endsWith('.astro')) return text;
  const front = /^---\n([\s\S]*?)\n---/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [front, ...scripts].join('\n;\n');
};

/** The styles in a file, without their comments: all of a `.css` file; the style elements of an `.astro` file. */
export const stylesOf = (path: string, text: string): string => {
  const styles = path.endsWith('.css')
    ? text
    : path.endsWith('.astro')
      ? [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n')
      : '';
  return styles.replace(/\/\*[\s\S]*?\*\//g, '');
};
