import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { needsSchema } from '#core/content/need.ts';
import { siteSchema } from '#core/content/site.ts';
import { organisationSchema } from '#core/directory/organisation.ts';
import { makeService } from '#core/directory/service.fixture.ts';
import { serviceSchema } from '#core/directory/service.ts';
import { answerOpenData } from '#core/open-referral/api/answer.ts';
import { type OpenDirectory, openDirectory } from '#core/open-referral/api/open-directory.ts';
import type { Page } from '#core/open-referral/api/page.ts';
import { makeDirectory, sampleKey } from '#core/open-referral/open-data.fixture.ts';
import { openDataOf } from '#core/open-referral/open-data.ts';
import { recordIds } from '#core/open-referral/record-ids.ts';
import { wholeService } from '#core/open-referral/whole-service.fixture.ts';
import { placesSchema } from '#core/places/place.ts';

const root = join(import.meta.dirname, '../..');
const today = '2026-11-22';
const id = recordIds(v5, sampleKey);

/** The published schemas lie beside the project, not in it: they have a licence of their own. */
const schemas = join(root, '../shared/open-referral');
const hasSchemas = existsSync(schemas);
if (!hasSchemas)
  console.warn(
    `The Open Referral schemas are not at ${schemas}: the feed is not judged by them in this run.`,
  );

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const readContent = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> =>
  schema.parse(dropBlanks(readJson(join(root, 'content', file))));
const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
  readdirSync(join(root, 'content', folder)).map(
    (file) => [basename(file, '.json'), readContent(`${folder}/${file}`, schema)] as const,
  );

/** The directory of this network, as it stands in `content/`. */
const realDirectory = (): OpenDirectory =>
  openDirectory(
    openDataOf(
      readContent('site.json', siteSchema),
      readContent('needs.json', needsSchema).needs,
      Object.fromEntries(readFolder('organisations', organisationSchema)),
      readFolder('services', serviceSchema).map(([slug, service]) => ({ slug, service })),
      readContent('places.json', placesSchema).places,
      today,
    ),
    today,
    id,
  );

/** One of which everything is known, one of which hardly anything is, one of each kind of opening and address. */
const madeUpDirectory = (): OpenDirectory =>
  makeDirectory(
    {
      whole: wholeService,
      few: makeService(),
      always: makeService({ opening: { kind: 'always' }, free: false }),
      town: makeService({ address: { kind: 'town', town: 'Northtown' }, directions: 'Behind the church.' }),
      hidden: { ...wholeService, address: { kind: 'hidden' } },
    },
    id,
    today,
  );

const get = <Body>(directory: OpenDirectory, address: string): Body => {
  const { pathname, searchParams } = new URL(address, 'https://site.invalid');
  const path = pathname.split('/').filter(Boolean);
  const answer = answerOpenData(
    { origin: 'https://site.invalid', path, parameters: searchParams },
    directory,
  );
  if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
  return answer.body as Body;
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
// Its types are those of a CommonJS module, whose function is also its default.
(addFormats as unknown as { default: (ajv: Ajv2020) => void }).default(ajv);
const validators = new Map<string, ValidateFunction>();
const validatorOf = (schema: string): ValidateFunction => {
  const known = validators.get(schema);
  if (known !== undefined) return known;
  const made = ajv.compile(readJson(join(schemas, `${schema}.json`)) as object);
  validators.set(schema, made);
  return made;
};
const faultsOf = (schema: string, record: unknown): string[] => {
  const validate = validatorOf(schema);
  return validate(record)
    ? []
    : (validate.errors ?? []).map((error: ErrorObject) => `${schema}${error.instancePath}: ${error.message}`);
};

type Listed = Page<{ readonly id: string }>;

/** Every page of a list, three records each. */
const pagesOf = (directory: OpenDirectory, list: string, more = ''): Listed[] => {
  const first = get<Listed>(directory, `/${list}?per_page=3${more}`);
  const numbers = Array.from({ length: first.total_pages }, (_, place) => place + 1);
  return numbers.map((number) => get<Listed>(directory, `/${list}?per_page=3&page=${number}${more}`));
};

const lists = [
  ['services', 'service'],
  ['service_at_locations', 'service_at_location'],
  ['organizations', 'organization'],
] as const;
const directories = [
  ['this network', realDirectory],
  ['a made-up network', madeUpDirectory],
] as const;
const profiles = ['hsds-3.0', 'oruk'] as const;

describe.skipIf(!hasSchemas).each(profiles)('by the published schemas of %s', (profile) => {
  describe.each(directories)('the feed of %s', (_, make) => {
    test.each(lists)(
      'every page of /%s is valid, in brief and in full',
      { timeout: 180_000 },
      (list, schema) => {
        const directory = make();
        for (const more of ['', '&full=true']) {
          const records = pagesOf(directory, list, more).flatMap(({ contents }) => contents);
          expect(records.length).toBeGreaterThan(0);
          expect(records.flatMap((record) => faultsOf(`${profile}/${schema}_list`, record))).toEqual([]);
        }
      },
    );

    test.each(lists)('every record of /%s is valid', { timeout: 180_000 }, (list, schema) => {
      const directory = make();
      const records = pagesOf(directory, list)
        .flatMap(({ contents }) => contents)
        .map((record) => get<object>(directory, `/${list}/${record.id}`));
      expect(records.flatMap((record) => faultsOf(`${profile}/${schema}`, record))).toEqual([]);
    });
  });

  test('a record that is broken is not valid', { timeout: 180_000 }, () => {
    const directory = madeUpDirectory();
    const whole = get<object>(directory, `/services/${id('service', 'whole')}`);
    for (const broken of [
      { status: 'open' },
      { id: 'whole' },
      { contacts: [{ id: 'x' }] },
      { minimum_age: '16' },
    ])
      expect(faultsOf(`${profile}/service`, { ...whole, ...broken })).not.toEqual([]);
  });
});

describe.each(directories)('taxonomies and terms of %s', (_, make) => {
  test('have what the profile asks for, and every term that a record names is there', () => {
    const directory = make();
    const taxonomies = get<Listed>(directory, '/taxonomies?per_page=200').contents;
    const terms = get<Listed>(directory, '/taxonomy_terms?per_page=200').contents;
    const text = expect.stringMatching(/\S/);
    for (const record of [...taxonomies, ...terms])
      expect(record).toMatchObject({ id: text, name: text, description: text });
    const known = new Set(terms.map((term) => term.id));
    const named: string[] = [];
    JSON.stringify(get(directory, '/services?per_page=200&full=true'), (key, value) => {
      if (key === 'taxonomy_term_id') named.push(value);
      return value;
    });
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((one) => !known.has(one))).toEqual([]);
  });
});

test('what keeps its address back shows no street, no point and no directions, anywhere in the feed', () => {
  const canary = 'Canary Lane 7';
  const place = { lines: [canary], town: 'Northtown' };
  const hidden = { ...wholeService, directions: canary, address: { kind: 'hidden', ...place } as never };
  const directory = makeDirectory({ hidden }, id, today);
  for (const list of ['services', 'service_at_locations', 'organizations']) {
    for (const page of [...pagesOf(directory, list), ...pagesOf(directory, list, '&full=true')]) {
      expect(JSON.stringify(page)).not.toContain(canary);
      expect(JSON.stringify(page)).not.toContain('latitude');
    }
  }
});

test('every real listing of the network has its record', () => {
  const directory = realDirectory();
  expect(get<Listed>(directory, '/services').total_items).toBe(
    readdirSync(join(root, 'content/services')).length,
  );
});
