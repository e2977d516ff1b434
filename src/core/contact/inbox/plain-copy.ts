import type { Fact } from './fact.ts';
import type { SaidWords } from './said-words.ts';

/** A request as it is put together for reading. */
export type ReadRequest = {
  readonly reference: string;
  readonly arrived: string;
  readonly safeContact: readonly Fact[];
  readonly about: readonly Fact[];
  readonly words?: string;
  readonly said: readonly { readonly at: string; readonly words: SaidWords }[];
};

/** A request as plain text for an agency's own records: safe contact first, with the number. */
export const plainCopy = (request: ReadRequest): string =>
  [
    request.reference,
    `Arrived ${request.arrived}`,
    paragraph('SAFE CONTACT', request.safeContact.map(lineOf)),
    paragraph('ABOUT', request.about.map(lineOf)),
    ...(request.words === undefined ? [] : [paragraph('IN THEIR WORDS', [request.words])]),
    ...request.said.map(({ at, words }) =>
      paragraph(`${words.title} (${at})`, [
        ...words.lines,
        ...(words.written === undefined ? [] : [words.written]),
      ]),
    ),
  ].join('\n\n');

const paragraph = (title: string, lines: readonly string[]): string => [title, ...lines].join('\n');

const lineOf = ({ term, text, secret }: Fact): string =>
  `${term}: ${text}${secret === undefined ? '' : ` (${secret})`}`;
