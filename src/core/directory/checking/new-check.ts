import type { Checked } from '../../content/evidence.ts';

/** How somebody checks, the same for many records in a row. */
export type CheckingWay = {
  /** A role, not a person's name. */
  readonly by: string;
  readonly how: Checked['how'];
  /** After how many months it is to be checked again. */
  readonly months: number;
};

/** The months an editor can choose from. */
export const checkingMonths = [3, 6, 12] as const;

/** The same day some months later, `YYYY-MM-DD`; the last of the month where there is no such day. */
export const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfThatMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfThatMonth)));
  return then.toISOString().slice(0, 10);
};

/** The check that is written into a record: today, and when it is due again. */
export const newCheck = ({ by, how, months }: CheckingWay, today: string): Checked => ({
  on: today,
  by,
  how,
  nextDue: monthsAfter(today, months),
});

/**
 * The text of a record's JSON file with this check in it, or without one; nothing else in it changes. Throws a `SyntaxError`
 * when the text is not JSON.
 */
export const withCheck = (text: string, checked: Checked | undefined): string => {
  const record = JSON.parse(text) as Record<string, unknown>;
  if (checked === undefined) delete record['checked'];
  else record['checked'] = checked;
  return `${JSON.stringify(record, null, 2)}\n`;
};
