import type { Colleague } from './colleague-store.ts';

/** Whether a worker is away on a day, `YYYY-MM-DD`: until the day on which they are back. */
export const isAway = ({ awayUntil }: Pick<Colleague, 'awayUntil'>, today: string): boolean =>
  awayUntil !== null && today < awayUntil;

/** Whether everybody who can open an agency's inbox is away on a day. An agency without any worker is not: nobody said so. */
export const areAllAway = (
  workers: readonly Pick<Colleague, 'awayUntil' | 'letIn'>[],
  today: string,
): boolean => {
  const able = workers.filter(({ letIn }) => letIn);
  return able.length > 0 && able.every((worker) => isAway(worker, today));
};
