import type { Absences } from '#core/agencies/absence.ts';
import { spokenDate } from '#core/calendar/spoken-date.ts';
import { fetchAbsences } from '../fetch-absences.ts';

/** Says on the page of rules who is away today by what workers say, and marks each way that leads to one of them. */
export const startRouting = (): void => {
  void fetchAbsences().then((absences) => {
    const said = document.querySelector('[data-away-today]');
    if (said !== null) said.textContent = sentenceOf(absences);
    for (const way of document.querySelectorAll<HTMLElement>('[data-goes-to]')) {
      const backOn = absences?.[way.dataset['goesTo'] ?? ''];
      if (backOn !== undefined) way.append(markOf(backOn));
    }
  });
};

const sentenceOf = (absences: Absences | null): string => {
  if (absences === null) return 'Who is away today could not be asked just now. Those are the rules alone.';
  return Object.keys(absences).length === 0
    ? 'Nowhere is everybody away today, by what workers say.'
    : 'Where everybody who works there says that they are away today, it is marked. A request then goes to their deputy, to whoever the next rule names, or to the coordinator.';
};

const markOf = (backOn: string): HTMLElement => {
  const mark = document.createElement('p');
  mark.className = 'hole';
  mark.textContent = `Away today, back on ${spokenDate(backOn)}: it goes elsewhere until then.`;
  return mark;
};
