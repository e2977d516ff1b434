import type { Service } from './service.ts';
import { type How, howWords } from './words/listing-words.ts';

/** What listings are filtered by. */
export const facets = ['areas', 'needs', 'audiences', 'hows'] as const;
export type Facet = (typeof facets)[number];

/** Options by facet: slugs of areas and needs, audiences, and hows. */
type Options = Readonly<Record<Facet, readonly string[]>>;

/** What a listing says of itself. A facet is empty where nothing says so. */
export type Facts = Options;

/** What a visitor chose. A facet without a choice lets everything through. */
export type Choice = Options;

export const noChoice: Choice = { areas: [], needs: [], audiences: [], hows: [] };

/** The facts of a service that filters ask for. */
export const factsOf = (service: Service): Facts => {
  const traits: readonly (How | false)[] = [
    service.opening?.kind === 'always' && 'day-and-night',
    service.venue === 'community' && 'community-venue',
    service.noTreatmentNeeded === true && 'no-treatment-needed',
    service.peerLed === true && 'peer-led',
    service.free === true && 'free',
  ];
  return {
    areas: service.areas,
    needs: service.needs,
    audiences: service.audiences,
    hows: [...service.ways, ...traits.filter((trait) => trait !== false)],
  };
};

const fits = (facts: Facts, choice: Choice): boolean =>
  facets.every((facet) => {
    const chosen = choice[facet];
    const isThere = (option: string) => facts[facet].includes(option);
    // One county or another, one need or another; but by phone and at night are asked for together.
    return chosen.length === 0 || (facet === 'hows' ? chosen.every(isThere) : chosen.some(isThere));
  });

/** The listings that fit a choice, in their order. */
export const filterListings = <Listing extends { readonly facts: Facts }>(
  listings: readonly Listing[],
  choice: Choice,
): Listing[] => listings.filter(({ facts }) => fits(facts, choice));

/**
 * A choice with one option chosen as its count promises: among areas, needs and audiences in place of others, among the
 * hows besides them.
 */
export const choosing = (choice: Choice, facet: Facet, option: string): Choice => ({
  ...choice,
  [facet]: facet === 'hows' ? [...new Set([...choice.hows, option])] : [option],
});

/** How many listings there would be for each option if it were chosen. */
export const countChoices = (
  listings: readonly { readonly facts: Facts }[],
  choice: Choice,
  options: Options,
): Readonly<Record<Facet, ReadonlyMap<string, number>>> => {
  const countsIn = (facet: Facet) =>
    new Map(
      options[facet].map((option) => [
        option,
        filterListings(listings, choosing(choice, facet, option)).length,
      ]),
    );
  return {
    areas: countsIn('areas'),
    needs: countsIn('needs'),
    audiences: countsIn('audiences'),
    hows: countsIn('hows'),
  };
};

/** What is left of a choice without one of its options, and how many listings that finds. */
export type Loosened = { readonly facet: Facet; readonly option: string; readonly count: number };

/** The ways out of a choice that finds nothing: each leaves out one option and finds something. Most listings first. */
export const loosen = (listings: readonly { readonly facts: Facts }[], choice: Choice): Loosened[] =>
  facets
    .flatMap((facet) =>
      choice[facet].map((option) => {
        const rest = { ...choice, [facet]: choice[facet].filter((other) => other !== option) };
        return { facet, option, count: filterListings(listings, rest).length };
      }),
    )
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);

/** How many listings fit all but the choice of audiences, and do not say whom they are for: they may fit too. */
export const countUnsaid = (listings: readonly { readonly facts: Facts }[], choice: Choice): number =>
  choice.audiences.length === 0
    ? 0
    : filterListings(listings, { ...choice, audiences: [] }).filter(
        ({ facts }) => facts.audiences.length === 0,
      ).length;

/** Every how there is, in the order of the filters. */
export const hows = Object.keys(howWords) as How[];
