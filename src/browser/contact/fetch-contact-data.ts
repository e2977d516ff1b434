import { dayIn } from '#core/calendar/zoned-time.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { withAbsences } from '#core/routing/away-desks.ts';
import { fetchAbsences } from '../fetch-absences.ts';

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
    // Where that cannot be had nobody is away, as far as this page knows: the door knows it all the same.
    return withAbsences(data, (await absences) ?? {}, dayIn(data.timeZone, new Date()));
  } catch {
    return null;
  }
};
