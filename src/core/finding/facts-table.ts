import { checkStateOn } from '../directory/check-state.ts';
import type { OpeningTimes } from '../directory/opening-times/open-at.ts';
import type { Service } from '../directory/service.ts';
import type { Point } from '../places/distance.ts';
import { type Facet, facets, type Options, optionsOf } from './facets.ts';

/**
 * What can be asked of listings, column by column, as JSON: small, and the same for every visitor. Rows stand in the
 * directory's own order. What several rows share (a set of options, a town, opening times) stands there once, and the
 * column has its number.
 */
export type FactsTable = {
  /** `YYYY-MM-DD`: the day the check states are of. */
  readonly on: string;
  /** Every option of each facet that a row has. */
  readonly options: Options;
  /** The sets of options that rows have, as numbers of `options`. */
  readonly sets: Readonly<Record<Facet, readonly (readonly number[])[]>>;
  /** Latitude and longitude in degrees. */
  readonly towns: readonly (readonly [latitude: number, longitude: number])[];
  readonly openings: readonly OpeningTimes[];
  /** For each row: its set in each facet; its town and opening plus one, 0 without; 0 checked, 1 not confirmed, 2 due. */
  readonly columns: Readonly<Record<Facet | 'town' | 'opening' | 'state', readonly number[]>>;
};

/** Gives each different value a number, in the order they come. */
const numbering = <Value>() => {
  const numbers = new Map<string, number>();
  const values: Value[] = [];
  return {
    values,
    of: (value: Value): number => {
      const key = JSON.stringify(value);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
};

const checkStates = ['checked', 'not-confirmed', 'check-due'] as const;

/**
 * The facts of listings, in their order, on a day (`YYYY-MM-DD`). `pointOf` says where a listing's town is; a hidden address
 * has none.
 */
export const makeFactsTable = (
  services: readonly Service[],
  on: string,
  pointOf: (town: string) => Point | undefined,
): FactsTable => {
  const towns = numbering<readonly [number, number]>();
  const openings = numbering<OpeningTimes>();
  const rows = services.map(optionsOf);
  const columnsOf = (facet: Facet) => {
    const options = numbering<string>();
    const sets = numbering<readonly number[]>();
    const column = rows.map((row) => sets.of(row[facet].map(options.of)));
    return { options: options.values, sets: sets.values, column };
  };
  const byFacet = { ...eachFacet(columnsOf) };
  const townOf = ({ address }: Service): number => {
    const point = address.kind === 'hidden' ? undefined : pointOf(address.town);
    return point === undefined ? 0 : towns.of([point.latitude, point.longitude]) + 1;
  };
  const openingOf = ({ opening, publicHolidays }: Service): number =>
    opening === undefined
      ? 0
      : openings.of(publicHolidays === undefined ? { opening } : { opening, publicHolidays }) + 1;
  return {
    on,
    options: eachFacet((facet) => byFacet[facet].options),
    sets: eachFacet((facet) => byFacet[facet].sets),
    columns: {
      ...eachFacet((facet) => byFacet[facet].column),
      town: services.map(townOf),
      opening: services.map(openingOf),
      state: services.map(({ checked }) => checkStates.indexOf(checkStateOn(on, checked))),
    },
    towns: towns.values,
    openings: openings.values,
  };
};

/** Makes a record with something for each facet. */
export const eachFacet = <Value>(make: (facet: Facet) => Value): Readonly<Record<Facet, Value>> =>
  Object.fromEntries(facets.map((facet) => [facet, make(facet)])) as Record<Facet, Value>;
