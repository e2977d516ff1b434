import type { DemandPeriod } from '../../../coverage/demand/demand.ts';
import type { Problem } from '../problem.ts';

/** Periods of demand that are not over on a day (`YYYY-MM-DD`): their counts would still move, one request at a time. */
export const demandProblems = (periods: readonly DemandPeriod[], today: string): Problem[] =>
  periods.flatMap(({ to }, index) =>
    to < today.slice(0, 7)
      ? []
      : [
          {
            file: 'content/demand.json',
            field: `periods, item ${index + 1}, to`,
            sentence: `${to} is not over. Publish these counts when it is, or end the period a month earlier.`,
          },
        ],
  );
