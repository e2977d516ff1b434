/** Entries that begin with the same letter, accents aside. */
export type Letter<Entry> = { readonly letter: string; readonly entries: readonly Entry[] };

/** Entries by the first letter of their title, both in the order of the alphabet of a language (`en-IE`). */
export const groupByLetter = <Entry extends { readonly title: string }>(
  entries: readonly Entry[],
  language: string,
): Letter<Entry>[] => {
  const { compare } = new Intl.Collator(language, { ignorePunctuation: true });
  const letters = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((one, other) => compare(one.title, other.title))) {
    const letter = entry.title
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .charAt(0)
      .toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, found]) => ({ letter, entries: found }));
};
