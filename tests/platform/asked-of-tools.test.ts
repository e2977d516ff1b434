import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ToolItem } from '#core/tools/item.ts';
import { itemsOf, toolSchema } from '#core/tools/tool.ts';

/** A line that a tool has to carry. */
type Asked = {
  readonly id: string;
  readonly kind: string;
  readonly flags: readonly string[];
  /** Sections of the papers; none for what neither paper asks. */
  readonly sources: readonly string[];
  /** The keys of its answers or columns, or of the set that its answers come from. */
  readonly within: readonly string[];
};

const readAsked = (line: string): Asked => {
  const [about = '', within = ''] = line.split(' | ');
  const [id = '', kind = '', ...rest] = about.split(' ');
  const isSource = (word: string): boolean => /^(SER|AP)-|^X$/.test(word);
  return {
    id,
    kind,
    flags: rest.filter((word) => !isSource(word)),
    sources: rest.filter((word) => isSource(word) && word !== 'X'),
    within: within.split(' ').filter(Boolean),
  };
};

const asked = new Map(
  readFileSync('tests/platform/asked-of-tools.txt', 'utf8')
    .split(/^\[/m)
    .slice(1)
    .map((part) => {
      const [slug = '', ...lines] = part.split(/\]?\n/).filter(Boolean);
      return [slug, lines.map(readAsked)] as const;
    }),
);

type Held = Pick<Asked, 'kind' | 'flags' | 'within'> & { readonly sources: readonly string[] };

const heldBy = (item: ToolItem, own: string | undefined): Held => ({
  kind: item.kind,
  flags: [
    ...(['required', 'sensitive', 'staffOnly', 'calendar', 'emergency'] as const).filter(
      (flag) => item[flag],
    ),
    ...(item.consentOf === undefined ? [] : [`of-${item.consentOf}`]),
  ],
  sources: item.sources,
  within: [
    ...(own === undefined ? [] : [own]),
    ...[...(item.options ?? []), ...(item.columns ?? [])].map(({ id }) => id),
  ],
});

/** What the tool has under each key. */
const linesOf = (slug: string): ReadonlyMap<string, Held> => {
  const tool = toolSchema.parse(JSON.parse(readFileSync(`content/tools/${slug}.json`, 'utf8')));
  const sets = new Map(
    tool.sections.flatMap(({ items }) => items.map(({ id, answersOf }) => [id, answersOf])),
  );
  return new Map<string, Held>([
    ...(tool.opening ?? []).map(
      ({ id, sources }) => [id, { kind: 'opening', flags: [], sources, within: [] }] as const,
    ),
    ...itemsOf(tool).map((item) => [item.id, heldBy(item, sets.get(item.id))] as const),
  ]);
};

/** What is wrong with a line, in a sentence; nothing when it is as asked. A line of neither paper may be gone. */
const faultIn = ({ id, kind, flags, sources, within }: Asked, held: Held | undefined): readonly string[] => {
  if (held === undefined)
    return sources.length === 0 ? [] : [`${id} is gone, which ${sources.join(', ')} asks for`];
  const lacks = (what: string, wanted: readonly string[], has: readonly string[]) =>
    wanted.filter((one) => !has.includes(one)).map((one) => `${id} has lost its ${what} ${one}`);
  return [
    ...(held.kind === kind ? [] : [`${id} is ${held.kind} instead of ${kind}`]),
    ...lacks('mark', flags, held.flags),
    ...lacks('source', sources, held.sources),
    ...lacks('answer or column', within, held.within),
  ];
};

describe.each([...asked])('%s', (slug, lines) => {
  test('carries every line that the papers ask, with its kind, marks, sources, answers and columns', () => {
    const held = linesOf(slug);
    expect(lines.flatMap((line) => faultIn(line, held.get(line.id)))).toEqual([]);
  });
});

test('the list is of fifteen tools and names no key twice', () => {
  expect(asked.size).toBe(15);
  for (const [slug, lines] of asked) {
    const keys = lines.map(({ id }) => id);
    expect(keys.length, slug).toBeGreaterThan(10);
    expect(new Set(keys).size, slug).toBe(keys.length);
  }
});

describe('a line that was changed', () => {
  const line = readAsked('harm yesNoUnsure sensitive of-person SER-Intro X | yes');
  const whole: Held = {
    kind: 'yesNoUnsure',
    flags: ['sensitive', 'of-person'],
    sources: ['SER-Intro'],
    within: ['yes'],
  };

  test.each<[string, Held | undefined]>([
    ['harm is gone, which SER-Intro asks for', undefined],
    ['harm is text instead of yesNoUnsure', { ...whole, kind: 'text' }],
    ['harm has lost its mark sensitive', { ...whole, flags: ['of-person'] }],
    ['harm has lost its source SER-Intro', { ...whole, sources: ['X judgement'] }],
    ['harm has lost its answer or column yes', { ...whole, within: [] }],
  ])('is said: %s', (sentence, held) => {
    expect(faultIn(line, held)).toEqual([sentence]);
  });

  test('may be gone where neither paper asks for it', () => {
    expect(faultIn(readAsked('more text X'), undefined)).toEqual([]);
  });
});
