import { createProcessor } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { numberMarks } from './number-marks.ts';
import { ProseError } from './prose-guard.ts';

const sources = [{ title: 'A book' }, { id: 'study', title: 'A study' }, { id: 'report', title: 'A report' }];

const compile = async (value: string) => {
  const frontmatter: Record<string, unknown> = { sources };
  const path = '/anywhere/content/guidance/families/a-page.mdx';
  const file = { value, path, data: { astro: { frontmatter } } };
  const code = String(await createProcessor({ remarkPlugins: [numberMarks] }).process(file));
  return { code, cited: frontmatter['cited'] };
};

test('a mark has the number that its source has in the list, and each use an address of its own', async () => {
  const { code, cited } = await compile(
    'One. <Source id="report" /> Two. <Source id="study" /> Three. <Source id="report" />',
  );
  expect(code.match(/number: "\d",\s+use: "\d"/g)?.map((found) => found.replace(/\s+/g, ' '))).toEqual([
    'number: "3", use: "1"',
    'number: "2", use: "1"',
    'number: "3", use: "2"',
  ]);
  expect(cited).toEqual({ 2: 1, 3: 2 });
});

test('a word that is explained twice has two addresses', async () => {
  const { code, cited } = await compile(
    '<Term id="a">a</Term> x <Term id="b">b</Term> y <Term id="a">A</Term>',
  );
  expect(code.match(/use: "\d"/g)).toEqual(['use: "1"', 'use: "1"', 'use: "2"']);
  expect(cited).toEqual({});
});

test('what ends a sentence stays with the word before it', async () => {
  const { code } = await compile(
    'First <Term id="a">a</Term>, then “<Term id="b">b</Term>.” And <Term id="c">c</Term> too.',
  );
  expect(code.match(/after: ".*?"/g)).toEqual(['after: ","', 'after: ".”"']);
  expect(code).toContain('" then “"');
  expect(code).toContain('" And "');
});

test('a key that no source of the page has stops the build', async () => {
  const failing = compile('Plain.\n\nTrue. <Source id="rumour" />');
  await expect(failing).rejects.toThrow(ProseError);
  await expect(failing).rejects.toThrow(
    'content/guidance/families/a-page.mdx, line 3: No source of this page has the key “rumour”.',
  );
});
