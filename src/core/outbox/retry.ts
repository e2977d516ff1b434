const firstWaitMinutes = 1;
const longestWaitMinutes = 6 * 60;
const givesUpAfterMinutes = 4 * 24 * 60;

/**
 * How many minutes to wait after a delivery failed for the `attempts`-th time: 1, 2, 4 and so on up to six hours. Null when
 * that would lead past four days: then a person has to look at it.
 */
export const retryAfterMinutes = (attempts: number): number | null => {
  let waited = 0;
  let wait = firstWaitMinutes;
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    waited += wait;
    wait = Math.min(wait * 2, longestWaitMinutes);
  }
  return waited + wait > givesUpAfterMinutes ? null : wait;
};

/** When to try again, or null to give up. See `retryAfterMinutes`. */
export const retryAt = (attempts: number, now: Date): Date | null => {
  const minutes = retryAfterMinutes(attempts);
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000);
};
