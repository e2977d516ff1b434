import { expect, test } from 'vitest';
import { foldersWithoutFixtures, unusedComponents } from './component-folders.ts';
import { planted, readSources } from './sources.ts';

const sources = readSources();
const lonely = { 'src/components/Lonely/Lonely.astro': "---\nimport './lonely.css';\n---\n<p>Here.</p>" };

test('every component folder shows its states', () => {
  expect(foldersWithoutFixtures(sources)).toEqual([]);
});

test('a planted folder without fixtures is found', () => {
  expect(foldersWithoutFixtures(planted(new Map(), lonely))).toHaveLength(1);
});

test('every component is on a page', () => {
  expect(unusedComponents(sources)).toEqual([]);
});

test('a planted component that no page uses is found, although its own fixtures show it', () => {
  const shown = { 'src/components/Lonely/fixtures.ts': "import Lonely from './Lonely.astro';" };
  expect(unusedComponents(planted(sources, { ...lonely, ...shown }))).toEqual([
    expect.stringContaining('src/components/Lonely'),
  ]);
});

test('two planted components that only use each other are found', () => {
  const pair = {
    'src/components/One/One.astro': "---\nimport Two from '../Two/Two.astro';\n---",
    'src/components/Two/Two.astro': "---\nimport One from '../One/One.astro';\n---",
  };
  expect(unusedComponents(planted(sources, pair))).toHaveLength(2);
});

test('a planted sheet that nothing imports is found in a folder that is used', () => {
  const sheet = { 'src/components/Button/old.css': '.old { color: var(--ink); }' };
  expect(unusedComponents(planted(sources, sheet))).toEqual([
    expect.stringContaining('src/components/Button/old.css'),
  ]);
});

test('a planted component that a page uses is fine, and what a sheet brings along too', () => {
  const inUse = {
    ...lonely,
    'src/components/Lonely/lonely.css': "@import './more.css';",
    'src/components/Lonely/more.css': '',
    'src/pages/lonely.astro': "---\nimport Lonely from '#components/Lonely/Lonely.astro';\n---\n<Lonely />",
  };
  expect(unusedComponents(planted(sources, inUse))).toEqual([]);
});
