import { mostWords, type ProviderAnswer, providerAnswers } from '../listing-reports/listing-report.ts';

/** What the page holds of an answer while it is written. */
export type CheckValues = { readonly answer?: string; readonly words?: string };

export type ReadCheck =
  | { readonly kind: 'complete'; readonly answer: ProviderAnswer }
  /** A sentence that says what to do. */
  | { readonly kind: 'incomplete'; readonly sentence: string };

/** The values of a posted answer; what the page does not have is dropped, and a line break is a space. */
export const checkValuesFrom = (entries: Iterable<readonly [string, unknown]>): CheckValues => {
  const values: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (!['answer', 'words'].includes(name) || typeof value !== 'string') continue;
    const text = value.trim().replace(/\s+/g, ' ');
    if (text !== '') values[name] = text;
  }
  return values;
};

/** Reads what a provider answers about the listing `service`, or what is to be mended. */
export const readCheckForm = ({ answer, words }: CheckValues, service: string): ReadCheck => {
  const kind = providerAnswers.find((one) => one === answer);
  if (kind === undefined) return { kind: 'incomplete', sentence: 'Press one of the two buttons.' };
  if ((words?.length ?? 0) > mostWords)
    return { kind: 'incomplete', sentence: `Write less: ${mostWords} characters at most.` };
  return { kind: 'complete', answer: { service, kind, ...(words === undefined ? {} : { words }) } };
};
