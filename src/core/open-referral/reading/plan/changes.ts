/** A field that is another one than before, in a few words. */
export type Change = { readonly field: string; readonly before: string; readonly after: string };

const mostCharacters = 60;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Whether two values say the same, in whatever order their fields stand. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(inWords).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(inWords).join(' ');
  return 'nothing';
};

/** Where two texts begin to differ, with a few words before it, so that a change far inside is seen. */
const around = (text: string, from: number): string => {
  const line = text.replace(/\s+/g, ' ');
  const begin = from > mostCharacters / 2 ? from - 20 : 0;
  const part = line.slice(begin, begin + mostCharacters);
  return `${begin > 0 ? '…' : ''}${part}${begin + mostCharacters < line.length ? '…' : ''}`;
};

const firstDifference = (one: string, other: string): number => {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
};

/** Every field that differs between two records. An empty list and a field that is not there are the same. */
export const changesBetween = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change[] => {
  const empty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [one, other] = [before[field], after[field]];
    if ((empty(one) && empty(other)) || isSame(one, other)) return [];
    const [was, is] = [inWords(one), inWords(other)];
    const from = firstDifference(was, is);
    const [beforeWords, afterWords] = [around(was, from), around(is, from)];
    return [
      {
        field,
        before: beforeWords,
        after: beforeWords === afterWords ? 'the same words, set otherwise' : afterWords,
      },
    ];
  });
};
