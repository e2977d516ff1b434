import fc from 'fast-check';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { makeService } from '../../../directory/service.fixture.ts';
import { type Service, serviceSchema } from '../../../directory/service.ts';
import { makeDirectory, sampleKey } from '../../open-data.fixture.ts';
import { recordIds } from '../../record-ids.ts';
import { wholeService } from '../../whole-service.fixture.ts';
import { serviceToHsds } from '../../writing/service-to-hsds.ts';
import { makeContext } from '../reading-context.fixture.ts';
import { serviceFromHsds } from './service-from-hsds.ts';

const id = recordIds(v5, sampleKey);
const read = (record: unknown, about: Parameters<typeof makeContext>[1] = {}) =>
  serviceFromHsds(record, makeContext(id, about), (asked) => asked === id('service', 'open-door'));
const draftOf = (record: unknown, about: Parameters<typeof makeContext>[1] = {}) => {
  const reading = read(record, about);
  if ('faults' in reading) throw new Error(reading.faults.join(' '));
  return reading.draft;
};
const feed = makeDirectory({ any: makeService() }, id).feed;
const written = (service: Service, slug = 'open-door') =>
  JSON.parse(JSON.stringify(serviceToHsds({ slug, service }, feed))) as Record<string, unknown>;

const {
  guidance: _guidance,
  agency: _agency,
  providerEmail: _providerEmail,
  publishFrom: _publishFrom,
  ...published
} = wholeService;

describe('our own record', () => {
  test('comes back as it was, whatever is known of it', () => {
    const required = new Set(Object.keys(makeService()));
    const optional = Object.keys(published).filter((field) => !required.has(field));
    const address = fc.constantFrom<Service['address']>(
      wholeService.address,
      { kind: 'full', lines: ['The Hall'], town: 'Northtown' },
      { kind: 'town', town: 'Middleton' },
      { kind: 'hidden' },
    );
    const opening = fc.constantFrom(wholeService.opening, { kind: 'always' as const });
    fc.assert(
      fc.property(fc.subarray(optional), address, opening, (left, where, open) => {
        const service = Object.fromEntries(
          Object.entries({ ...published, opening: open, address: where }).filter(
            ([field]) => !left.includes(field) && !(field === 'directions' && where.kind === 'hidden'),
          ),
        ) as Service;
        const { carried, slug, organisation, isOurs } = draftOf(written(service));
        expect(slug).toBe('open-door');
        expect(isOurs).toBe(true);
        expect(serviceSchema.parse({ ...carried, organisation: organisation.slug })).toEqual(service);
      }),
      { numRuns: 50 },
    );
  });

  test('brings its organisation with its evidence', () => {
    expect(draftOf(written(wholeService)).organisation).toMatchObject({
      slug: 'open-door',
      fields: {
        name: 'Open Door',
        url: 'https://example.invalid/',
        evidence: { grade: 'press', summary: 'From a newspaper.', sources: [{ title: 'A newspaper' }] },
      },
    });
  });

  test('says that its address may be shown only when its id is the one that we gave it', () => {
    expect(draftOf(written(wholeService)).addressIsPublic).toBe(true);
    const other = { ...written(wholeService), id: id('service', 'another') };
    expect(draftOf(other).addressIsPublic).toBe(false);
  });

  test('is second-hand, and not checked, when it is said to be somebody else’s', () => {
    const draft = draftOf(written(wholeService), { isForeign: true, source: 'The other network' });
    expect(draft).toMatchObject({ isOurs: false, addressIsPublic: false });
    expect(draft.carried).not.toHaveProperty('evidence');
    expect(draft.carried).not.toHaveProperty('checked');
    expect(draft.assumed.evidence).toMatchObject({
      grade: 'second-hand',
      sources: [{ title: 'The other network', checkedOn: '2026-10-01' }],
    });
  });

  test('in short is refused, with what to ask for', () => {
    const { attributes: _, ...short } = written(wholeService);
    expect(read(short)).toEqual({ faults: [expect.stringContaining('?full=true')] });
  });

  test('with a term that we do not have is refused, with the nearest one', () => {
    const fact = { taxonomy_term: { taxonomy: 'alongside-facts', code: 'walkin' }, value: 'yes' };
    const need = { taxonomy_term: { taxonomy: 'alongside-need', code: 'grief' } };
    expect(read({ name: 'X', attributes: [fact, need] })).toEqual({
      faults: [
        'There is no fact “walkin”. Did you mean “walk-in”?',
        'There is no taxonomy “alongside-need”. Did you mean “alongside-needs”?',
      ],
    });
  });
});

/** As other programs write it: Open Referral UK, with its terms and its HTML. */
const foreign = {
  id: '6c1d7f9e-54a1-4a51-9f4e-3b8f2d3c9a10',
  name: 'Evening group',
  status: 'active',
  description: '<p>People listen &amp; talk.</p><ul><li>Tea</li></ul>',
  email: null,
  fees: '',
  organization: { id: 'a', name: 'A small charity', description: 'It helps.', website: '' },
  contacts: [{ phones: [{ number: '(051) 000-000', extension: 12 }, { number: 'ask at the desk' }] }],
  attributes: [{ taxonomy_term: { name: 'Bereavement', taxonomy: 'other' } }],
  service_areas: [{ name: 'County North' }, { name: 'Elsewhere' }],
  service_at_locations: [
    { location: { location_type: 'virtual' } },
    {
      location: {
        location_type: 'physical',
        addresses: [{ address_1: 'The Hall', address_2: 'Long Lane', city: 'Northtown', postal_code: 'N1' }],
      },
    },
  ],
  schedules: [
    { freq: 'WEEKLY', byday: 'MO,WE', opens_at: '18:00Z', closes_at: '20:00Z' },
    { freq: 'MONTHLY', byday: '1TU', opens_at: '18:00Z', closes_at: '20:00Z' },
  ],
  cost_options: [{ amount: 0 }],
  assured_date: '2026-05-01',
};

describe('somebody else’s record', () => {
  test('is taken as far as it can be said in our words', () => {
    const draft = draftOf(foreign);
    expect(draft).toMatchObject({ isOurs: false, addressIsPublic: false });
    expect(draft.carried).toEqual({
      name: 'Evening group',
      description: 'People listen & talk.\nTea',
      needs: ['grief'],
      areas: ['north'],
      phones: [{ number: '051 000 000', description: 'extension 12' }],
      free: true,
      opening: {
        kind: 'weekly',
        stretches: [{ days: ['monday', 'wednesday'], opens: '18:00', closes: '20:00' }],
      },
      address: { kind: 'full', lines: ['The Hall', 'Long Lane'], town: 'Northtown', postalCode: 'N1' },
    });
    expect(draft.assumed).toMatchObject({
      kind: 'Bereavement',
      summary: 'People listen & talk.',
      evidence: { grade: 'second-hand', sources: [{ title: 'list.json', checkedOn: '2026-05-01' }] },
    });
    expect(draft.remarks.join(' ')).toMatch(/ask at the desk.*not plain weekly.*Elsewhere/);
  });

  test('of which no term and no area is ours is refused, with the nearest', () => {
    const record = {
      ...foreign,
      attributes: [{ taxonomy_term: { name: 'Greif' } }],
      service_areas: [{ name: 'Nroth' }],
    };
    const reading = read(record);
    expect(reading).toMatchObject({
      faults: [expect.stringContaining('Did you mean “grief”?'), expect.stringContaining('“north”?')],
    });
    expect(draftOf(record, { needsOtherwise: ['grief'], areasOtherwise: ['south'] }).assumed).toMatchObject({
      needs: ['grief'],
      areas: ['south'],
    });
  });

  test('without areas is in the area of its town', () => {
    expect(draftOf({ ...foreign, service_areas: [] }).assumed.areas).toEqual(['north']);
  });

  test('whose times overlap is open from the first opening to the last closing', () => {
    const weekly = (byday: string, opens_at: string, closes_at: string) => ({
      freq: 'WEEKLY',
      byday,
      opens_at,
      closes_at,
    });
    const schedules = [weekly('MO,TU', '12:00', '17:00'), weekly('MO', '09:00', '13:00')];
    expect(draftOf({ ...foreign, schedules }).carried.opening).toEqual({
      kind: 'weekly',
      stretches: [
        { days: ['monday'], opens: '09:00', closes: '17:00' },
        { days: ['tuesday'], opens: '12:00', closes: '17:00' },
      ],
    });
  });

  test('that is closed is refused', () => {
    expect(read({ ...foreign, status: 'defunct' })).toEqual({
      faults: ['Its status is “defunct”. Closed services are not listed.'],
    });
  });

  test.each([
    ['text', 'name: Text belongs here.', { name: 5 }],
    ['a list', 'phones: A list belongs here', { phones: 'none' }],
    ['a number', 'minimum_age: A number belongs here', { minimum_age: '18' }],
    ['less', '1,000,000 characters', { description: 'x'.repeat(1_000_000) }],
    ['seen', 'nobody sees', { name: 'Open\u0000Door' }],
    ['one way', 'nobody sees', { name: 'Open \u202erooD' }],
  ])('with a field that is not %s is refused', (_, sentence, about) => {
    expect(read({ ...foreign, ...about })).toEqual({ faults: [expect.stringContaining(sentence)] });
  });

  test('of something else than a service is refused', () => {
    expect(read({ id: 'a', name: 'A small charity', description: 'It helps.' })).toEqual({
      faults: ['This is no service: it has no status, and nobody who runs it.'],
    });
  });

  test('that is no record is refused', () => {
    for (const record of [5, 'text', null, [foreign]])
      expect(read(record)).toEqual({ faults: ['This is not a record of a service.'] });
  });
});
