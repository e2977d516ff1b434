const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (language: string): Intl.DateTimeFormat => {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
};

/** A day of the calendar (`YYYY-MM-DD`) as people say it in a language: 12 November 2026. */
export const dayInWords = (day: string, language: string): string =>
  formatOf(language).format(new Date(`${day}T00:00:00Z`));
