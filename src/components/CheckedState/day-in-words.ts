/** A day of the calendar (`YYYY-MM-DD`) as people say it in a language: 12 November 2026. */
export const dayInWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
