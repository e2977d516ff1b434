import { type Answers, placeOfAnswer } from './answers.ts';
import type { ToolFacts } from './tool-facts.ts';

/** The form of the file itself; a tool has a version of its own. */
const fileVersion = 1;

/** What a file turned out to be. Only `opened` may change anything on a page. */
export type ReadNotes =
  | {
      readonly kind: 'opened';
      readonly answers: Answers;
      /** Answers to what this version does not ask, or cannot hold, any more. */
      readonly lost: number;
      /** The tool that the file is of, when it is another one with the same questions. */
      readonly from?: string;
    }
  /** `locked` is sealed under a passphrase, in base64; inside is the text of another file. */
  | { readonly kind: 'locked'; readonly locked: string }
  | { readonly kind: 'broken' | 'foreign' | 'newer' | 'too-old' }
  | { readonly kind: 'other-tool'; readonly tool: string };

/** The name of a file, which tells nothing: `notes-2026-11-22.json`. `day` is `YYYY-MM-DD`. */
export const notesFileName = (day: string): string => `notes-${day}.json`;

const written = (record: object): string => `${JSON.stringify(record, null, 2)}\n`;

/** Answers as the text of a file. `day` is the day it is saved, `YYYY-MM-DD`. */
export const writeNotes = ({ id, version }: ToolFacts, answers: Answers, day: string): string =>
  written({ notes: fileVersion, tool: id, version, saved: day, answers });

/** A locked file: nothing in it says what it holds. `locked` is sealed, in base64. */
export const writeLockedNotes = (locked: string): string => written({ notes: fileVersion, locked });

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isAnswer = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const readAnswers = (facts: ToolFacts, fields: Fields): ReadNotes => {
  const entries = Object.entries(fields);
  if (!entries.every(([, value]) => isAnswer(value))) return { kind: 'broken' };
  const placed = entries.flatMap(([name, value]) => {
    const place = placeOfAnswer(facts, name, value);
    return place === undefined ? [] : [[place, value as string | readonly string[]] as const];
  });
  return { kind: 'opened', answers: Object.fromEntries(placed), lost: entries.length - placed.length };
};

/** Reads the text of a file for one tool, as far as it can be read. */
export const readNotes = (text: string, facts: ToolFacts): ReadNotes => {
  const read = parse(text);
  // Text that begins like one of our files, and cannot be read, was cut off or changed.
  if (read === undefined) return { kind: /^\s*\{\s*"notes"/.test(text) ? 'broken' : 'foreign' };
  const file = fieldsOf(read);
  if (file === undefined || typeof file['notes'] !== 'number') return { kind: 'foreign' };
  const { notes, locked, tool, version, answers } = file;
  if (Number(notes) > fileVersion) return { kind: 'newer' };
  if (typeof locked === 'string') return { kind: 'locked', locked };
  const inside = fieldsOf(answers);
  if (typeof tool !== 'string' || typeof version !== 'number' || inside === undefined)
    return { kind: 'broken' };
  if (facts.takesFrom?.includes(tool)) {
    const taken = readAnswers(facts, inside);
    return taken.kind === 'opened' ? { ...taken, from: tool } : taken;
  }
  if (tool !== facts.id) return { kind: 'other-tool', tool };
  if (version > facts.version) return { kind: 'newer' };
  if (version < facts.opensFrom) return { kind: 'too-old' };
  return readAnswers(facts, inside);
};

/** What is said after a file was read and before, or instead of, its answers being shown. `titleOf` names another tool. */
export const notesInWords = (read: Exclude<ReadNotes, { kind: 'locked' }>): string => {
  const unchanged = 'Nothing on this page has changed.';
  switch (read.kind) {
    case 'opened':
      if (read.from !== undefined)
        return `Your file comes from another tool. What both ask is on the page now.${read.lost === 0 ? '' : ' The rest is still in your file.'}`;
      return read.lost === 0
        ? 'Your file is open. What it holds is on the page now.'
        : `Your file is open. ${read.lost === 1 ? 'One answer belongs' : `${read.lost} answers belong`} to questions that are not here any more; they are still in your file.`;
    case 'broken':
      return `This file is damaged: a part is missing or was changed. ${unchanged} Try another copy, if you have one.`;
    case 'foreign':
      return `This is not a file from these tools. ${unchanged} Choose one called notes, with a date.`;
    case 'newer':
      return `This file comes from a newer version of this page. ${unchanged} Load the page again, then open the file.`;
    case 'too-old':
      return `This file comes from a version that is too old: its questions mean something else now. ${unchanged} You can read the file with any program that opens text.`;
    case 'other-tool':
      return `This file belongs to another tool. ${unchanged} Open it there.`;
  }
};
