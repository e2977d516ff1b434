/**
 * The name that somebody most likely meant, or `undefined` when none is near. A name counts as near when few letters
 * differ, or when one begins with the other.
 */
export const nearestName = (written: string, names: Iterable<string>): string | undefined => {
  const wanted = written.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length * 0.4));
  const ranked = [...names]
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance);
  return ranked[0]?.name;
};

/** ` Did you mean “grief”?` with a space before it, or nothing. */
export const didYouMean = (written: string, names: Iterable<string>): string => {
  const nearest = nearestName(written, names);
  return nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
};

const distanceTo = (written: string, name: string): number => {
  const [shorter, longer] = written.length < name.length ? [written, name] : [name, written];
  return shorter.length >= 4 && longer.startsWith(shorter) ? 1 : editDistance(written, name);
};

/** Letters to add, take away, change or swap with their neighbour (optimal string alignment). */
export const editDistance = (from: string, to: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
};
