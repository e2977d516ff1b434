import { spokenDate } from '../calendar/spoken-date.ts';

/** When a worker is away; days are `YYYY-MM-DD`. */
export type Absence = {
  /** The first day; null: it has begun, or there is no absence. */
  readonly awayFrom: string | null;
  /** The day on which they are back, or null. */
  readonly awayUntil: string | null;
};

/** Whether a worker has the agency's key ring, and when they are away. */
type Presence = Absence & { readonly letIn: boolean };

/** A worker of an agency, as far as it matters here. */
export type WorkerPresence = Presence & { readonly agency: string };

/**
 * Who is away today by what their workers say: agencies, or the coordinator, by slug, each with the day, `YYYY-MM-DD`, on which
 * somebody is back.
 */
export type Absences = Readonly<Record<string, string>>;

/** Absences, and the day (`YYYY-MM-DD`) for which they hold. */
export type AbsencesOfDay = { readonly absences: Absences; readonly today: string };

/** Whether a worker is away on a day, `YYYY-MM-DD`: from the first day until the day on which they are back. */
export const isAway = ({ awayFrom, awayUntil }: Absence, today: string): boolean =>
  awayUntil !== null && (awayFrom ?? today) <= today && today < awayUntil;

/** Whether everybody who can open an agency's inbox is away on a day. An agency without any worker is not: nobody said so. */
export const areAllAway = (workers: readonly Presence[], today: string): boolean => {
  const able = workers.filter(({ letIn }) => letIn);
  return able.length > 0 && able.every((worker) => isAway(worker, today));
};

/** The agencies, and the coordinator, of whom everybody is away on a day, from all workers of all of them. */
export const absencesOf = (workers: readonly WorkerPresence[], today: string): Absences =>
  Object.fromEntries(
    [...Map.groupBy(workers, ({ agency }) => agency)].flatMap(([agency, team]) => {
      if (!areAllAway(team, today)) return [];
      // Each has one absence, so whoever is back first is there that day.
      const [backOn] = team.flatMap(({ letIn, awayUntil }) => (letIn ? (awayUntil ?? []) : [])).toSorted();
      return backOn === undefined ? [] : [[agency, backOn]];
    }),
  );

/** What colleagues read about an absence that is now or to come; empty when there is none. */
export const absenceWords = ({ awayFrom, awayUntil }: Absence, today: string): string => {
  if (awayUntil === null || awayUntil <= today) return '';
  const back = `back on ${spokenDate(awayUntil)}`;
  return awayFrom === null || awayFrom <= today
    ? `away, ${back}`
    : `away from ${spokenDate(awayFrom)}, ${back}`;
};
