import { plain } from '../../../places/match-place.ts';
import type { Draft } from '../draft.ts';
import { type Change, changesBetween } from './changes.ts';
import type { Fields } from './known-listings.ts';
import { type CouldEndanger, guardAddress } from './withheld-address.ts';

/** What becomes of a listing that is here, when a file says something of it. */
export type Merged =
  | { readonly kind: 'same'; readonly remarks: readonly string[] }
  | {
      readonly kind: 'changed';
      readonly fields: Fields;
      readonly changes: readonly Change[];
      readonly remarks: readonly string[];
    }
  | {
      readonly kind: 'kept';
      readonly sentence: string;
      readonly changes: readonly Change[];
      readonly remarks: readonly string[];
    };

const checkedOn = (fields: Fields): string | undefined => {
  const { checked } = fields;
  const on: unknown =
    typeof checked === 'object' && checked !== null ? Reflect.get(checked, 'on') : undefined;
  return typeof on === 'string' ? on : undefined;
};

const gradeOf = ({ evidence }: Fields): unknown =>
  typeof evidence === 'object' && evidence !== null ? Reflect.get(evidence, 'grade') : undefined;

/** The evidence when facts of somebody else's list come in: theirs first, and what it rested on before. */
const withSource = (before: unknown, second: unknown): unknown => {
  const sourcesOf = (evidence: unknown): unknown[] => {
    const sources: unknown =
      typeof evidence === 'object' && evidence !== null ? Reflect.get(evidence, 'sources') : undefined;
    return Array.isArray(sources) ? sources : [];
  };
  const titleOf = (source: unknown): unknown =>
    typeof source === 'object' && source !== null ? Reflect.get(source, 'title') : undefined;
  const ours = sourcesOf(second);
  const titles = new Set(ours.map(titleOf));
  return {
    ...(second as object),
    sources: [...ours, ...sourcesOf(before).filter((source) => !titles.has(titleOf(source)))],
  };
};

/** Somebody else's way to write the same name, often in capitals, is no news. */
const sameName = ({ name }: Fields, { isOurs, carried }: Draft): Fields =>
  !isOurs && plain(String(name)) === plain(String(carried.name)) ? { name } : {};

/**
 * What a draft makes of a listing. Only what the file carries changes. A check that is newer than the file's stands, and
 * with it the whole listing: what a person made sure of is not overwritten by what a list says.
 */
export const mergeInto = (before: Fields, draft: Draft, couldEndanger: CouldEndanger): Merged => {
  const said = { ...before, ...draft.carried, ...sameName(before, draft) };
  const { fields, remarks } = guardAddress(said, before, draft, couldEndanger);
  const changes = changesBetween(before, fields);
  if (changes.length === 0) return { kind: 'same', remarks };
  const [here, theirs] = [checkedOn(before), checkedOn(draft.carried)];
  if (here !== undefined && (theirs === undefined || theirs < here)) {
    const sentence =
      theirs === undefined
        ? `It was checked here on ${here}, and the file brings no check. It stays as it is.`
        : `It was checked here on ${here}, after the file’s ${theirs}. It stays as it is.`;
    return { kind: 'kept', sentence, changes, remarks };
  }
  if (!draft.isOurs && gradeOf(before) !== 'second-hand' && couldEndanger(before, true)) {
    const sentence =
      'Somebody in danger may rely on it, and it rests on more than a list. It stays as it is.';
    return { kind: 'kept', sentence, changes, remarks };
  }
  if (draft.isOurs) return { kind: 'changed', fields, changes, remarks };
  const withEvidence = { ...fields, evidence: withSource(before['evidence'], draft.assumed.evidence) };
  return { kind: 'changed', fields: withEvidence, changes: changesBetween(before, withEvidence), remarks };
};

/** A new listing of a draft, not checked yet. */
export const newListing = (
  draft: Draft,
  couldEndanger: CouldEndanger,
): { readonly fields: Fields; readonly remarks: readonly string[] } => {
  const fields = Object.fromEntries(
    Object.entries({ ...draft.assumed, ...draft.carried }).filter(([, value]) => value !== undefined),
  );
  return guardAddress(fields, undefined, draft, couldEndanger);
};
