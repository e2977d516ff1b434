import type { Area } from '../content/site.ts';
import type { Place } from './place.ts';

/** A town that people here know, for examples: in the area that comes last, the one of its name if there is one. */
export const exampleTown = (
  areas: readonly Area[],
  places: readonly Pick<Place, 'name' | 'area'>[],
): string => {
  const last = areas.at(-1);
  const there = places.filter(({ area }) => area !== undefined && area === last?.slug);
  return (there.find(({ name }) => name === last?.name) ?? there[0])?.name ?? last?.name ?? '';
};
