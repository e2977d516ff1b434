import type { ToolFacts } from '#core/tools/tool-facts.ts';
import { startExercise } from './exercise.ts';
import type { ListedPart } from './listed/start.ts';

/** What only some tools have: the directory beside their lines, the cards of an exercise, and what it comes to. */
export const startExtras = (tool: HTMLElement, { endSheet }: ToolFacts) => {
  const followCards = startExercise(tool);
  let listed: ListedPart | undefined;
  let showEnd: (() => void) | undefined;

  const follow = () => {
    followCards();
    showEnd?.();
  };

  const load = async () => {
    if (tool.querySelector('[data-where]') !== null)
      listed = (await import('./listed/start.ts')).startListed(tool, follow);
    if (endSheet === undefined) return;
    const { showEndSheet } = await import('./end-sheet-part.ts');
    showEnd = () => showEndSheet(tool, endSheet, listed?.now().area ?? '');
    showEnd();
  };
  // Without these the tool is what it is on paper: the pages that it links to, and lines to write on.
  void load().catch(() => undefined);

  return { follow, forget: () => listed?.forget() };
};
