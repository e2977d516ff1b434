import { type AnsweredLine, answeredAreas, otherAnswers } from '../../tools/questions/answered-areas.ts';
import type { AllQuestions } from '../../tools/questions/tool-questions.ts';
import type { ContactRequest } from '../contact-request.ts';

/** A part of an attached file. Without a title: answers to questions that are not known here. */
export type ReadPart = { readonly title?: string; readonly lines: readonly AnsweredLine[] };

/** A file that a visitor attached, as far as it can be read here. */
export type AttachedFile =
  | {
      readonly kind: 'answers';
      /** The tool's title, where the tool is known. */
      readonly tool?: string;
      readonly parts: readonly ReadPart[];
    }
  /** Under a passphrase of the visitor's, or nothing that one of the site's tools saved. */
  | { readonly kind: 'locked' | 'other' };

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/**
 * What stands in an attached file of a tool: the tool's own questions with the answers, by its areas. What no question of today
 * asks, and a file of a tool that is not known, shows under the short names in the file.
 */
export const readAttached = (
  { text }: NonNullable<ContactRequest['attachment']>,
  questions: AllQuestions = {},
): AttachedFile => {
  const file = parse(text);
  if (typeof file?.['locked'] === 'string') return { kind: 'locked' };
  const answers = fieldsOf(file?.['answers']);
  if (answers === null) return { kind: 'other' };
  const slug = String(file?.['tool']);
  const tool = Object.hasOwn(questions, slug) ? questions[slug] : undefined;
  const areas = tool === undefined ? [] : answeredAreas(tool, answers);
  const others = otherAnswers(areas, answers);
  return {
    kind: 'answers',
    ...(tool && { tool: tool.title }),
    parts: [
      ...areas.map(({ title, lines }) => ({ title, lines })),
      ...(others.length === 0 ? [] : [{ lines: others }]),
    ],
  };
};

/** The name that a saved attachment gets: it tells nothing. `day` is `YYYY-MM-DD`. */
export const attachedFileName = (day: string): string => `notes-${day}.json`;

const parse = (text: string): Fields | null => {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
};
