import { type AnsweredArea, answeredAreas, type FileAnswers } from '../tools/questions/answered-areas.ts';
import type { AllQuestions } from '../tools/questions/tool-questions.ts';
import { longestAttachment } from './contact-request.ts';

/** An area of an attached file, and whether the visitor lets it go along. */
export type AttachedPart = AnsweredArea & { readonly goes: boolean };

/**
 * A file that goes along, sealed with the rest. It never leaves the browser unsealed, so a form without script has none.
 * `text` holds the parts that go, and is empty when none does.
 */
export type Attachment = {
  readonly name: string;
  readonly text: string;
  readonly parts?: readonly AttachedPart[];
};

/** A file of a tool that a visitor chose: all that stands in it, before they say what of it goes along. */
export type ChosenFile = {
  readonly name: string;
  readonly saved: Readonly<Record<string, unknown>> & { readonly answers: FileAnswers };
  readonly areas: readonly AnsweredArea[];
};

/** What became of the text of a file that somebody chose. */
export type ReadFile =
  | { readonly kind: 'chosen'; readonly file: ChosenFile }
  | { readonly kind: 'not-ours' | 'locked' | 'too-large' | 'empty' };

/** Reads the text of a file that one of the tools saved. What no question of today asks never goes along. */
export const readChosenFile = (name: string, text: string, questions: AllQuestions): ReadFile => {
  const saved = fieldsOf(parse(text));
  if (saved === null || !('notes' in saved)) return { kind: 'not-ours' };
  if ('locked' in saved) return { kind: 'locked' };
  const answers = fieldsOf(saved['answers']);
  const tool = String(saved['tool']);
  const asked = Object.hasOwn(questions, tool) ? questions[tool] : undefined;
  if (answers === null || asked === undefined) return { kind: 'not-ours' };
  if (JSON.stringify(saved).length > longestAttachment) return { kind: 'too-large' };
  const areas = answeredAreas(asked, answers);
  return areas.length === 0
    ? { kind: 'empty' }
    : { kind: 'chosen', file: { name: name.slice(-80), saved: { ...saved, answers }, areas } };
};

/** The areas that are ticked before the visitor has said anything: all but what is sensitive. */
export const tickedAtFirst = ({ areas }: ChosenFile): readonly string[] =>
  areas.filter(({ sensitive }) => !sensitive).map(({ id }) => id);

/** A file of which only the `ticked` areas go along. Its text is empty when none is. */
export const attachParts = ({ name, saved, areas }: ChosenFile, ticked: readonly string[]): Attachment => {
  const parts = areas.map((area) => ({ ...area, goes: ticked.includes(area.id) }));
  const going = parts.filter(({ goes }) => goes).flatMap(({ names }) => names);
  const answers = Object.fromEntries(going.map((answer) => [answer, saved.answers[answer]]));
  return { name, text: going.length === 0 ? '' : JSON.stringify({ ...saved, answers }), parts };
};

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
