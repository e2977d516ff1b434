import { plain } from '../../../places/match-place.ts';
import type { Draft, ReadingContext } from '../draft.ts';
import { isSame } from './changes.ts';

const precision = { hidden: 0, town: 1, full: 2 } as const;

type Fields = Readonly<Record<string, unknown>>;
type Guarded = { readonly fields: Fields; readonly remarks: readonly string[] };

const kindOf = (address: unknown): keyof typeof precision => {
  const kind: unknown =
    typeof address === 'object' && address !== null ? Reflect.get(address, 'kind') : undefined;
  return kind === 'full' || kind === 'town' ? kind : 'hidden';
};

/** Tells whether a listing is one whose whereabouts could put somebody in danger. */
export type CouldEndanger = (fields: Fields, isOurs: boolean) => boolean;

/**
 * By its needs; and, in somebody else's list, by any of the words that people say for such a need: a refuge is kept back
 * even where the list calls it housing.
 */
export const endangering = ({ needs }: Pick<ReadingContext, 'needs'>): CouldEndanger => {
  const dangerous = needs.filter(({ couldEndanger }) => couldEndanger === true);
  const slugs = new Set(dangerous.map(({ slug }) => slug));
  const words = dangerous.flatMap(({ name, alsoSaid = [] }) => [name, ...alsoSaid]).map(plain);
  return (fields, isOurs) => {
    const { needs: served } = fields;
    if (Array.isArray(served) && served.some((need) => slugs.has(need as string))) return true;
    if (isOurs) return false;
    const said = ` ${plain([fields['name'], fields['kind'], fields['summary'], fields['description']].join(' '))} `;
    return words.some((word) => said.includes(` ${word} `));
  };
};

const stays = {
  hidden: 'Its address is hidden here, or not known: it stays so. An editor may write it.',
  town: 'Only its town is shown here: it stays so. An editor may write more.',
  full: 'Where it is could put somebody in danger: its address stays as an editor wrote it.',
} as const;

/** `fields` with another address. Directions to a place that is hidden would give it away. */
const withAddress = (fields: Fields, address: unknown): Fields => {
  const { directions: _, ...rest } = fields;
  return kindOf(address) === 'hidden' ? { ...rest, address } : { ...fields, address };
};

/**
 * Keeps back an address that should not become public by an import: a street address of a listing that could endanger,
 * unless the file is our own and says it may be shown; and any address that an editor here shows less of, when the listing
 * could endanger or the file is somebody else's.
 */
export const guardAddress = (
  fields: Fields,
  before: Fields | undefined,
  draft: Pick<Draft, 'isOurs' | 'addressIsPublic'>,
  couldEndanger: CouldEndanger,
): Guarded => {
  const kind = kindOf(fields['address']);
  if (kind === 'hidden') {
    const hasDirections = fields['directions'] !== undefined && before?.['directions'] === undefined;
    return { fields: hasDirections ? withAddress(fields, fields['address']) : fields, remarks: [] };
  }
  const isDangerous =
    couldEndanger(fields, draft.isOurs) || (before !== undefined && couldEndanger(before, draft.isOurs));
  const isStreetToHide = isDangerous && kind === 'full' && !draft.addressIsPublic;
  if (before !== undefined) {
    const here = kindOf(before['address']);
    const saysMore = precision[kind] > precision[here] && (isDangerous || !draft.isOurs);
    const isOther = !isSame(fields['address'], before['address']);
    if (!saysMore && !(isStreetToHide && isOther)) return { fields, remarks: [] };
    return {
      fields: withAddress({ ...fields, directions: before['directions'] }, before['address']),
      remarks: [stays[here]],
    };
  }
  if (!isDangerous || draft.addressIsPublic) return { fields, remarks: [] };
  return {
    fields: withAddress(fields, { kind: 'hidden' }),
    remarks: ['Where it is could put somebody in danger: its address is hidden. An editor may write it.'],
  };
};
