import { lineName, type Problem } from '../problem.ts';
import { deadReference, type KnownSlugs } from './references.ts';

/** A guidance page taken apart: its facts, and what its text is made of. Lines count from 1, from the top of the file. */
export type Prose = {
  /** The facts between the `---` lines, as YAML gave them. */
  readonly frontMatter:
    | { readonly kind: 'value'; readonly value: unknown }
    | { readonly kind: 'broken'; readonly line: number; readonly sentence: string };
  /** What is not prose: code, unknown blocks, HTML, pictures. */
  readonly faults: readonly { readonly line: number; readonly sentence: string }[];
  readonly blocks: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly line: number;
  }[];
  /** Runs of plain text. */
  readonly passages: readonly { readonly text: string; readonly line: number }[];
  readonly links: readonly { readonly address: string; readonly line: number }[];
};

/** What is wrong with the text of a page: code, numbers typed by hand, and blocks and links that name nothing. */
export const proseProblems = (file: string, prose: Prose, known: KnownSlugs): Problem[] => [
  ...prose.faults.map(({ line, sentence }) => ({ file, field: lineName(line), sentence })),
  ...prose.blocks.flatMap(({ name, attributes, line }) => {
    const sentence =
      name === 'Helpline'
        ? deadReference('helplines', attributes['id'] ?? '', known)
        : name === 'ServiceLink'
          ? deadReference('services', attributes['slug'] ?? '', known)
          : undefined;
    return sentence === undefined ? [] : [{ file, field: lineName(line), sentence }];
  }),
  ...prose.links.flatMap(({ address, line }) => {
    const sentence = deadLink(address, known);
    return sentence === undefined ? [] : [{ file, field: lineName(line), sentence }];
  }),
  ...prose.passages.flatMap(({ text, line }) => typedNumber(file, lineName(line), text)),
];

/** A telephone number that somebody typed where a helpline block belongs. */
export const typedNumber = (file: string, field: string, text: string): Problem[] => {
  const numbers = text.replace(notNumbers, ' ').match(/\+?\(?\d[\d ()-]{3,}\d/g) ?? [];
  return numbers
    .filter((run) => /\d{5}/.test(run) || run.replace(/\D/g, '').length >= 6)
    .map((run) => ({
      file,
      field,
      sentence: `“${run}” looks like a telephone number. Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place.`,
    }));
};

/** Addresses on the web, days (2026-11-22) and spans of years (2019-2023, 2019–2023). */
const notNumbers = /https?:\/\/\S+|\b(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2})\b/g;

/** Pages of the site that are not content, below an address where content lies. */
const otherPages = new Set(['professionals/coverage']);

const deadLink = (address: string, known: KnownSlugs): string | undefined => {
  const [, service] = /^\/service\/([^/#?]+)/.exec(address) ?? [];
  if (service !== undefined) return deadReference('services', service, known);
  const [, need] = /^\/directory\/need\/([^/#?]+)/.exec(address) ?? [];
  if (need !== undefined) return deadReference('needs', need, known);
  const [, page] = /^\/((?:families|friends|professionals)\/[^/#?]+)/.exec(address) ?? [];
  return page === undefined || otherPages.has(page) ? undefined : deadReference('guidance', page, known);
};
