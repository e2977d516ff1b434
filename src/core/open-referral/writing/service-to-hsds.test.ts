import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { makeService } from '../../directory/service.fixture.ts';
import type { Service } from '../../directory/service.ts';
import { makeDirectory, sampleKey } from '../open-data.fixture.ts';
import { recordIds } from '../record-ids.ts';
import { wholeService } from '../whole-service.fixture.ts';
import { serviceToHsds } from './service-to-hsds.ts';

const id = recordIds(v5, sampleKey);
const written = (service: Service, today = '2026-11-22') =>
  serviceToHsds({ slug: 'open-door-north', service }, makeDirectory({ any: makeService() }, id, today).feed);
const saidOf = (service: Service, taxonomy: string) =>
  (written(service).attributes ?? [])
    .filter(({ link_type }) => link_type === taxonomy)
    .map(({ taxonomy_term: { code }, value }) => (value === undefined ? code : `${code}: ${value}`));
const values = (record: unknown): unknown[] =>
  typeof record === 'object' && record !== null ? Object.values(record).flatMap(values) : [record];

test('what is known of a listing is in its record', () => {
  const record = written(wholeService);
  expect(record).toMatchObject({
    name: 'Open Door, Northtown',
    status: 'active',
    alert: 'Moving in May.',
    minimum_age: 16,
    assured_date: '2026-10-01',
    organization_id: record.organization.id,
    organization: { name: 'Open Door', website: 'https://example.invalid/' },
    service_areas: [{ name: 'North' }, { name: 'Middle' }],
    cost_options: [{ amount: 0 }],
    languages: [{ name: 'English' }, { name: 'Gaeilge' }],
  });
  expect(record.phones?.map(({ number }) => number)).toEqual(['+353 1 000 0000', '01 000 0001']);
  expect(record.contacts?.[0]?.phones).toEqual(record.phones);
  expect(saidOf(wholeService, 'alongside-needs')).toEqual(['somebody-to-talk-to', 'grief']);
  expect(saidOf(wholeService, 'alongside-check-states')).toEqual(['checked']);
  expect(saidOf(wholeService, 'alongside-facts')).toContain('step-free: no');
  expect(saidOf(wholeService, 'alongside-facts')).toContain(
    'source: {"title":"=A newspaper, \\"undated\\""}',
  );
});

test('every field has its place: taking any one away changes the record, but for what stays at home', () => {
  const home = new Set(['guidance', 'agency', 'providerEmail', 'publishFrom']);
  const whole = JSON.stringify(written(wholeService));
  const optional = Object.keys(wholeService).filter((field) => !(field in makeService()));
  expect(optional.length).toBeGreaterThan(25);
  for (const field of optional) {
    const { [field as keyof Service]: _, ...rest } = wholeService;
    expect([field, JSON.stringify(written(rest as Service)) === whole]).toEqual([field, home.has(field)]);
  }
});

test('what nobody knows is left out, never null or empty', () => {
  const record = written(makeService());
  expect(values(record)).not.toContain(null);
  expect(values(record)).not.toContain('');
  expect(record).not.toHaveProperty('phones');
  expect(record).not.toHaveProperty('schedules');
  expect(record).not.toHaveProperty('assured_date');
});

test('a hidden address has no location, and no directions', () => {
  const record = written({ ...wholeService, address: { kind: 'hidden' } });
  expect(record).not.toHaveProperty('service_at_locations');
  expect(JSON.stringify(record)).not.toContain('bus stop');
  expect(saidOf({ ...wholeService, address: { kind: 'hidden' } }, 'alongside-facts')).toContain(
    'accessibility: Hearing loop.',
  );
});

test('a town alone is a location with the point of the town and without an address', () => {
  const [at] =
    written({ ...wholeService, address: { kind: 'town', town: 'Northtown' } }).service_at_locations ?? [];
  expect(at?.location).toMatchObject({ name: 'Northtown', latitude: 52.8, longitude: -7 });
  expect(at?.location).not.toHaveProperty('addresses');
});

test('a full address keeps its lines', () => {
  const [at] = written({ ...wholeService, areas: ['north'] }).service_at_locations ?? [];
  expect(at?.location.addresses).toMatchObject([
    {
      address_1: 'The Hall, upstairs\nLong Lane',
      city: 'Northtown',
      state_province: 'North',
      postal_code: 'N11 XY12',
      country: 'IE',
    },
  ]);
});

test.each([
  ['2026-11-22', '09:00+00:00'],
  ['2026-07-01', '09:00+01:00'],
])('on %s opening at nine is %s', (today, opens) => {
  const schedules = written(wholeService, today).schedules ?? [];
  expect(schedules[1]).toMatchObject({ freq: 'WEEKLY', byday: 'MO,TU', opens_at: opens });
});

test('groups are schedules with a name', () => {
  const schedules = written(wholeService).schedules ?? [];
  expect(schedules.slice(3)).toMatchObject([
    {
      description: 'Family group',
      freq: 'WEEKLY',
      interval: 2,
      byday: 'TH',
      dtstart: '2026-01-08',
      valid_to: '2027-06-24',
    },
    { description: 'Morning: tea | talk', freq: 'MONTHLY', byday: '-1SU', opens_at: '11:00+00:00' },
  ]);
});

test('open day and night is every day from midnight to the last minute', () => {
  const schedules = written(makeService({ opening: { kind: 'always' } })).schedules ?? [];
  expect(schedules).toMatchObject([
    { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00+00:00', closes_at: '23:59+00:00' },
  ]);
});

test('ids are UUIDs, different for every record, and the same ones as ever', () => {
  const record = written(wholeService);
  expect(JSON.stringify(written(wholeService))).toBe(JSON.stringify(record));
  const ids: string[] = [];
  const { phones: _, ...apart } = record;
  JSON.stringify(apart, (key, value) => {
    if (key === 'id') ids.push(value);
    return key === 'taxonomy_term' ? undefined : value;
  });
  expect(new Set(ids).size).toBe(ids.length);
  for (const one of ids)
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // Whoever has a copy of the data knows the listing by this.
  expect(record.id).toBe('a410f3c2-7468-5725-846d-377de2afd029');
  // Another network with a listing of the same name has other ids.
  const elsewhere = recordIds(v5, '0b8bfb0d-36c4-4b0e-9d3f-4f0f8f1c3a55');
  expect(elsewhere('service', 'open-door')).not.toBe(id('service', 'open-door'));
});

test('the last edit is not the last check', () => {
  const { feed } = makeDirectory({ any: makeService() }, id, '2026-11-22');
  const edited = { slug: 'open-door', service: makeService(), editedAt: '2026-11-20T08:00:00.000Z' };
  expect(serviceToHsds(edited, feed)).toMatchObject({ last_modified: '2026-11-20T08:00:00.000Z' });
  expect(serviceToHsds(edited, feed)).not.toHaveProperty('assured_date');
  expect(written(makeService())).not.toHaveProperty('last_modified');
});
