import type { DraftService } from '../draft.ts';
import type { LocationInput, ServiceInput } from './hsds-input.ts';

/** Where a record says that a service is. */
export type PlaceRead = {
  readonly fields: Pick<DraftService, 'address' | 'directions' | 'accessibility'>;
  readonly remarks: readonly string[];
};

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

type Addresses = LocationInput['addresses'];

const addressOf = ({ address_1, address_2, city, postal_code }: Addresses[number]): object | undefined => {
  const lines = [...linesOf(address_1), ...linesOf(address_2)];
  if (city === undefined) return undefined;
  return lines.length === 0
    ? { kind: 'town', town: city }
    : { kind: 'full', lines, town: city, ...(postal_code !== undefined && { postalCode: postal_code }) };
};

const surroundingsOf = ({ transportation, accessibility }: LocationInput): PlaceRead['fields'] => {
  const words = accessibility[0]?.description;
  return {
    ...(transportation !== undefined && { directions: transportation }),
    ...(words !== undefined && { accessibility: words }),
  };
};

const placesOf = ({ service_at_locations }: ServiceInput): LocationInput[] =>
  service_at_locations.flatMap(({ location }) =>
    location === undefined || ['virtual', 'postal'].includes(location.location_type ?? '') ? [] : [location],
  );

/** The place in our own words. No place at all is a hidden address; one without an address is a town. */
export const ourPlace = (service: ServiceInput): PlaceRead => {
  const location = placesOf(service)[0];
  if (location === undefined) return { fields: { address: { kind: 'hidden' } }, remarks: [] };
  const [written] = location.addresses;
  const address =
    written === undefined ? { kind: 'town', town: location.name } : (addressOf(written) ?? { kind: 'town' });
  return { fields: { address, ...surroundingsOf(location) }, remarks: [] };
};

/** The place of somebody else's record: the first one that people can go to. Without one nothing is said. */
export const foreignPlace = (service: ServiceInput): PlaceRead => {
  const places = placesOf(service);
  const [location] = places;
  if (location === undefined) return { fields: {}, remarks: [] };
  const written =
    location.addresses.find(({ address_type }) => address_type !== 'postal') ?? location.addresses[0];
  const address = written && addressOf(written);
  return {
    fields: { ...(address !== undefined && { address }), ...surroundingsOf(location) },
    remarks: [
      ...(places.length > 1 ? [`It has ${places.length} places: the first one was taken.`] : []),
      ...(written !== undefined && address === undefined ? ['Its address names no town: left out.'] : []),
    ],
  };
};
