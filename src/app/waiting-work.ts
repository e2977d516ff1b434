import { failureCode, type ReportFailure } from './answering.ts';

/** Work that goes on after its answer has gone. */
export type WaitingWork = {
  /** Takes note of work; a failure of it is reported, and breaks nothing else. */
  readonly add: (where: string, work: Promise<unknown>) => void;
  /** Settles when no work is left, or after this many milliseconds. */
  readonly settled: (withinMilliseconds: number) => Promise<void>;
};

/** Keeps track of work that functions handed to `waitUntil`. */
export const waitingWork = (report: ReportFailure): WaitingWork => {
  const going = new Set<Promise<unknown>>();
  return {
    add: (where, work) => {
      const watched = work
        .catch((thrown: unknown) => report(failureCode(thrown), `${where} after the answer`))
        .finally(() => going.delete(watched));
      going.add(watched);
    },
    settled: async (withinMilliseconds) => {
      const { promise: tooLong, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, withinMilliseconds);
      const allDone = async () => {
        while (going.size > 0) await Promise.all(going);
      };
      await Promise.race([allDone(), tooLong]);
      clearTimeout(timer);
    },
  };
};
