import { type AbsencesOfDay, absencesOf } from '#core/agencies/absence.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { ContactData, SpokenData } from '#core/contact/contact-data.ts';
import { canAnybodyRead, withAbsences } from '#core/routing/away-desks.ts';
import type { Application } from './application.ts';
import type { Refusal } from './refusal.ts';

type Sources = Pick<Application, 'colleagues' | 'now'> & { readonly contactData: ContactData };
type SpokenSources = Pick<Application, 'colleagues' | 'contactData' | 'now'>;

/** Who is away now. */
export const readAbsences = async ({ colleagues, contactData, now }: Sources): Promise<AbsencesOfDay> => {
  const today = dayIn(contactData.timeZone, now());
  return { absences: absencesOf(await colleagues.listPresence(), today), today };
};

/**
 * Whether somebody can read a request to this agency today. That somebody is there is believed for some seconds; that nobody is,
 * never without asking.
 */
export const canBeRead = async (
  agency: string,
  app: Sources & Pick<Application, 'absencesOfLate'>,
): Promise<boolean> => {
  const canRead = ({ absences, today }: AbsencesOfDay): boolean =>
    canAnybodyRead(agency, app.contactData, absences, today);
  return canRead(await app.absencesOfLate()) || canRead(await readAbsences(app));
};

/** The contact form's data with who is away today. */
export const dataOfToday = async (app: SpokenSources): Promise<SpokenData> => {
  const { absences, today } = await readAbsences(app);
  return withAbsences(app.contactData, absences, today);
};

/**
 * Who is away today, for the contact form's script: `{ absences }`, by slug the day on which somebody is back. The same for
 * everybody who asks, and what the form would say anyway.
 */
export const showAbsences = async (_request: Request, app: Application): Promise<Response | Refusal> => {
  const { absences } = await readAbsences(app);
  return Response.json({ absences }, { headers: { 'Cache-Control': 'no-store' } });
};
