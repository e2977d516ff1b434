import type { Area } from '../../content/site.ts';
import type { Service } from '../service.ts';

/** Where a listing stands, as on a signpost: the name in bold, and what belongs to it. */
export type PlaceWords = { readonly name: string; readonly note?: string };

/**
 * The place of a listing in the margin of a list: its town and area; else the areas it covers, the whole region
 * (`the South East`), or that it is reached by phone. `areas` are all areas of the network.
 */
export const placeInWords = (
  service: Pick<Service, 'address' | 'areas' | 'ways'>,
  areas: readonly Area[],
  region: string,
): PlaceWords => {
  const coversAll = areas.length > 1 && areas.every(({ slug }) => service.areas.includes(slug));
  const names = areas.filter(({ slug }) => service.areas.includes(slug)).map(({ name }) => name);
  const covered = coversAll ? `all of ${region}` : names.join(', ');
  if (service.address.kind !== 'hidden') {
    const { town } = service.address;
    return covered === town ? { name: town } : { name: town, note: covered };
  }
  if (service.ways.length === 1 && service.ways[0] === 'phone') return { name: 'By phone', note: covered };
  return coversAll ? { name: capitalised(region) } : { name: covered, note: 'area' };
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How many listings stand in each town. Those that keep their address back are in none. */
export const countByTown = (services: readonly Pick<Service, 'address'>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { address } of services) {
    if (address.kind !== 'hidden') counts.set(address.town, (counts.get(address.town) ?? 0) + 1);
  }
  return counts;
};
