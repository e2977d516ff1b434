import { expect, test } from 'vitest';
import { readProse } from '#adapters/content-files/read-prose.ts';
import { draftFileOf } from './draft-file.ts';

test('a record is drafted as it would lie in its file', () => {
  const draft = draftFileOf({ path: 'content/services/x.json', data: { name: 'Ear' } });
  expect(draft).toEqual({ path: 'content/services/x.json', text: '{"name":"Ear"}' });
});

test('a page has its facts above its text, as the build reads them', async () => {
  const facts = { title: 'It’s “so”: a \\ \n--- page', written: '2026-11-20', needs: ['grief'] };
  const draft = draftFileOf({ path: 'content/guidance/families/x.mdx', data: { ...facts, body: 'Begin.' } });
  const prose = await readProse(draft?.path ?? '', draft?.text ?? '');
  expect(prose.frontMatter).toEqual({ kind: 'value', value: facts });
  expect(prose.passages.map(({ text }) => text)).toEqual(['Begin.']);
});

test.each([
  null,
  'text',
  { path: 'content/x.json' },
  { path: 'content/../package.json', data: {} },
  { path: 'src/x.json', data: {} },
  { path: 'content/guidance/families/x.ts', data: {} },
  { path: 'content/x.json', data: [] },
])('%j is no draft', (sent) => {
  expect(draftFileOf(sent)).toBeUndefined();
});
