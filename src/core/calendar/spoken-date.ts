const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day, `YYYY-MM-DD`, as one would say it in English within a year: `24 November`. */
export const spokenDate = (day: string): string =>
  `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`;
