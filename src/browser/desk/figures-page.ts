import { dayIn } from '#core/calendar/zoned-time.ts';
import { outcomes } from '#core/contact/agency-message.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import { outcomeWords } from '#core/contact/inbox/inbox-words.ts';
import type { DemandPeriod } from '#core/coverage/demand/demand.ts';
import { askerWords, monthInWords, periodInWords } from '#core/desk/desk-words.ts';
import {
  demandWith,
  type FigureChoice,
  type FigureTable,
  figureTable,
  figureWays,
  leftOut,
  monthsBetween,
} from '#core/desk/figures.ts';
import { figuresCsv } from '#core/desk/figures-csv.ts';
import { askers } from '#core/routing/routing-rule.ts';
import { saveFile } from '../service/save-file.ts';
import { putView, showView } from '../show-view.ts';
import type { Counted } from './count-figures.ts';
import { figuresView } from './figures-view.ts';

/** Where figures are shown, and what they are made from. */
type FiguresPage = {
  readonly place: Element;
  readonly counted: Counted;
  readonly data: ContactData;
  /** What the site shows of demand already. */
  readonly published: readonly DemandPeriod[];
  readonly now: Date;
  readonly back: () => void;
};

/** Shows figures of the months that are chosen, and saves or prints them when the coordinator says so. */
export const showFigures = (page: FiguresPage): void => {
  const { place, counted, data, published, now, back } = page;
  const { language, areas, needs, networkName } = data;
  const slugs = {
    area: areas.map(({ slug }) => slug),
    need: needs.map(({ slug }) => slug),
    asker: askers,
    outcome: outcomes,
  };
  const known = new Map<string, string>([
    ...[...areas, ...needs].map(({ slug, name }) => [slug, name] as const),
    ...Object.entries(askerWords),
    ...Object.entries(outcomeWords),
  ]);
  const nameOf = (slug: string) => known.get(slug) ?? slug;
  const thisMonth = dayIn(data.timeZone, now).slice(0, 7);
  const first = counted.requests.map(({ month }) => month).toSorted()[0] ?? thisMonth;
  const months = monthsBetween(first, thisMonth);
  const lastOver = months.at(-2) ?? thisMonth;

  const save = (table: FigureTable, as: string | undefined): string | undefined => {
    const { way, from, to } = table.choice;
    if (as === 'csv') {
      const column = (slug: string) =>
        way === 'area-and-need' ? nameOf(slug) : monthInWords(slug, language);
      const names = { row: nameOf, column, period: periodInWords(from, to, language) };
      saveFile('figures.csv', 'text/csv;charset=utf-8', figuresCsv(table, names));
      return undefined;
    }
    const file = demandWith(published, table);
    if ('fault' in file) return file.fault;
    saveFile('demand.json', 'application/json', `${JSON.stringify({ periods: file.periods }, null, 2)}\n`);
    return undefined;
  };

  const show = (choice: FigureChoice, put = showView, problem?: string): void => {
    const table = figureTable(counted.requests, choice, slugs);
    const view = figuresView({
      table,
      months,
      thisMonth,
      nameOf,
      language,
      networkName,
      unopened: counted.unopened,
      leftOut: leftOut(counted.requests, choice, slugs),
      problem,
    });
    put(place, view);
    const form = place.querySelector<HTMLFormElement>('#figures-form');
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('change', (event) => {
      const changed = (event.target as Element).id;
      show(chosenIn(form), putView);
      place.querySelector<HTMLElement>(`#${changed}`)?.focus();
    });
    place.querySelector('[data-show="desk"]')?.addEventListener('click', back);
    place.querySelector('[data-print]')?.addEventListener('click', () => print());
    for (const button of place.querySelectorAll<HTMLButtonElement>('[data-save]')) {
      button.addEventListener('click', () => {
        const fault = save(table, button.dataset['save']);
        if (fault !== undefined) show(choice, showView, fault);
      });
    }
  };
  show({ way: 'area', from: lastOver, to: lastOver, monthly: false });
};

/** What is chosen in the form; a period that runs back is one month long. */
const chosenIn = (form: HTMLFormElement): FigureChoice => {
  const chosen = (id: string) => form.querySelector<HTMLSelectElement>(`#${id}`)?.value ?? '';
  const from = chosen('from');
  const to = chosen('to');
  return {
    way: figureWays.find((way) => way === chosen('way')) ?? 'area',
    from,
    to: monthsBetween(from, to).length === 0 ? from : to,
    monthly: form.querySelector<HTMLInputElement>('#monthly')?.checked ?? false,
  };
};
