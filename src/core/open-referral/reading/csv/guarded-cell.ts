import { type ReadCell, readGuarded } from '../../csv/cells.ts';
import { textFault } from '../text-fault.ts';

/** A cell that a spreadsheet runs. A number with a sign, like +353 51 000 000, is none. */
const formula = /^(?:[=@\t\r]|[+-](?![\d |]*$|\d[\d ]* \())/;

/**
 * The text of a cell without the guard of the export. A cell that a spreadsheet would run is refused: it would be run by
 * whoever opens our own export, or the editor's copy of this table.
 */
export const readSafeCell = (cell: string): ReadCell<string> => {
  const fault = textFault(cell);
  if (fault !== undefined) return { fault };
  if (formula.test(cell))
    return {
      fault: `It begins with “${cell.slice(0, 1).replace(/\s/, 'a tab')}”: a spreadsheet would run it. If it is meant as text, put an apostrophe before it.`,
    };
  return { value: readGuarded(cell).trim() };
};
