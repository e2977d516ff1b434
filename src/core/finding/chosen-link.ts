import { type Facet, facets } from './facets.ts';

/** One choice of a list. */
type ChosenOption = { readonly facet: Facet; readonly option: string };

/**
 * The address of the whole directory with one choice made: what a list of its own is about, so that looking goes on from
 * there. It stands after the `#`, which no server is sent, and says no more than the address of that list.
 */
export const chosenLink = ({ facet, option }: ChosenOption): string => `/directory/#${facet}=${option}`;

/** The choice that the part of an address after the page names; undefined when it names none. */
export const readChosenLink = (hash: string): ChosenOption | undefined => {
  const [, name, option] = /^#([a-z]+)=([a-z0-9-]+)$/.exec(hash) ?? [];
  const facet = facets.find((one) => one === name);
  return facet === undefined || option === undefined ? undefined : { facet, option };
};
