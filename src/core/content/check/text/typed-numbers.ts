import type { ContentKind } from '../content-files.ts';
import type { Problem } from '../problem.ts';
import type { VisitorText } from './visitor-texts.ts';

/**
 * Telephone numbers that somebody typed into a text, where nobody would find them when they change. `emergency` are
 * the emergency numbers of the site: they are told from a count by a word like “ring” before them.
 */
export const typedNumberProblems = (
  file: string,
  kind: ContentKind,
  texts: readonly VisitorText[],
  emergency: readonly string[],
): Problem[] =>
  texts.flatMap(({ text, fieldAt }) => {
    const plain = text.replace(/[\u00a0\u2009\u202f\n]/g, ' ').replace(/[\u2010\u2011]/g, '-');
    return [
      ...typedNumbers(plain).map(({ written, at }) => ({
        file,
        field: fieldAt(at),
        sentence: `“${written}” looks like a telephone number. ${remedyIn(kind)}${countHint(written)}`,
      })),
      ...emergencyNumbers(plain, emergency).map(({ written, at }) => ({
        file,
        field: fieldAt(at),
        sentence: `“${written}” is an emergency number. ${emergencyRemedyIn(kind)}`,
      })),
    ];
  });

const hasPlaceForBlocks = (kind: ContentKind): boolean => kind === 'guidance' || kind === 'translations';

type Written = { readonly written: string; readonly at: number };

const remedyIn = (kind: ContentKind): string => {
  if (kind === 'services') return 'Write it under “phones”, where it can be rung and checked.';
  if (kind === 'helplines') return 'Write it under “phone” or “text”, where it can be rung and checked.';
  return hasPlaceForBlocks(kind)
    ? 'Numbers come from the helplines, so that they stay right: write <Helpline id="…" /> in its place.'
    : 'Numbers come from the helplines, so that they stay right: write the name of the helpline in its place.';
};

const emergencyRemedyIn = (kind: ContentKind): string =>
  hasPlaceForBlocks(kind)
    ? 'It comes from content/site.json, so that it is right everywhere: write <Emergency /> in its place.'
    : 'It comes from content/site.json, so that it is right everywhere: take it away here.';

/** A count of five digits or more without its comma looks the same. */
const countHint = (written: string): string =>
  /^[1-9]\d{4,6}$/.test(written) ? ' If it is a count, write it with a comma, like 12,000.' : '';

/** Runs of digits that are long enough to be rung. `text` has plain spaces and hyphens. */
export const typedNumbers = (text: string): Written[] => {
  return [...withoutOthers(text).matchAll(/\+?\(?\d[\d ()-]{3,}\d|\d{2,}(?:[./]\d{3,})+/g)].flatMap(
    (found) =>
      /\d{5}/.test(found[0]) || found[0].replace(/\D/g, '').length >= 6
        ? [{ written: found[0], at: found.index }]
        : [],
  );
};

const withoutOthers = (text: string): string => text.replace(notNumbers, (found) => ' '.repeat(found.length));

/**
 * What has as many digits and is rung by nobody: addresses on the web, days (2026-11-22, 22/11/2026), spans of years
 * (2019–2023), prices (€250.000), and millions written with spaces.
 */
const notNumbers =
  /https?:\/\/\S+|\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|(?:19|20)\d{2} ?[-–/] ?(?:19|20)\d{2})\b|[€£$] ?\d[\d.,]*(?: \d{3})*|\b[1-9]\d{0,2}(?: 000)+(?!\d)/g;

/** `112 or 999`, `ring 999`, `dial 112`; not `112 people`. */
const emergencyNumbers = (text: string, numbers: readonly string[]): Written[] => {
  if (numbers.length === 0) return [];
  const one = `(?:${numbers.map((number) => number.replace(/[^\d ]/g, '')).join('|')})`;
  const spoken = `\\b(?:ring|rings|rang|ringing|call|calls|called|calling|dial|dials|phone|text|number|numbers)\\b[^.!?\\d]{0,30}`;
  const pattern = new RegExp(
    `(?<=${spoken})\\b${one}\\b(?! ?%|,\\d)|\\b${one}(?= (?:or|and) ${one}\\b)|(?<=\\b${one} (?:or|and) )${one}\\b`,
    'gi',
  );
  return [...withoutOthers(text).matchAll(pattern)].map((found) => ({ written: found[0], at: found.index }));
};
