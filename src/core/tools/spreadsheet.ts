/** A line for a spreadsheet: the section, what was asked, and the answer in words. */
export type SheetLine = readonly [section: string, question: string, answer: string];

/** A cell; one that a program could take for a formula begins with an apostrophe. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Lines as CSV (RFC 4180). Begins with a mark by which spreadsheets know the letters (UTF-8). */
export const spreadsheetOf = (lines: readonly SheetLine[]): string =>
  `\ufeff${[['Part', 'Question', 'Answer'], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
