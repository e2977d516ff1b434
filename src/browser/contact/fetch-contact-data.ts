import { z } from 'zod';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { withAbsences } from '#core/routing/away-desks.ts';

const absencesSchema = z.object({ absences: z.record(z.string(), z.iso.date()) });

/** Who is away today; nobody, as far as this page knows, when that cannot be had: the door knows it all the same. */
const fetchAbsences = async (): Promise<Readonly<Record<string, string>>> => {
  try {
    const answer = await fetch('/api/absences', { cache: 'no-cache', signal: AbortSignal.timeout(5_000) });
    return answer.ok ? absencesSchema.parse(await answer.json()).absences : {};
  } catch {
    return {};
  }
};

/** The contact form's data as it is now, with who is away today; null when it cannot be had. */
export const fetchContactData = async (): Promise<ContactData | null> => {
  const absences = fetchAbsences();
  try {
    const answer = await fetch('/contact/data.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(20_000),
    });
    if (!answer.ok) return null;
    const data = contactDataSchema.parse(await answer.json());
    return withAbsences(data, await absences, dayIn(data.timeZone, new Date()));
  } catch {
    return null;
  }
};
