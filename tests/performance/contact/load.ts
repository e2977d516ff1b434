import { performance } from 'node:perf_hooks';

/** What became of many calls: how many ended how, how long those took that were accepted, and how many of them a second. */
export type Load = {
  readonly ends: Readonly<Record<string, number>>;
  readonly perSecond: number;
  /** Milliseconds that half, and that ninety-nine in a hundred, of the accepted took at most. */
  readonly p50: number;
  readonly p99: number;
};

/** Makes one call and says how it ended; `accepted` is the good end. */
export type Call = () => Promise<string>;

type Ended = { readonly end: string; readonly took: number };

/** Calls that were made one after another or side by side, and how many seconds that took. */
export type Calls = { readonly ended: readonly Ended[]; readonly seconds: number };

/** What became of the calls of several whiles, taken together. */
export const loadOf = (whiles: readonly Calls[]): Load => {
  const ended = whiles.flatMap((one) => one.ended);
  const seconds = whiles.reduce((sum, one) => sum + one.seconds, 0);
  const took = ended.flatMap((one) => (one.end === 'accepted' ? [one.took] : [])).toSorted((a, b) => a - b);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN;
  const ends = Object.fromEntries(
    [...Map.groupBy(ended, ({ end }) => end)].map(([end, those]) => [end, those.length]),
  );
  return { ends, perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99) };
};

const timed = async (call: Call): Promise<Ended> => {
  const begun = performance.now();
  const end = await call();
  return { end, took: performance.now() - begun };
};

/** So many callers, each of whom calls again as soon as the last call has ended. */
export const callInTurn = async (callers: number, seconds: number, call: Call): Promise<Calls> => {
  const ended: Ended[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) ended.push(await timed(call));
  };
  await Promise.all(Array.from({ length: callers }, one));
  return { ended, seconds: (performance.now() - begun) / 1000 };
};

/** So many calls a second, whether or not the earlier ones have ended. */
export const callAtRate = async (perSecond: number, seconds: number, call: Call): Promise<Calls> => {
  const calls: Promise<Ended>[] = [];
  const begun = performance.now();
  while (performance.now() < begun + seconds * 1000) {
    const due = ((performance.now() - begun) / 1000) * perSecond;
    while (calls.length < due) calls.push(timed(call));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { ended: await Promise.all(calls), seconds: (performance.now() - begun) / 1000 };
};
