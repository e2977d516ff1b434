import { getCollection } from 'astro:content';
import { publicHolidays } from '#adapters/calendar/public-holidays.ts';
import { type ContactData, makeContactData, type SpokenData } from '#core/contact/contact-data.ts';
import type { PageLanguage } from '#core/languages/page-language.ts';
import { voiceOf } from '#core/languages/voice-of.ts';
import { needs, routingRules, site } from './content.ts';

/** The contact form's data, from `content/` and the calendar of public holidays of this year and the next two. */
export const readContactData = async (): Promise<ContactData> => {
  const year = new Date().getFullYear();
  return makeContactData({
    site,
    needs,
    rules: routingRules,
    agencies: bySlug(await getCollection('agencies')),
    helplines: bySlug(await getCollection('helplines')),
    holidays: publicHolidays(site.country, [year, year + 1, year + 2], site.holidayRegion),
  });
};

/** The same as a page in this language tells it. */
export const readSpokenData = async (language: PageLanguage): Promise<SpokenData> => ({
  ...(await readContactData()),
  voice: voiceOf(language),
});

const bySlug = <Data>(
  entries: readonly { readonly id: string; readonly data: Data }[],
): Record<string, Data> => Object.fromEntries(entries.map(({ id, data }) => [id, data]));
