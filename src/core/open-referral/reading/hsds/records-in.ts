import { isRecord } from '../../../content/schema-shape.ts';

/** The services in a JSON value, as they stand there, or why there are none. */
export type RecordsIn =
  | { readonly kind: 'records'; readonly records: readonly unknown[] }
  | { readonly kind: 'fault'; readonly sentence: string };

type Fields = Readonly<Record<string, unknown>>;

const fault = (sentence: string): RecordsIn => ({ kind: 'fault', sentence });

/** A list of an organisation's services, each with the organisation in it. */
const servicesOf = ({ services, ...organization }: Fields): unknown[] =>
  (Array.isArray(services) ? services : []).map((service: unknown) =>
    isRecord(service) ? { organization, ...service } : service,
  );

const isOrganisation = (record: Fields): boolean =>
  Array.isArray(record['services']) && typeof record['name'] === 'string' && !('status' in record);

/** A record of `service_at_location` that holds its service: the service, given at that place. */
const servicePlaced = ({ service, ...place }: Fields): unknown =>
  isRecord(service) ? { ...service, service_at_locations: [place] } : service;

const recordsOf = (item: unknown): unknown[] => {
  if (!isRecord(item)) return [item];
  if (isOrganisation(item)) return servicesOf(item);
  return isRecord(item['service']) ? [servicePlaced(item)] : [item];
};

const whatItShouldBe =
  'Give a service, a list of services in square brackets, or a page of a list with “contents”.';

/**
 * Takes a file apart: one service (HSDS 3.0 or Open Referral UK), an array of them, a page of a list (`contents`), an
 * organisation with its `services`, or services at their locations.
 */
export const recordsIn = (value: unknown): RecordsIn => {
  if (Array.isArray(value)) return { kind: 'records', records: value.flatMap(recordsOf) };
  if (!isRecord(value)) return fault(`This is not a record. ${whatItShouldBe}`);
  const { contents } = value;
  if (Array.isArray(contents)) return { kind: 'records', records: contents.flatMap(recordsOf) };
  if ('contents' in value) return fault('“contents” is not a list.');
  if (Array.isArray(value['services']) && !isOrganisation(value))
    return { kind: 'records', records: value['services'].flatMap(recordsOf) };
  if (isOrganisation(value) || isRecord(value['service']) || 'name' in value || 'id' in value)
    return { kind: 'records', records: recordsOf(value) };
  return fault(`There is no service in this file. ${whatItShouldBe}`);
};
