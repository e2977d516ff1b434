/** A day, `YYYY-MM-DD`, as one would say it in English within a year: `24 November`. */
export const spokenDate = (day: string): string => {
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return `${Number(day.slice(8))} ${month.format(new Date(`${day}T12:00Z`))}`;
};
