import Holidays from 'date-holidays';

/**
 * The days off of a country (two letters) in these years, `YYYY-MM-DD`, in order, each once: public holidays, and the
 * weekday kept instead of one that falls on a weekend. Throws for an unknown country, with the remedy.
 */
export const publicHolidays = (country: string, years: readonly number[]): readonly string[] => {
  const calendar = new Holidays(country);
  if (!Object.keys(calendar.getCountries()).includes(country)) {
    throw new Error(
      `There is no calendar of public holidays for “${country}”. Write the country’s two letters in content/site.json.`,
    );
  }
  const days = years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter(({ type, substitute }) => type === 'public' || (type === 'bank' && substitute))
      .map(({ date }) => date.slice(0, 10)),
  );
  return [...new Set(days)].sort();
};
