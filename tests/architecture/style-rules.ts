import { type Sources, stylesOf } from './sources.ts';

const tokens = 'src/styles/tokens.css';

const allStyles = (sources: Sources): [path: string, styles: string][] =>
  [...sources]
    .map(([path, text]): [string, string] => [path, stylesOf(path, text)])
    .filter(([, styles]) => styles !== '');

/** One sentence for every `var(--name)` that nothing defines. A fallback does not excuse it: it hides the mistake. */
export const undefinedProperties = (sources: Sources): string[] => {
  const styles = allStyles(sources);
  const defined = new Set<string>();
  for (const [, text] of styles) {
    for (const [, name = ''] of text.matchAll(/(?:^|[\s;{])(--[\w-]+)\s*:/g)) defined.add(name);
    for (const [, name = ''] of text.matchAll(/@property\s+(--[\w-]+)/g)) defined.add(name);
  }
  return styles.flatMap(([path, text]) =>
    [...new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name))]
      .filter((name) => !defined.has(name))
      .map((name) => `${path}: ${name} is defined nowhere; tokens are in ${tokens}.`),
  );
};

const namedColours =
  'aqua|beige|black|blue|brown|crimson|cyan|fuchsia|gold|gr[ae]y|green|indigo|ivory|lime|magenta|maroon|navy|olive|orange|pink|purple|red|salmon|silver|tan|teal|violet|white|yellow';

const rawColour = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|(?<![\\w-])(?:${namedColours})(?![\\w-])`,
  'i',
);

type Declaration = { readonly name: string; readonly value: string };

/** The declarations of a sheet, without the contents of `url(…)` and quotation marks. */
const declarationsOf = (styles: string): Declaration[] =>
  [
    ...styles
      .replace(/url\([^)]*\)|"[^"]*"|'[^']*'/g, '')
      .matchAll(/(?:^|[\s;{])([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g),
  ].map(([, name = '', value = '']) => ({ name, value: value.trim() }));

/** Paper has tokens of its own: the print sheet may give a token another value. */
const isTokenOfPaper = (path: string, { name }: Declaration): boolean =>
  path === 'src/styles/print.css' && name.startsWith('--');

/** One sentence for every colour that is written out instead of taken from the tokens. */
export const rawColours = (sources: Sources): string[] =>
  allStyles(sources)
    .filter(([path]) => path !== tokens)
    .flatMap(([path, text]) =>
      declarationsOf(text)
        .filter((declaration) => rawColour.test(declaration.value) && !isTokenOfPaper(path, declaration))
        .map(({ value }) => `${path}: “${value}” is a raw colour; make it a token in ${tokens}.`),
    );
