import type { CoverageState } from '#core/coverage/coverage-rule.ts';
import { endSheetOf, type Runner, type Step, stepsOf } from '#core/tools/end-sheet/end-sheet.ts';
import type { EndSheet } from '#core/tools/end-sheet/end-sheet-schema.ts';
import { endSheetView } from '#core/tools/end-sheet/end-sheet-view.ts';
import { coverageIn, serviceOf } from '#core/tools/listed/service-list.ts';
import { putView } from '../show-view.ts';
import { readAnswers } from './controls.ts';
import { peopleOn } from './exercise.ts';
import { servicesSoFar } from './listed/known-services.ts';

const bestFirst: readonly CoverageState[] = ['served', 'limited', 'not-served'];

/** Writes what the table of an exercise comes to onto its end sheet; `area` is where it takes place, empty when nobody said. */
export const showEndSheet = (tool: HTMLElement, sheet: EndSheet, area: string): void => {
  const blank = tool.querySelector<HTMLElement>('[data-end-blank]');
  const filled = tool.querySelector<HTMLElement>('[data-end-filled]');
  if (!blank || !filled) return;
  const steps = stepsOf(sheet, readAnswers(tool));
  blank.hidden = steps.length > 0;
  if (steps.length === 0) {
    filled.replaceChildren();
    return;
  }
  const known = servicesSoFar();
  const optionOf = (need: string) =>
    tool.querySelector<HTMLOptionElement>(`[data-lines="${sheet.table}"] option[value="${need}"]`);
  const runs = (step: Step): Runner | undefined => {
    // Before the directory is there nobody can say what is not in it.
    if (known === undefined) return { id: step.service.toLowerCase(), name: step.service };
    const listed = serviceOf(known, step.slug, step.service);
    return listed && { id: String(listed.runBy), name: listed.organisation || listed.name };
  };
  const coverageOf = (need: string) => {
    const slugs = optionOf(need)?.dataset['needs']?.split(' ') ?? [];
    const states = slugs.map((slug) => known && coverageIn(known, slug, area));
    return bestFirst.find((state) => states.includes(state));
  };
  const place = known?.areas.find(({ slug }) => slug === area)?.name ?? '';
  const came = endSheetOf(peopleOn(tool), steps, runs, coverageOf);
  putView(
    filled,
    endSheetView(came, (need) => optionOf(need)?.text ?? need, place),
  );
};
