/** A service that somebody keeps on their list: what they wrote beside it, and whether it may go on paper and into a link. */
export type Kept = {
  readonly slug: string;
  readonly note: string;
  /** Only asked of services that could put somebody in danger; the others always go along. */
  readonly goesAlong: boolean;
};

/** A list in the order its owner gave it. A service is on it once. */
export type Shortlist = readonly Kept[];

/** More than anybody hands out; the link and its code stay small enough to be read by any phone. */
export const mostKept = 50;

export const isKept = (list: Shortlist, slug: string): boolean => list.some((kept) => kept.slug === slug);

/** The list with a service at its end. One that is there already stays where it is; a full list stays as it is. */
export const keep = (list: Shortlist, slug: string): Shortlist =>
  isKept(list, slug) || list.length >= mostKept ? list : [...list, { slug, note: '', goesAlong: false }];

/** The list without a service. */
export const drop = (list: Shortlist, slug: string): Shortlist => list.filter((kept) => kept.slug !== slug);

/** The list with a service at another place: `to` counts from 0, and beyond an end it means that end. */
export const moveTo = (list: Shortlist, slug: string, to: number): Shortlist => {
  const moved = list.find((kept) => kept.slug === slug);
  if (moved === undefined) return list;
  const others = drop(list, slug);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
};

/** The list with something else said about one service. */
export const change = (list: Shortlist, slug: string, about: Partial<Omit<Kept, 'slug'>>): Shortlist =>
  list.map((kept) => (kept.slug === slug ? { ...kept, ...about } : kept));

/** One list of two: the first as it is, then what only the second has. */
export const join = (first: Shortlist, second: Shortlist): Shortlist =>
  [...first, ...second.filter(({ slug }) => !isKept(first, slug))].slice(0, mostKept);

/** A list that was written down as JSON, or nothing in it that can be read as one. Never throws. */
export const readShortlist = (value: unknown): Shortlist => {
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((entry: unknown): Kept[] => {
      if (typeof entry !== 'object' || entry === null || !('slug' in entry)) return [];
      if (typeof entry.slug !== 'string') return [];
      const note = 'note' in entry && typeof entry.note === 'string' ? entry.note : '';
      return [{ slug: entry.slug, note, goesAlong: 'goesAlong' in entry && entry.goesAlong === true }];
    })
    .reduce<Shortlist>((list, kept) => join(list, [kept]), []);
};
