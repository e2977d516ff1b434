import type { Answers } from '#core/tools/answers.ts';
import { type FigureRow, mostPoints, rowsToLookAt, sideBySide } from '#core/tools/figures.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { fullMark, lineOfPoints, spanMark } from './points-drawing.ts';

/** A row of the figures on the page. */
export type ShownRow = FigureRow & { readonly title: string; readonly line: HTMLElement };

const element = (name: string, text: string, ...inside: readonly Node[]): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...inside);
  return made;
};

const rounded = (mean: number): string => mean.toFixed(1).replace(/\.0$/, '');

/** What a sheet says to a row: the words of the answers on the page, and the words beside them. */
const saidIn = (tool: Element, { items }: ShownRow, sheet: Answers): string =>
  items
    .flatMap((id) => {
      const chosen = sheet[id];
      const label = tool.querySelector(`[name="${id}"][value="${String(chosen)}"]`)?.closest('label');
      const words = label?.querySelector('span')?.firstChild?.textContent?.trim();
      const beside = sheet[`${id}.why`];
      return [words, typeof beside === 'string' ? `“${beside}”` : undefined].filter(
        (one) => one !== undefined,
      );
    })
    .join(' – ');

const first = (title: string, rows: readonly ShownRow[]): HTMLElement[] =>
  rows.length === 0
    ? []
    : [element('h4', title), element('ul', '', ...rows.map((row) => element('li', row.title)))];

/** Lays sheets side by side: what to look at first, then each row, how far apart it is before its average. */
export const showSheets = (
  tool: Element,
  place: HTMLElement,
  facts: ToolFacts,
  rows: readonly ShownRow[],
  sheets: readonly Answers[],
): void => {
  place.replaceChildren();
  if (sheets.length === 0) return;
  const { disagreed, atNothing } = rowsToLookAt(facts, sheets, rows);
  const most = mostPoints(facts);
  const answered = rows.filter(({ items }) =>
    items.some((id) => sheets.some((sheet) => sheet[id] !== undefined)),
  );
  const unanswered = rows.length - answered.length;
  place.append(
    element('h3', `${sheets.length} sheets side by side`),
    ...first('Talk about these first: you do not agree', disagreed),
    ...first('Then about these: somebody says there is nothing', atNothing),
    ...answered.flatMap((row) => {
      const side = sideBySide(facts, sheets, row);
      const given = element(
        'ul',
        '',
        ...sheets.map((sheet, index) =>
          element('li', `Sheet ${index + 1}: ${saidIn(tool, row, sheet) || 'no answer'}`),
        ),
      );
      if (side.low === undefined || side.high === undefined || side.mean === undefined)
        return [element('h4', row.title), given];
      const { low, high, mean } = side;
      const words =
        low === high
          ? `Nobody stands apart: ${rounded(low)}.`
          : `From ${rounded(low)} to ${rounded(high)}; on average ${rounded(mean)}.`;
      const drawing = lineOfPoints(most, (at) => [spanMark(at(low), at(high)), fullMark(at(mean))]);
      return [element('h4', row.title), element('p', words, drawing), given];
    }),
    ...(unanswered === 0
      ? []
      : [element('p', `${unanswered === 1 ? 'One is' : `${unanswered} are`} on none of these sheets yet.`)]),
  );
};
