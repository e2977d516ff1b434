/**
 * How many rounds a proof takes: few in every test run, or as many as `npm run prove -- <what> --rounds <number>` says.
 */
export const proofRounds = (everyDay: number): number => {
  const asked = process.env['PROOF_ROUNDS'];
  return asked === undefined ? everyDay : Number(asked);
};

/** Prints a figure of a proof that was run by command; says nothing in every day's run. */
export const sayFigure = (sentence: string): void => {
  if (process.env['PROOF_ROUNDS'] !== undefined) console.log(`figure: ${sentence}`);
};

/** Milliseconds that a proof may take: so many for each round, and never less than a minute. */
export const proofTime = (rounds: number, millisecondsEach: number): number =>
  Math.max(60_000, rounds * millisecondsEach);
