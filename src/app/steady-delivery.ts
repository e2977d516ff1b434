import type { DeliveryCounts } from '#core/outbox/deliver.ts';

/** One after the other, they fit into the time that a platform leaves a function after its answer. */
const mostRuns = 20;

/**
 * Keeps deliveries to one run at a time in this process, so that a burst of requests is taken in first and its mail goes
 * out steadily behind. Whoever asks while a run is on gets another one after it. A run that sent something is followed by
 * the next, as long as there is more; what is left then, the schedule takes up.
 */
export const deliverSteadily = (run: () => Promise<DeliveryCounts>): (() => Promise<void>) => {
  let going: Promise<void> | undefined;
  let isAskedAgain = false;
  const goOn = async (): Promise<void> => {
    for (let runs = 0; runs < mostRuns; runs += 1) {
      isAskedAgain = false;
      const { sent } = await run();
      if (sent === 0 && !isAskedAgain) return;
    }
  };
  return () => {
    isAskedAgain = true;
    going ??= goOn().finally(() => {
      going = undefined;
    });
    return going;
  };
};
