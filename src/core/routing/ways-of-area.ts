import type { RoutingRow } from './explain-routing.ts';
import { type Asker, askers } from './routing-rule.ts';

/** Who asks: by who they are, and under 18 or not. */
export type WhoAsks = { readonly asker: Asker; readonly under18: boolean };

/** Some who ask, and what for, that go the same way together. `needs` are slugs. */
export type AskedAlike = { readonly who: readonly WhoAsks[]; readonly needs: readonly string[] };

/** One way in which requests of an area go, with everybody who goes it. */
export type WayOfArea = Pick<RoutingRow, 'goesTo' | 'name' | 'by' | 'rule' | 'reason' | 'hole'> & {
  readonly asked: readonly AskedAlike[];
};

const everybody: readonly WhoAsks[] = askers.flatMap((asker) =>
  [false, true].map((under18) => ({ asker, under18 })),
);

/** How many different people can ask: a group that has so many is everybody. */
export const everybodyCount = everybody.length;

/** The ways of one area, holes first: rows that go the same way for the same reason are one, with all who go it. */
export const waysOfArea = (rows: readonly RoutingRow[], area: string): readonly WayOfArea[] => {
  const ofArea = rows.filter((row) => row.area === area);
  const ways = [
    ...Map.groupBy(ofArea, ({ goesTo, by, rule, reason, hole }) =>
      JSON.stringify([goesTo, by, rule, reason, hole]),
    ).values(),
  ];
  return ways
    .flatMap((alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const { goesTo, name, by, rule, reason, hole } = first;
      return [{ goesTo, name, by, rule, reason, hole, asked: askedAlike(alike) }];
    })
    .toSorted((one, other) => Number(other.hole !== null) - Number(one.hole !== null));
};

/** Those who ask for the same needs, together. */
const askedAlike = (rows: readonly RoutingRow[]): readonly AskedAlike[] => {
  const asked = everybody.map(({ asker, under18 }) => ({
    who: { asker, under18 },
    needs: rows.filter((row) => row.asker === asker && row.under18 === under18).map(({ need }) => need),
  }));
  return [...Map.groupBy(asked, ({ needs }) => needs.join())].flatMap(([, alike]) => {
    const needs = alike[0]?.needs ?? [];
    return needs.length === 0 ? [] : [{ who: alike.map(({ who }) => who), needs }];
  });
};
