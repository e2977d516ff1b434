import { v5 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { makeService } from '../../../directory/service.fixture.ts';
import { type Service, serviceSchema } from '../../../directory/service.ts';
import { sampleKey } from '../../open-data.fixture.ts';
import { recordIds } from '../../record-ids.ts';
import { openDoor } from '../../whole-service.fixture.ts';
import type { Draft } from '../draft.ts';
import { makeContext } from '../reading-context.fixture.ts';
import { secondHand } from '../second-hand.ts';
import { planImport } from './import-plan.ts';
import type { Outcome } from './outcome.ts';

const id = recordIds(v5, sampleKey);
const { organisation: _, ...little } = makeService({
  address: { kind: 'full', lines: ['The Hall'], town: 'Northtown' },
});

/** A plan for a directory with these services, all of the one organisation. */
const planFor = (services: Readonly<Record<string, Service>> = {}) => {
  const plan = planImport({
    services: new Map(Object.entries(services)),
    organisations: new Map([['open-door', openDoor]]),
    check: (folder, __, fields) => {
      if (folder === 'organisations') return { value: fields };
      const read = serviceSchema.safeParse(fields);
      return read.success
        ? { value: read.data }
        : { problems: read.error.issues.map(({ path, message }) => `${path.join()}: ${message}`) };
    },
    context: makeContext(id),
  });
  let number = 0;
  const take = (draft: Draft): Outcome => {
    number += 1;
    return plan.take({ file: 'list.json', at: `record ${number}` }, '', { draft });
  };
  return { take, files: plan.files, paths: () => plan.files().map(({ path }) => path) };
};

const ours = (about: Partial<Draft> = {}): Draft => ({
  slug: 'open-door',
  organisation: { slug: 'open-door', fields: {} },
  carried: little,
  assumed: {},
  isOurs: true,
  addressIsPublic: true,
  remarks: [],
  ...about,
});

/** Somebody else's record of the same, by name. */
const theirs = (carried: Draft['carried'] = {}): Draft => ({
  organisation: { name: 'OPEN DOOR', fields: { name: 'OPEN DOOR', description: 'Another one.' } },
  carried: { name: 'Open door', ...carried },
  assumed: { ...little, address: { kind: 'hidden' }, evidence: secondHand('list.json', undefined) },
  isOurs: false,
  addressIsPublic: false,
  remarks: [],
});

const whole: Service = { ...little, organisation: 'open-door' };

describe('what is not here yet', () => {
  test('is new, under its slug', () => {
    const { take, paths } = planFor();
    expect(take(ours())).toMatchObject({ kind: 'new', slug: 'open-door' });
    expect(paths()).toEqual(['services/open-door.json']);
  });

  test('has a slug made from its name, and tells itself apart from another', () => {
    const { take } = planFor({ 'open-door': { ...whole, name: 'Somewhere else' } });
    const { slug: __, ...unnamed } = ours();
    expect(take(unnamed)).toMatchObject({ kind: 'new', slug: 'open-door-northtown' });
  });

  test('brings its organisation along, unless it is refused itself', () => {
    const { take, paths } = planFor();
    const organisation = { name: 'Newcomer', fields: { name: 'Newcomer', description: 'New.' } };
    expect(take(ours({ organisation, carried: { ...little, needs: [] } }))).toMatchObject({
      kind: 'refused',
    });
    expect(paths()).toEqual([]);
    expect(take(ours({ organisation }))).toMatchObject({
      kind: 'new',
      organisation: { slug: 'newcomer', changes: 'new' },
    });
    expect(take(ours({ slug: 'second', organisation }))).not.toHaveProperty('organisation');
    expect(paths()).toEqual([
      'organisations/newcomer.json',
      'services/open-door.json',
      'services/second.json',
    ]);
  });

  test.each([['../../site'], ['Open Door'], [`${'x'.repeat(81)}`]])(
    'is refused under the slug “%s”',
    (slug) => {
      const { take, paths } = planFor();
      expect(take(ours({ slug }))).toMatchObject({ kind: 'refused' });
      expect(take(ours({ organisation: { slug, name: 'X', fields: {} } }))).toMatchObject({
        kind: 'refused',
      });
      expect(paths()).toEqual([]);
    },
  );

  test('is refused when nothing says who runs it', () => {
    expect(planFor().take(ours({ organisation: { fields: {} } }))).toMatchObject({
      kind: 'refused',
      sentences: [expect.stringContaining('who runs it')],
    });
  });
});

describe('what is here', () => {
  test('is found by its slug, by the id that we gave it, or by its name and organisation', () => {
    const { slug: __, ...unnamed } = ours();
    for (const draft of [
      ours(),
      { ...unnamed, id: id('service', 'here'), carried: { ...little, name: 'Renamed' } },
      theirs(),
    ]) {
      const { take } = planFor({ here: whole, 'open-door': { ...whole, name: 'Other' } });
      expect(take(draft)).toMatchObject({ slug: draft.slug ?? 'here' });
    }
  });

  test('is unchanged when the file says the same', () => {
    const { take, paths } = planFor({ 'open-door': whole });
    expect(take(ours())).toMatchObject({ kind: 'unchanged' });
    expect(take(theirs())).toMatchObject({ kind: 'unchanged' });
    expect(paths()).toEqual([]);
  });

  test('is changed field by field, and keeps what the file does not carry', () => {
    const here = { ...whole, alert: 'Moving.', guidance: ['families/where-to-start'], agency: 'open-door' };
    const { take, files } = planFor({ 'open-door': here });
    expect(take(ours({ carried: { phones: [{ number: '051 000 000' }] } }))).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'phones', before: 'nothing', after: '051 000 000' }],
    });
    expect(files()[0]?.fields).toEqual({ ...here, phones: [{ number: '051 000 000' }] });
  });

  test('is second-hand when somebody else’s list changes it, and keeps its sources', () => {
    const { take, files } = planFor({ 'open-door': whole });
    take(theirs({ url: 'https://example.invalid/' }));
    expect(files()[0]?.fields['evidence']).toMatchObject({
      grade: 'second-hand',
      sources: [{ title: 'list.json' }, { title: 'A newspaper' }],
    });
  });

  test('names a list once, however often it changes something', () => {
    const listed = { ...whole, evidence: secondHand('list.json', '2025-01-01') };
    const { take, files } = planFor({ 'open-door': listed });
    take(theirs({ url: 'https://example.invalid/' }));
    expect(files()[0]?.fields['evidence']).toMatchObject({ sources: [{ title: 'list.json' }] });
  });

  test('does not change again when the same comes again', () => {
    const first = planFor({ 'open-door': whole });
    first.take(theirs({ url: 'https://example.invalid/' }));
    const again = planFor({ 'open-door': first.files()[0]?.fields as Service });
    expect(again.take(theirs({ url: 'https://example.invalid/' }))).toMatchObject({ kind: 'unchanged' });
  });

  test('keeps its organisation as an editor wrote it, whatever somebody else’s list says', () => {
    const { take, paths } = planFor({ 'open-door': whole });
    expect(take(theirs())).not.toHaveProperty('organisation');
    expect(paths()).toEqual([]);
  });

  test('is refused a second time in one import, unless it says the same', () => {
    const { take } = planFor();
    take(ours());
    expect(take(ours())).toMatchObject({ kind: 'unchanged' });
    expect(take(ours({ carried: { ...little, alert: 'Moving.' } }))).toMatchObject({
      kind: 'refused',
      sentences: [expect.stringContaining('the same service as list.json record 1')],
    });
  });

  test('of the same name in another town is another one', () => {
    const { take } = planFor({ 'open-door': whole });
    const { slug: __, ...unnamed } = ours();
    const address = { kind: 'town', town: 'Middleton' };
    expect(take({ ...unnamed, carried: { ...little, address } })).toMatchObject({
      kind: 'new',
      slug: 'open-door-middleton',
    });
  });
});

describe('a check', () => {
  const checked = { on: '2026-10-01', by: 'the coordinator', how: 'phone', nextDue: '2027-04-01' } as const;
  const here: Service = { ...whole, checked };
  const other = { ...little, alert: 'Moving.' };

  test.each([
    [
      'an older check',
      ours({ carried: { ...other, checked: { ...checked, on: '2026-09-30' } } }),
      ['checked', 'alert'],
    ],
    ['no check', ours({ carried: other }), ['alert']],
    ['somebody else’s check', theirs({ alert: 'Moving.' }), ['alert']],
  ])('here stands, with its whole listing, before %s', (__, draft, fields) => {
    const { take, paths } = planFor({ 'open-door': here });
    expect(take(draft)).toMatchObject({
      kind: 'kept',
      sentence: expect.stringContaining('2026-10-01'),
      changes: fields.map((field) => expect.objectContaining({ field })),
    });
    expect(paths()).toEqual([]);
  });

  test.each(['2026-10-01', '2026-11-01'])('of %s in our own file is taken over', (on) => {
    const { take, files } = planFor({ 'open-door': here });
    const draft = ours({ carried: { ...other, checked: { ...checked, on } } });
    expect(take(draft)).toMatchObject({ kind: 'changed' });
    expect(files()[0]?.fields).toMatchObject({ alert: 'Moving.', checked: { on } });
  });
});

describe('where a listing is that could put somebody in danger', () => {
  const street = { kind: 'full', lines: ['The Hall'], town: 'Northtown' };
  const dangerous = { ...little, needs: ['feeling-safe'], directions: 'The red door.' };
  const written = (draft: Draft, here?: Service) => {
    const { take, files } = planFor(here && { 'open-door': here });
    const { remarks } = take(draft);
    return { fields: files()[0]?.fields, remarks };
  };

  test('is hidden, with the way there, when nothing says it may be shown', () => {
    const { fields, remarks } = written(ours({ carried: dangerous, addressIsPublic: false }));
    expect(fields?.['address']).toEqual({ kind: 'hidden' });
    expect(fields).not.toHaveProperty('directions');
    expect(remarks).toHaveLength(1);
  });

  test('is shown when our own file says so', () => {
    expect(written(ours({ carried: dangerous })).fields).toMatchObject({
      address: street,
      directions: 'The red door.',
    });
  });

  test('is hidden in somebody else’s list by its words too, whatever need it is given', () => {
    const draft = { ...theirs({ description: 'A refuge for families.', address: street }) };
    expect(written(draft).fields?.['address']).toEqual({ kind: 'hidden' });
  });

  test('stays hidden once an editor hid it', () => {
    const here: Service = { ...whole, needs: ['feeling-safe'], address: { kind: 'hidden' } };
    const { fields, remarks } = written(ours({ carried: { ...dangerous, alert: 'Moving.' } }), here);
    expect(fields).toMatchObject({ alert: 'Moving.', address: { kind: 'hidden' } });
    expect(fields).not.toHaveProperty('directions');
    expect(remarks).toEqual([expect.stringContaining('it stays so')]);
  });

  test('stays as an editor wrote it when somebody else’s list has another street', () => {
    const evidence = secondHand('another.json', undefined);
    const here: Service = { ...whole, needs: ['feeling-safe'], evidence };
    const address = { ...street, lines: ['Another street'] };
    expect(written(theirs({ address, alert: 'Moving.' }), here).fields).toMatchObject({
      alert: 'Moving.',
      address: street,
    });
  });

  test('is hidden when our own file has hidden it since', () => {
    const draft = ours({ carried: { ...dangerous, address: { kind: 'hidden' } } });
    expect(written(draft, whole).fields?.['address']).toEqual({ kind: 'hidden' });
  });
});

test('somebody else’s list does not change what a person in danger may rely on, unless it came from a list', () => {
  const here: Service = { ...whole, needs: ['feeling-safe'] };
  const draft = theirs({ url: 'https://example.invalid/' });
  expect(planFor({ 'open-door': here }).take(draft)).toMatchObject({
    kind: 'kept',
    changes: [{ field: 'url' }],
  });
  const listed = { ...here, evidence: secondHand('another.json', undefined) };
  expect(planFor({ 'open-door': listed }).take(draft)).toMatchObject({ kind: 'changed' });
});

test('the street of any other listing is not written by somebody else’s list where an editor left it out', () => {
  const { take } = planFor({ 'open-door': { ...whole, address: { kind: 'town', town: 'Northtown' } } });
  const address = { kind: 'full', lines: ['The Hall'], town: 'Northtown' };
  expect(take(theirs({ address }))).toMatchObject({ kind: 'unchanged', remarks: [expect.any(String)] });
});
