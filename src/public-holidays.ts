import { publicHolidays } from '#adapters/calendar/public-holidays.ts';
import { site } from './content.ts';

const year = new Date().getFullYear();

/** Public holidays where the network is, of the year of this build and the next, `YYYY-MM-DD`. */
export const holidays: readonly string[] = publicHolidays(site.country, [year, year + 1], site.holidayRegion);
