import type { ContactRequest } from '../contact-request.ts';

/** A file that a visitor attached, as far as it can be read here. */
export type AttachedFile =
  | {
      readonly kind: 'answers';
      readonly answers: readonly { readonly label: string; readonly answer: string }[];
    }
  /** Under a passphrase of the visitor's, or nothing that one of the site's tools saved. */
  | { readonly kind: 'locked' | 'other' };

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/**
 * What stands in an attached file of a tool. Its labels are the tool's own short names, `sleep-and-health` as “Sleep and
 * health”: the questions themselves are on the tool's page, which opens the saved file.
 */
export const readAttached = ({ text }: NonNullable<ContactRequest['attachment']>): AttachedFile => {
  const file = parse(text);
  if (typeof file?.['locked'] === 'string') return { kind: 'locked' };
  const answers = fieldsOf(file?.['answers']);
  if (answers === null) return { kind: 'other' };
  return {
    kind: 'answers',
    answers: Object.entries(answers).flatMap(([name, value]) => {
      const answer = Array.isArray(value) ? value.map(String).join(', ') : String(value);
      return answer === '' ? [] : [{ label: inWords(name), answer }];
    }),
  };
};

/** The name that a saved attachment gets: it tells nothing. `day` is `YYYY-MM-DD`. */
export const attachedFileName = (day: string): string => `notes-${day}.json`;

const inWords = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\.(\d+)\./g, (_, index: string) => ` ${Number(index) + 1}: `)
    .replaceAll(/[.\-_]/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const parse = (text: string): Fields | null => {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return null;
  }
};
