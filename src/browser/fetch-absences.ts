import { z } from 'zod';
import type { Absences } from '#core/agencies/absence.ts';

const absencesSchema = z.object({ absences: z.record(z.string(), z.iso.date()) });

/** Who is away today, by slug with the day on which somebody is back; null when that cannot be had. */
export const fetchAbsences = async (): Promise<Absences | null> => {
  try {
    const answer = await fetch('/api/absences', { cache: 'no-cache', signal: AbortSignal.timeout(5_000) });
    return answer.ok ? absencesSchema.parse(await answer.json()).absences : null;
  } catch {
    return null;
  }
};
