/** What one visit to one page cost: times in milliseconds since the visit began, sizes in bytes over the wire. */
export type Visit = {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** The sum of all layout shifts that no input caused; 0 is none. */
  readonly layoutShift: number;
  readonly bytes: number;
  readonly bytesWithoutFont: number;
  /** The document, and whatever else must be there before anything can be painted. */
  readonly bytesBeforePaint: number;
  readonly requestsBeforePaint: number;
  readonly requests: number;
};

/** All visits to one page in one run. */
export type Visits = { readonly name: string; readonly visits: readonly Visit[] };

const mostRatio = 1.15;
/** About what a server sends in its first flight, before it waits for an answer. */
const mostBytes = 14_000;
/** Less than a third of one line on a phone: nobody sees it. */
const mostShift = 0.001;

/** The middle value; the mean of the two middle ones of an even number. Throws on none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of no values.');
  return (lower + upper) / 2;
};

const medianOf = ({ visits }: Visits, figure: keyof Visit): number =>
  median(visits.map((visit) => visit[figure]));

const baseOf = (pages: readonly Visits[], bare: string): Visits => {
  const base = pages.find(({ name }) => name === bare);
  if (base === undefined) throw new Error(`No page “${bare}” was measured.`);
  return base;
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const timeColumns = (page: Visits, base: Visits, figure: 'firstPaint' | 'largestPaint'): string[] => {
  const all = page.visits.map((visit) => visit[figure]);
  return [
    `${seconds(median(all))} (${seconds(Math.min(...all))}–${seconds(Math.max(...all))})`,
    `× ${(median(all) / medianOf(base, figure)).toFixed(2)}`,
  ];
};

const heads = [
  'page',
  'first paint, s',
  'ratio',
  'largest paint, s',
  'ratio',
  'shift',
  'kB',
  'without font',
  'needed to paint',
  'requests before first paint',
  'in all',
];

/**
 * One line of text a page: medians, in brackets the least and the most, and how many times the page called `bare` the
 * median is. Columns are as wide as what stands in them.
 */
export const table = (pages: readonly Visits[], bare: string): string => {
  const base = baseOf(pages, bare);
  const rows = pages.map((page) => [
    page.name,
    ...timeColumns(page, base, 'firstPaint'),
    ...timeColumns(page, base, 'largestPaint'),
    medianOf(page, 'layoutShift').toFixed(3),
    kilobytes(medianOf(page, 'bytes')),
    kilobytes(medianOf(page, 'bytesWithoutFont')),
    kilobytes(medianOf(page, 'bytesBeforePaint')),
    String(medianOf(page, 'requestsBeforePaint')),
    String(medianOf(page, 'requests')),
  ]);
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
};

/** One sentence for every promise that the page called `ours` breaks beside the page called `bare`; none when it keeps all. */
export const brokenPromises = (pages: readonly Visits[], ours: string, bare: string): string[] => {
  const page = baseOf(pages, ours);
  const base = baseOf(pages, bare);
  const slow = (
    [
      ['firstPaint', 'first paint'],
      ['largestPaint', 'largest paint'],
    ] as const
  ).flatMap(([figure, words]) => {
    const ratio = medianOf(page, figure) / medianOf(base, figure);
    return ratio > mostRatio
      ? [`Our ${words} takes ${ratio.toFixed(2)} times as long as the bare page's; the most is ${mostRatio}.`]
      : [];
  });
  const bytes = medianOf(page, 'bytesBeforePaint');
  const heavy =
    bytes > mostBytes ? [`Our page needs ${bytes} bytes to be painted; the most is ${mostBytes}.`] : [];
  const shift = medianOf(page, 'layoutShift');
  const shifts =
    shift > mostShift ? [`Our page shifts by ${shift.toFixed(4)} while it loads; it should not.`] : [];
  return [...slow, ...heavy, ...shifts];
};
