import { dayIn } from '#core/calendar/zoned-time.ts';
import { contactDataSchema, type SpokenData } from '#core/contact/contact-data.ts';
import { withAbsences } from '#core/routing/away-desks.ts';
import { fetchAbsences } from '../fetch-absences.ts';
import { fetchJson, fetchVoice } from './fetch-voice.ts';

/** The contact form's data as it is now, with who is away today; null when it cannot be had. */
export const fetchContactData = async (): Promise<SpokenData | null> => {
  const absences = fetchAbsences();
  try {
    const [facts, spoken] = await Promise.all([fetchJson('/contact/data.json'), fetchVoice()]);
    const data = { ...contactDataSchema.parse(facts), voice: spoken };
    // Where that cannot be had nobody is away, as far as this page knows: the door knows it all the same.
    return withAbsences(data, (await absences) ?? {}, dayIn(data.timeZone, new Date()));
  } catch {
    return null;
  }
};
