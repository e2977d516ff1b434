import type { AttachedFile } from './attached-answers.ts';
import type { Fact } from './fact.ts';
import type { SaidWords } from './said-words.ts';

/** A request as it is put together for reading. */
export type ReadRequest = {
  readonly reference: string;
  readonly arrived: string;
  readonly safeContact: readonly Fact[];
  readonly about: readonly Fact[];
  readonly words?: string;
  /** A file that they attached, as it reads here. */
  readonly attached?: AttachedFile;
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
    ...(request.attached === undefined ? [] : attachedParagraphs(request.attached)),
    ...request.said.map(({ at, words }) =>
      paragraph(`${words.title} (${at})`, [
        ...words.lines,
        ...(words.written === undefined ? [] : [words.written]),
      ]),
    ),
  ].join('\n\n');

/** The questions with their answers, area by area, below the tool's title. */
const attachedParagraphs = (file: AttachedFile): readonly string[] => {
  const title = 'WHAT THEY ATTACHED';
  if (file.kind !== 'answers') {
    const why = file.kind === 'locked' ? 'locked under a passphrase of theirs' : 'not of this site’s tools';
    return [paragraph(title, [`A file that is ${why}.`])];
  }
  return [
    paragraph(title, file.tool === undefined ? [] : [`${file.tool}, the parts that they chose`]),
    ...file.parts.map((part) =>
      paragraph(
        part.title ?? 'Other answers',
        part.lines.map(({ question, answer }) => `${question}\n  ${answer.replaceAll('\n', '\n  ')}`),
      ),
    ),
  ];
};

const paragraph = (title: string, lines: readonly string[]): string => [title, ...lines].join('\n');

const lineOf = ({ term, text, secret }: Fact): string =>
  `${term}: ${text}${secret === undefined ? '' : ` (${secret})`}`;
