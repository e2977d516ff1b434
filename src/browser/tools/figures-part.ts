import type { Answers } from '#core/tools/answers.ts';
import { figureOf, mostPoints } from '#core/tools/figures.ts';
import type { SheetLine } from '#core/tools/spreadsheet.ts';
import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { askingPlaceIn, chosenFiles } from './chosen-files.ts';
import { readAnswers } from './controls.ts';
import { drawPoints } from './points-drawing.ts';
import { type ShownRow, showSheets } from './several-sheets.ts';

const rounded = (mean: number): string => mean.toFixed(1).replace(/\.0$/, '');

/** Fills the figures of a tool as somebody writes, beside an earlier file or other people's. Undefined for a tool without. */
export const startFigures = (tool: HTMLElement, facts: ToolFacts) => {
  const part = tool.querySelector<HTMLElement>('[data-figures]');
  const files = part?.querySelector<HTMLElement>('[data-with-files]');
  const together = part?.querySelector<HTMLElement>('[data-together]');
  const said = part?.querySelector<HTMLElement>('[data-figures-said]');
  const away = part?.querySelector<HTMLElement>('[data-do="put-away"]');
  const asking = files && askingPlaceIn(files);
  if (!part || !files || !together || !said || !away || !asking) return undefined;
  const rows: ShownRow[] = [...part.querySelectorAll<HTMLElement>('[data-figure]')].map((line) => ({
    id: line.dataset['figure'] ?? '',
    items: (line.dataset['keys'] ?? '').split(' '),
    title: line.querySelector('th')?.textContent?.trim() ?? '',
    line,
  }));
  const most = mostPoints(facts);
  let earlier: Answers | undefined;
  let others: readonly Answers[] = [];

  const sheets = (): Answers[] => {
    const own = readAnswers(tool);
    return [...(Object.keys(own).length > 0 ? [own] : []), ...others];
  };

  const refresh = () => {
    const now = readAnswers(tool);
    for (const row of rows) {
      const present = figureOf(facts, now, row);
      const before = earlier && figureOf(facts, earlier, row);
      write(row.line, '[data-now]', inWords(present, row.items.length));
      write(row.line, '[data-then]', before ? inWords(before, row.items.length) : '');
      drawPoints(row.line, most, present.mean, before?.mean);
    }
    showSheets(tool, together, facts, rows, others.length > 0 ? sheets() : []);
    away.hidden = earlier === undefined && others.length === 0;
  };

  const chosen = chosenFiles(facts, asking, (words) => {
    said.textContent = words;
  });

  const choose = (name: string, take: (all: readonly Answers[]) => string) => {
    const input = files.querySelector<HTMLInputElement>(`[name="${name}"]`);
    input?.addEventListener('change', async () => {
      const picked = [...(input.files ?? [])];
      input.value = '';
      const read = await chosen.readAll(picked);
      const opened = read.filter((one) => one !== undefined);
      if (opened.length === 0) return;
      const words = take(opened);
      if (opened.length === read.length) said.textContent = words;
      refresh();
    });
  };
  choose('earlier', ([first]) => {
    earlier = first;
    return 'The earlier file stands beside yours now, under “Last time”.';
  });
  choose('others', (all) => {
    others = [...others, ...all];
    const count = sheets().length;
    return `${count} ${count === 1 ? 'sheet lies' : 'sheets lie'} side by side now.`;
  });
  files.hidden = false;

  return {
    refresh,
    /** Forgets the other files; what is written on the page stays. */
    putAway: () => {
      chosen.stop();
      earlier = undefined;
      others = [];
      said.textContent = '';
      refresh();
    },
    /** The figures as lines for a spreadsheet. */
    lines: (): SheetLine[] =>
      rows.map(({ line, title }) => {
        const told = (selector: string) => line.querySelector(selector)?.textContent ?? '';
        const then = told('[data-then]');
        return ['Figures', title, `${told('[data-now]')}${then === '' ? '' : `; last time ${then}`}`];
      }),
  };
};

const inWords = ({ answered, of, mean }: ReturnType<typeof figureOf>, lines: number): string => {
  if (mean === undefined) return answered === 0 ? '' : `${answered} of ${of} answered`;
  return lines === 1 ? rounded(mean) : `${rounded(mean)} (${answered} of ${of})`;
};

const write = (line: HTMLElement, selector: string, words: string) => {
  const place = line.querySelector(selector);
  if (place) place.textContent = words;
};
