import { packPlaces } from '#core/places/packed-places.ts';
import { places } from '../../content.ts';

/** The gazetteer for browsers: one file, the same for everybody, so that nobody sees which place somebody looks for. */
export const GET = (): Response => Response.json(packPlaces(places));
