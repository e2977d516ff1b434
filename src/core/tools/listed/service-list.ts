import type { CoverageState } from '../../coverage/coverage-rule.ts';
import { type PackedData, unpackData } from '../../finding/carried/packed-facts.ts';
import { noOptions } from '../../finding/facets.ts';
import { type Facts, readFacts } from '../../finding/facts.ts';
import { find } from '../../finding/find.ts';
import type { Point } from '../../places/distance.ts';
import type { HandoutFacts } from '../../shortlist/handout-facts.ts';

/**
 * What tools know of the directory: one file, the same for everybody. `slugs`, `runBy` and the facts have a row for each
 * service, in the directory’s order; `runBy` is a row of `organisations`, which has each organisation’s name.
 */
export type ServiceList = {
  readonly slugs: readonly string[];
  readonly organisations: readonly string[];
  readonly runBy: readonly number[];
  readonly areas: readonly { readonly slug: string; readonly name: string }[];
  readonly data: PackedData;
  /** How each need is met in each area, in the order of `areas`, by the rule of the coverage page. */
  readonly coverage: Readonly<Record<string, readonly CoverageState[]>>;
};

/** A service as a tool names it: what a hand-out says of it, and who runs it. */
export type NamedService = HandoutFacts & {
  /** The name of who runs it; `runBy` is the same for all services of one organisation. */
  readonly organisation: string;
  readonly runBy: number;
};

/** The directory as a tool asks it. */
export type KnownServices = {
  readonly facts: Facts;
  /** By row; undefined where the two files are of different days. */
  readonly named: readonly (NamedService | undefined)[];
  readonly areas: ServiceList['areas'];
  readonly coverage: ServiceList['coverage'];
};

/** Makes the list ready for asking. `handouts` say how each service is reached, and whether it was checked. */
export const readServiceList = (list: ServiceList, handouts: readonly HandoutFacts[]): KnownServices => {
  const bySlug = new Map(handouts.map((one) => [one.slug, one]));
  return {
    facts: readFacts(unpackData(list.data).table),
    named: list.slugs.map((slug, row) => {
      const handout = bySlug.get(slug);
      const runBy = list.runBy[row] ?? -1;
      return handout && { ...handout, organisation: list.organisations[runBy] ?? '', runBy };
    }),
    areas: list.areas,
    coverage: list.coverage,
  };
};

/** What somebody looks for: services for any of some needs, near a place, for somebody. What is empty lets all through. */
export type Looking = {
  readonly needs: readonly string[];
  readonly audience?: string | undefined;
  readonly area?: string | undefined;
  readonly near?: Point | undefined;
};

/** What there is: the best first, as in the directory. */
export type Listed = {
  readonly services: readonly NamedService[];
  /** How many more fit, and do not say whom they are for. */
  readonly unsaid: number;
};

/** Finds services as the directory finds them. */
export const lookUp = ({ facts, named }: KnownServices, { needs, audience, area, near }: Looking): Listed => {
  const one = (value: string | undefined) => (value === undefined || value === '' ? [] : [value]);
  const chosen = { ...noOptions, needs, audiences: one(audience), areas: one(area) };
  const { rows, unsaid } = find(facts, { chosen, near, area });
  return { services: rows.flatMap((row) => named[row] ?? []), unsaid };
};

/** The service that a line stands for: by its slug, else by its name, however that was written. */
export const serviceOf = (
  { named }: Pick<KnownServices, 'named'>,
  slug: string,
  name: string,
): NamedService | undefined =>
  named.find((one) => one?.slug === slug) ??
  named.find((one) => one?.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());

/** How a need is met in an area by the rule of the coverage page; undefined for a need or an area that is not known. */
export const coverageIn = (
  { areas, coverage }: Pick<KnownServices, 'areas' | 'coverage'>,
  need: string,
  area: string,
): CoverageState | undefined => coverage[need]?.[areas.findIndex(({ slug }) => slug === area)];
