import { type PackedColumn, packColumn, unpackColumn } from './packed-facts.ts';

/** What a row is called, the last part of its address, and where it stands: enough to show it before its text is there. */
export type RowName = { readonly name: string; readonly slug: string; readonly place: string };

/** The names of rows as they travel: places stand there once; a slug that is its name in plain letters is left empty. */
export type PackedNames = {
  readonly names: readonly string[];
  readonly slugs: readonly string[];
  readonly places: readonly string[];
  readonly placeOf: PackedColumn;
};

/** The slug that an editor's name gets by itself: letters and digits only, small, without accents. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Packs names, in their order. */
export const packNames = (rows: readonly RowName[]): PackedNames => {
  const numbers = new Map<string, number>();
  for (const { place } of rows) if (!numbers.has(place)) numbers.set(place, numbers.size);
  return {
    names: rows.map(({ name }) => name),
    slugs: rows.map(({ name, slug }) => (slug === slugOf(name) ? '' : slug)),
    places: [...numbers.keys()],
    placeOf: packColumn(rows.map(({ place }) => numbers.get(place) ?? 0)),
  };
};

/** The names of a pack, in their order. */
export const unpackNames = ({ names, slugs, places, placeOf }: PackedNames): RowName[] => {
  const placeNumbers = unpackColumn(placeOf);
  return names.map((name, row) => ({
    name,
    slug: slugs[row] || slugOf(name),
    place: places[placeNumbers[row] ?? 0] ?? '',
  }));
};
