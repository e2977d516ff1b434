import type { CoverageMark } from '#core/coverage/coverage-words.ts';

/** The line and the filled part of each mark, from the corner of its square of 16: full, half, empty, a dot. */
const shapes: Readonly<Record<CoverageMark, string>> = {
  served: 'h16v16h-16z',
  limited: 'v16h16zh16v16h-2v-14h-14z',
  'not-served': 'h16v16h-16zm2 2v12h12v-12z',
  unsaid: 'm6 8a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
};

/** One path with a mark at every place, to be filled. */
export const markPath = (mark: CoverageMark, places: readonly (readonly [x: number, y: number])[]): string =>
  places.map(([x, y]) => `M${x} ${y}${shapes[mark]}`).join('');
