import Holidays from 'date-holidays';

/**
 * The days off of a country (two letters) in these years, `YYYY-MM-DD`, in order, each once: public holidays, and the
 * weekday kept instead of one that falls on a weekend. `region` is a part of the country with days of its own, like `ENG`
 * in `GB`. Throws for an unknown country or region, with the remedy.
 */
export const publicHolidays = (
  country: string,
  years: readonly number[],
  region?: string,
): readonly string[] => {
  const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
  if (!Object.keys(calendar.getCountries()).includes(country)) {
    throw new Error(
      `There is no calendar of public holidays for “${country}”. Write the country’s two letters in content/site.json.`,
    );
  }
  const regions = Object.keys(calendar.getStates(country) ?? {});
  if (region !== undefined && !regions.includes(region)) {
    throw new Error(
      `No part of ${country} is called “${region}”. Parts with holidays of their own: ${regions.join(', ') || 'none'}. Change content/site.json.`,
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
