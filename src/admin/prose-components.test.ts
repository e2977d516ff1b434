import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { proseButtons } from '#adapters/decap/prose-buttons.ts';
import { proseComponent } from './prose-components.js';

type Component = {
  readonly pattern: RegExp;
  readonly fromInline?: (match: RegExpMatchArray) => Record<string, string>;
  readonly fromBlock?: (match: RegExpMatchArray) => Record<string, string>;
  readonly toInline?: (values: Record<string, string>) => string;
  readonly toBlock?: (values: Record<string, string>) => string;
};

const around = { nameOf: (_: string, slug: string) => slug, ask: async () => null };
const components = new Map(
  proseButtons.map((button) => [
    button.name as string,
    proseComponent(button, around) as unknown as Component,
  ]),
);

const componentOf = (name: string): Component => {
  const component = components.get(name);
  if (component === undefined) throw new Error(`No button makes <${name}>.`);
  return component;
};

/** What the form holds for a block, and what it writes for that. */
const throughTheForm = (name: string, text: string) => {
  const { pattern, fromInline, fromBlock, toInline, toBlock } = componentOf(name);
  const match = pattern.exec(text);
  if (match?.[0] !== text) return { held: undefined, written: undefined };
  const held = (fromInline ?? fromBlock)?.(match) ?? {};
  return { held, written: (toInline ?? toBlock)?.(held) };
};

const folder = path.resolve(import.meta.dirname, '../../content/guidance');
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.mdx'),
);

test.each(pages)('every block of %s has a form, and comes out of it as it went in', (name) => {
  const text = readFileSync(path.join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks = text.matchAll(
    /<(Pair|Today|Beside|Note|Callout|Steps|Question|Term)\b[^>]*>[\s\S]*?<\/\1>|<(\w+)[^>]*\/>/g,
  );
  for (const [written, around, alone] of blocks) {
    expect(throughTheForm(around ?? alone ?? '', written).written).toBe(written);
    for (const [inner, mark] of written.slice(1).matchAll(/<(\w+)[^>]*\/>/g))
      expect(throughTheForm(mark ?? '', inner).written).toBe(inner);
  }
});

describe('a form', () => {
  test('holds what the block says', () => {
    expect(throughTheForm('Term', '<Term id="craft">CRAFT</Term>').held).toEqual({
      id: 'craft',
      word: 'CRAFT',
    });
    const bold = '**<Term id="path">Pathways</Term>.**';
    expect(throughTheForm('Term', bold)).toEqual({
      held: { id: 'path', word: 'Pathways', after: '.' },
      written: bold,
    });
    expect(throughTheForm('Note', '<Note title="Mind">\n\nOne.\n\nTwo.\n\n</Note>').held).toEqual({
      title: 'Mind',
      text: 'One.\n\nTwo.',
    });
    const pair =
      '<Pair>\n\n<Side title="You may">\n\n- rest\n\n</Side>\n\n<Side>\n\n- wait\n\n</Side>\n\n</Pair>';
    expect(throughTheForm('Pair', pair).held).toEqual({
      firstTitle: 'You may',
      first: '- rest',
      second: '- wait',
    });
  });

  test('leaves out what is empty, and cannot break out of an attribute', () => {
    const { toBlock } = componentOf('Today');
    expect(toBlock?.({ title: ' ', text: 'Rest.' })).toBe('<Today>\n\nRest.\n\n</Today>');
    expect(toBlock?.({ title: 'Say "no"\nnow', text: 'Rest.' })).toBe(
      '<Today title="Say ”no” now">\n\nRest.\n\n</Today>',
    );
  });
});

test('a block that is not closed is nobody’s form', () => {
  expect(throughTheForm('Steps', '<Steps>\n\n1. One').held).toBeUndefined();
});
