import type { Need } from '../content/need.ts';
import type { Service } from '../directory/service.ts';
import type { Guidance, GuidanceReader } from '../guidance/guidance.ts';
import { type Asker, askers } from '../routing/routing-rule.ts';

/** A page of guidance by its address, like `families/where-to-start`. */
export type Page = { readonly id: string; readonly guidance: Guidance };
/** A service by its address. */
export type Listed = { readonly slug: string; readonly service: Service };

/** Where one need leads: what to read, by who asks, and whom to turn to, each with the areas for which it is among the first. */
export type WayOn = {
  readonly need: Need;
  readonly reading: Readonly<Record<Asker, readonly Page[]>>;
  readonly services: readonly (Listed & { readonly areas: readonly string[] })[];
};

/** The shelf of guidance that is for who asks. */
export const shelfOf: Readonly<Record<Asker, GuidanceReader>> = {
  family: 'families',
  friend: 'friends',
  professional: 'professionals',
};

type Known = {
  readonly needs: readonly Need[];
  /** In the order in which they are shown. */
  readonly pages: readonly Page[];
  /** In the directory's order. */
  readonly listings: readonly Listed[];
  /** Slugs. */
  readonly areas: readonly string[];
};

const mostPages = 3;
const mostServices = 3;

/**
 * Every way on from “Where do I start?”, one for each need that can be asked for. Pages for which the need is the main one stand
 * first; a shelf without such a page gives its first pages.
 */
export const waysOn = ({ needs, pages, listings, areas }: Known): WayOn[] =>
  needs
    .filter(({ offeredInContactForm }) => offeredInContactForm)
    .map((need) => {
      const fitting = listings.filter(({ service }) => service.needs.includes(need.slug));
      const firstIn = areas.map(
        (area) =>
          [
            area,
            fitting.filter(({ service }) => service.areas.includes(area)).slice(0, mostServices),
          ] as const,
      );
      return {
        need,
        reading: readingFor(need.slug, pages),
        services: fitting
          .map((listed) => ({
            ...listed,
            areas: firstIn.flatMap(([area, first]) => (first.includes(listed) ? [area] : [])),
          }))
          .filter((listed) => listed.areas.length > 0),
      };
    });

const readingFor = (need: string, pages: readonly Page[]): Record<Asker, Page[]> => {
  const [family, friend, professional] = askers.map((asker) => firstPages(need, shelfOf[asker], pages));
  return { family: family ?? [], friend: friend ?? [], professional: professional ?? [] };
};

const firstPages = (need: string, shelf: GuidanceReader, pages: readonly Page[]): Page[] => {
  const onShelf = pages.filter(({ id }) => id.startsWith(`${shelf}/`));
  const fitting = onShelf
    .filter(({ guidance }) => guidance.needs?.includes(need))
    .toSorted((one, other) => placeOf(need, one) - placeOf(need, other));
  return (fitting.length > 0 ? fitting : onShelf).slice(0, mostPages);
};

const placeOf = (need: string, { guidance }: Page): number => guidance.needs?.indexOf(need) ?? 0;
