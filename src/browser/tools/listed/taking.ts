import type { NamedService } from '#core/tools/listed/service-list.ts';
import type { Asked } from './picker.ts';
import { type ServiceCell as Cell, nameService } from './service-cell.ts';

const cellOf = (line: Element | null, column: string): Cell | undefined =>
  line?.querySelector<Cell>(`[name$=".${column}"]`) ?? undefined;

/** What stands in a cell now; writing it is told as if somebody had typed. */
const write = (cell: Cell, words: string): void => {
  cell.value = words.slice(0, cell.maxLength > 0 ? cell.maxLength : undefined);
  cell.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Puts a service into a line: its name, and where the line asks for them and nothing is written, its way in and its hours. */
export const putInto = (cell: Cell, { slug, name, howToGetIn, opening }: NamedService): void => {
  nameService(cell, slug, name);
  write(cell, name);
  const line = cell.closest('[data-line]');
  for (const [column, words] of [
    ['way', howToGetIn],
    ['open', opening],
  ] as const) {
    const other = cellOf(line, column);
    if (other && words !== undefined && other.value.trim() === '') write(other, words);
  }
};

/** Puts a service into the first line of the last table of services that has none. Says whether there was room. */
export const putIntoPlan = (tool: Element, service: NamedService): boolean => {
  const table = [...tool.querySelectorAll('[data-lines]:has([data-service])')].at(-1);
  const cell = [...(table?.querySelectorAll<Cell>('[data-service]') ?? [])].find(
    ({ value }) => value.trim() === '',
  );
  if (cell === undefined) return false;
  putInto(cell, service);
  return true;
};

const isAnswered = (section: Element): boolean =>
  [...section.querySelectorAll<Cell>('[data-item] [name]')].some((control) =>
    /^(radio|checkbox)$/.test(control.type)
      ? (control as HTMLInputElement).checked
      : control.value.trim() !== '',
  );

/** What a line asks the directory for: what its own choice says, else the needs of the parts that somebody answered. */
export const askedBy = (tool: Element, line: Element | null): Asked => {
  const chosen = [...(line?.querySelectorAll<HTMLOptionElement>('option[data-needs]:checked') ?? [])];
  const needs = chosen.flatMap(({ dataset }) => (dataset['needs'] ?? '').split(' '));
  if (needs.length > 0) return { needs, words: `What the line says: ${chosen[0]?.text ?? ''}` };
  const parts = [...tool.querySelectorAll<HTMLElement>('section:has([data-lines] [data-service])')];
  const answered = [...tool.querySelectorAll<HTMLElement>('[data-nearby]')].filter((nearby) => {
    const section = nearby.closest('section');
    return section !== null && !parts.includes(section) && isAnswered(section);
  });
  return {
    needs: [...new Set(answered.flatMap(({ dataset }) => (dataset['nearby'] ?? '').split(' ')))],
    words: 'The parts you answered',
  };
};
