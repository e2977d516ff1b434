import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { type CheckState, checkStateOn } from '../directory/check-state.ts';
import type { Service } from '../directory/service.ts';
import { conditionsFor, type Judgement, judge } from './coverage-rule.ts';
import type { CoverageView } from './coverage-view.ts';

/** How many services are in each state of checking. */
export type CheckCounts = Readonly<Record<CheckState, number>>;

/** How many services are independent of treatment, part of it, or of which nothing says so. */
export type AttachedCounts = {
  readonly independent: number;
  readonly partOfTreatment: number;
  readonly notKnown: number;
};

/** One need in one area. */
export type CoverageCell = Judgement & {
  readonly area: string;
  /** How many services are listed for it; in a view those that say that they are so. */
  readonly listed: number;
  /** In a view: how many more are listed that do not say whether they are so. */
  readonly silent: number;
  readonly checks: CheckCounts;
  readonly attached: AttachedCounts;
};

export type CoverageRow = { readonly need: Need; readonly cells: readonly CoverageCell[] };

/** Every need in every area, in the order of editors, on a day; by all services, or in one view. */
export type Coverage = {
  readonly view: CoverageView | undefined;
  readonly areas: readonly Area[];
  readonly rows: readonly CoverageRow[];
};

/** What coverage is judged from: the network's areas and needs, the services that are listed, and the day, `YYYY-MM-DD`. */
export type CoverageSubject = {
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
  readonly services: readonly Service[];
  readonly today: string;
};

/** Counts services by the state of their check. */
export const countChecks = (services: readonly Service[], today: string): CheckCounts => {
  const states = services.map(({ checked }) => checkStateOn(today, checked));
  const count = (state: CheckState) => states.filter((one) => one === state).length;
  return {
    checked: count('checked'),
    'check-due': count('check-due'),
    'not-confirmed': count('not-confirmed'),
  };
};

/** Counts services by whether they belong to treatment. */
export const countAttached = (services: readonly Pick<Service, 'independent'>[]): AttachedCounts => {
  const count = (answer: boolean | undefined) =>
    services.filter(({ independent }) => independent === answer).length;
  return { independent: count(true), partOfTreatment: count(false), notKnown: count(undefined) };
};

/** Judges every need in every area by the rule. */
export const coverageOf = (
  { areas, needs, services, today }: CoverageSubject,
  view?: CoverageView,
): Coverage => {
  // Each service is asked once, and not once for every cell that it stands in.
  const saySo = new Set(view === undefined ? services : services.filter(view.isSo));
  const silent = new Set(view === undefined ? [] : services.filter(view.isSilent));
  return {
    view,
    areas,
    rows: needs.map((need) => {
      const serving = services.filter((service) => service.needs.includes(need.slug));
      const cells = areas.map(({ slug: area }): CoverageCell => {
        const all = serving.filter((service) => service.areas.includes(area));
        const listed = all.filter((service) => saySo.has(service));
        return {
          area,
          ...judge(listed, conditionsFor(need, view?.setAside), today),
          listed: listed.length,
          silent: all.filter((service) => silent.has(service)).length,
          checks: countChecks(listed, today),
          attached: countAttached(listed),
        };
      });
      return { need, cells };
    }),
  };
};

/** How many cells are in each state; `unsaid` are those not served of which services do not say whether they are so. */
export const countStates = ({ rows }: Pick<Coverage, 'rows'>) => {
  const cells = rows.flatMap((row) => row.cells);
  const count = (fits: (cell: CoverageCell) => boolean) => cells.filter(fits).length;
  return {
    served: count(({ state }) => state === 'served'),
    limited: count(({ state }) => state === 'limited'),
    notServed: count(({ state, silent }) => state === 'not-served' && silent === 0),
    unsaid: count(({ state, silent }) => state === 'not-served' && silent > 0),
  };
};
