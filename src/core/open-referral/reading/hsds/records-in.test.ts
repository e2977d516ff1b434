import { expect, test } from 'vitest';
import { recordsIn } from './records-in.ts';

const service = { id: '1', name: 'One', status: 'active' };
const organization = { id: 'o', name: 'Runs it', description: 'It does.' };
const location = { id: 'l', location_type: 'physical' };

test.each([
  ['a service', service, [service]],
  ['an array of services', [service, service], [service, service]],
  ['a page of a list', { total_items: 1, contents: [service] }, [service]],
  ['services by name', { services: [service] }, [service]],
  ['an organisation', { ...organization, services: [service] }, [{ organization, ...service }]],
  [
    'a service at a location',
    { id: 'p', location, service },
    [{ ...service, service_at_locations: [{ id: 'p', location }] }],
  ],
])('%s', (_, value, records) => {
  expect(recordsIn(value)).toEqual({ kind: 'records', records });
});

test.each([[5], ['text'], [null], [{}], [{ contents: {} }], [{ openapi: '3.1.0' }]])(
  '%j has no services, and it is said what to give',
  (value) => {
    expect(recordsIn(value)).toMatchObject({ kind: 'fault', sentence: expect.any(String) });
  },
);
