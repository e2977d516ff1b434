import { describe, expect, test } from 'vitest';
import { type ContentKind, contentShapes, singleFiles } from '#core/content/check/content-files.ts';
import type { Shape } from '#core/content/schema-shape.ts';
import { proseBlocks } from '#core/guidance/prose-blocks.ts';
import { decapCollections, decapConfig } from './decap-config.ts';
import { type DecapField, decapField } from './decap-field.ts';

/** Every field of a schema, as `phones[].number`, and once for all variants that share it. */
const namesInShape = (shape: Shape, path: string): string[] => {
  const here = shape.properties ?? {};
  const inVariants = (shape.oneOf ?? []).flatMap((variant) => namesInShape(variant, path));
  const inItems = shape.items === undefined ? [] : namesInShape(shape.items, `${path}[]`);
  const inProperties = Object.entries(here).flatMap(([name, property]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...namesInShape(property, own)];
  });
  return [...new Set([...inVariants, ...inItems, ...inProperties])];
};

/** Every field of the form, named the same way. */
const namesInForm = (fields: readonly DecapField[], path = ''): string[] =>
  fields.flatMap((field) => {
    const own = path === '' ? field.name : `${path}.${field.name}`;
    const inside = ['list', 'week'].includes(field.widget) ? `${own}[]` : own;
    return [own, ...namesInForm(field.fields ?? [], inside)];
  });

const languages = [
  { code: 'ga', name: 'Gaeilge' },
  { code: 'uk', name: 'Українська' },
];
/** What the form has besides the facts of the schema: the text of a page, and the name of a translation's file. */
const isFact = ({ name }: DecapField): boolean => !['body', 'translates'].includes(name);
const collections = decapCollections(languages);
const formOf = (kind: ContentKind): (readonly DecapField[])[] => {
  if (kind in singleFiles) return [collections[0]?.files?.find((file) => file.name === kind)?.fields ?? []];
  return collections
    .filter(({ name }) => name === kind || name.startsWith(`${kind}-`))
    .map(({ fields }) => fields ?? []);
};

describe.each(Object.entries(contentShapes))('the form of %s', (name, shape) => {
  const forms = formOf(name as ContentKind);

  test('exists', () => {
    const many: Record<string, number> = { guidance: 3, translations: 3 * languages.length };
    expect(forms.length).toBe(many[name] ?? 1);
  });

  test('has every field of the schema, and no other', () => {
    for (const form of forms) {
      const facts = form.filter(isFact);
      expect(namesInForm(facts).sort()).toEqual(namesInShape(shape, '').sort());
    }
  });

  // A list that may be empty needs a default in its schema: Decap leaves an empty one out.
  test('asks for what the schema asks for', () => {
    for (const form of forms) {
      const demanded = form.filter((field) => field.required && isFact(field)).map((field) => field.name);
      expect(demanded).toEqual(shape.required ?? []);
    }
  });
});

describe('a field of the form', () => {
  const field = (name: string, kind: ContentKind = 'services'): DecapField | undefined =>
    formOf(kind)[0]?.find((candidate) => candidate.name === name);

  test('names another record by its slug', () => {
    expect(field('organisation')).toMatchObject({
      widget: 'relation',
      collection: 'organisations',
      value_field: '{{slug}}',
    });
  });

  test('names several needs and areas, which stand in one file', () => {
    expect(field('needs')).toMatchObject({
      widget: 'relation',
      multiple: true,
      min: 1,
      file: 'needs',
      value_field: 'needs.*.slug',
    });
    expect(field('areas')).toMatchObject({
      widget: 'relation',
      multiple: true,
      min: 1,
      file: 'site',
      value_field: 'areas.*.slug',
    });
  });

  test('offers the groups of its own reader', () => {
    for (const reader of ['families', 'friends', 'professionals']) {
      const form = collections.find(({ name }) => name === `guidance-${reader}`)?.fields ?? [];
      expect(form.find(({ name }) => name === 'group')).toMatchObject({
        widget: 'relation',
        required: true,
        collection: 'settings',
        file: 'groups',
        value_field: `${reader}.*.slug`,
        display_fields: [`${reader}.*.title`],
      });
    }
  });

  test('offers the schema’s choices', () => {
    expect(field('venue')).toMatchObject({
      widget: 'select',
      required: false,
      options: ['community', 'treatment'],
    });
    expect(field('ways')).toMatchObject({ widget: 'select', multiple: true, required: false });
  });

  test('refuses with the schema’s sentence', () => {
    expect(field('url')?.pattern).toEqual([
      '^https?://\\S+$',
      'Write the whole web address, beginning with https://',
    ]);
    expect(field('phones')?.fields?.[0]?.pattern?.[1]).toBe(
      'Write the whole number, with digits and spaces only, like 0123 456 789.',
    );
    expect(field('name')?.pattern).toEqual(['^[\\s\\S]{0,300}$', 'Keep this under 300 characters.']);
  });

  test('is a day without a time', () => {
    const checkedOn = field('checked')?.fields?.[0];
    expect(checkedOn).toMatchObject({ widget: 'datetime', format: 'YYYY-MM-DD', time_format: false });
  });

  test('shows the fields of the choice that is made', () => {
    expect(field('address')).toMatchObject({
      widget: 'group',
      required: true,
      kind_field: 'kind',
      kinds: { full: ['lines', 'town', 'postalCode'], town: ['town'], hidden: [] },
    });
  });

  test('knows yes, no and not known where the schema does', () => {
    expect(field('free')?.widget).toBe('yes-no');
    expect(field('dayAndNight', 'helplines')?.widget).toBe('boolean');
  });

  test('has bounds where the schema has some', () => {
    expect(field('minimumAge')).toMatchObject({ widget: 'number', value_type: 'int', min: 0, max: 120 });
    expect(field('order', 'helplines')).not.toHaveProperty('min');
  });

  test('cannot be made without a label, or from a kind that no widget fits', () => {
    expect(() => decapField('colour', { type: 'string' }, true)).toThrow('The field “colour” has no label.');
    expect(() => decapField('colour', { label: 'Colour' }, true)).toThrow(
      'The form has no widget for “colour”.',
    );
  });
});

test('a pattern is one that the browser can use without flags', () => {
  const patterns = JSON.stringify(collections).match(/"pattern":\["(?:[^"\\]|\\.)*"/g) ?? [];
  expect(patterns.length).toBeGreaterThan(10);
  for (const pattern of patterns)
    expect(() => new RegExp(JSON.parse(pattern.slice('"pattern":['.length)) as string)).not.toThrow();
});

test('guidance is Markdown below facts, with a button for every block', () => {
  const guidance = collections.filter(({ name }) => /^(guidance|translations)-/.test(name));
  expect(guidance.length).toBe(3 + 3 * languages.length);
  for (const collection of guidance) {
    expect(collection).toMatchObject({
      extension: 'mdx',
      format: 'yaml-frontmatter',
      identifier_field: 'title',
    });
    const text = collection.fields?.at(-1);
    expect(text).toMatchObject({ name: 'body', widget: 'markdown', modes: ['rich_text', 'raw'] });
    // A side stands in its pair.
    expect([...((text?.['editor_components'] ?? []) as string[]), 'Side'].sort()).toEqual(
      Object.keys(proseBlocks).sort(),
    );
  }
});

test('a translation asks first for the page it translates, among those of its reader, and for its words after that', () => {
  const made = collections.filter(({ name }) => name.startsWith('translations-'));
  expect(made.map(({ create }) => create)).toEqual(made.map(() => true));
  expect(made[0]).toMatchObject({
    label: 'Guidance for families, in Gaeilge',
    folder: 'content/translations/ga/families',
    preview_path: 'ga/families/{{slug}}/',
  });
  expect(made[0]?.fields?.[0]).toMatchObject({
    name: 'translates',
    widget: 'translated-page',
    required: true,
    collection: 'guidance-families',
    value_field: '{{slug}}',
  });
  expect(made[0]?.fields?.at(-1)?.hint).toContain('counted in English alone');
  expect(decapCollections().some(({ name }) => name.startsWith('translations-'))).toBe(false);
});

test('a language begins with its file, and never by the form, which would name it after what is written in it', () => {
  expect(collections.find(({ name }) => name === 'messages')).toMatchObject({ create: false, delete: false });
});

test('addresses of new records have no accents', () => {
  const config = decapConfig({ name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1', branch: 'main' });
  expect(config.slug).toEqual({ encoding: 'ascii', clean_accents: true });
});

test('what the site can draw from a draft stands beside its form, and all of it is linked where it was built', () => {
  const local = decapConfig(
    { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1', branch: 'main' },
    languages.slice(0, 1),
  );
  const atHost = decapConfig(
    {
      name: 'github',
      repo: 'network/site',
      branch: 'main',
      auth_endpoint: 'api/editor-sign-in',
      auth_scope: 'repo',
      squash_merges: true,
    },
    languages.slice(0, 1),
  );
  expect([local.show_preview_links, atHost.show_preview_links]).toEqual([false, true]);
  for (const { editor, collections: all } of [local, atHost]) {
    expect(editor).toEqual({ preview: false });
    const drawn = all.filter((collection) => collection['editor'] !== undefined);
    expect(drawn.map(({ name }) => name)).toEqual([
      'services',
      ...['guidance', 'translations-ga'].flatMap((kind) =>
        ['families', 'friends', 'professionals'].map((reader) => `${kind}-${reader}`),
      ),
    ]);
    expect(all.slice(0, 10).flatMap((collection) => collection['preview_path'] ?? [])).toEqual([
      'service/{{slug}}/',
      'help-now/',
      'tools/{{slug}}/',
      'partners/{{slug}}/',
      'families/{{slug}}/',
      'friends/{{slug}}/',
      'professionals/{{slug}}/',
    ]);
  }
});
