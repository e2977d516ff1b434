import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { type Coverage, type CoverageSubject, coverageOf } from './coverage.ts';
import { askFor, type Shortfall } from './coverage-rule.ts';
import { type CoverageView, coverageViews } from './coverage-view.ts';

/** A need that is limited in an area, and why. */
export type LimitedNeed = {
  readonly need: Need;
  readonly listed: number;
  readonly why: readonly Shortfall[];
};

/** What an area lacks, by what is listed. */
export type AreaGaps = {
  readonly area: Area;
  readonly notServed: readonly Need[];
  readonly limited: readonly LimitedNeed[];
  /** Views in which no service of the area is, for any need: nobody is open then, or nobody says so. */
  readonly nobody: readonly CoverageView[];
  /** What could be asked for, what is lacking most often first, and for which needs. */
  readonly asks: readonly { readonly ask: string; readonly needs: readonly Need[] }[];
};

const newDoor = 'Somebody in the area, or somebody who comes to it, for a need that nobody is listed for.';

/** What each area lacks, in the order of the areas. */
export const gapsOf = (subject: CoverageSubject): AreaGaps[] => {
  const all = coverageOf(subject);
  const inViews = coverageViews
    .filter(({ group }) => group !== 'attached')
    .map((view) => ({ view, coverage: coverageOf(subject, view) }));
  return subject.areas.map((area, index) => {
    const rows = all.rows.flatMap(({ need, cells }) => {
      const cell = cells[index];
      return cell === undefined ? [] : [{ need, cell }];
    });
    const notServed = rows.filter(({ cell }) => cell.state === 'not-served').map(({ need }) => need);
    const limited = rows
      .filter(({ cell }) => cell.state === 'limited')
      .map(({ need, cell: { listed, why } }) => ({ need, listed, why }));
    const needsByAsk = new Map<string, Need[]>(notServed.length === 0 ? [] : [[newDoor, notServed]]);
    for (const { need, why } of limited) {
      for (const shortfall of why) {
        const ask = askFor[shortfall];
        needsByAsk.set(ask, [...(needsByAsk.get(ask) ?? []), need]);
      }
    }
    const isNobody = (coverage: Coverage) => coverage.rows.every(({ cells }) => cells[index]?.listed === 0);
    return {
      area,
      notServed,
      limited,
      nobody: inViews.filter(({ coverage }) => isNobody(coverage)).map(({ view }) => view),
      asks: [...needsByAsk]
        .map(([ask, needs]) => ({ ask, needs }))
        .toSorted((one, other) =>
          one.ask === newDoor ? -1 : other.ask === newDoor ? 1 : other.needs.length - one.needs.length,
        ),
    };
  });
};
