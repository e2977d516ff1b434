import { describe, expect, test } from 'vitest';
import { browserFaults, circles, directionFaults } from './directions.ts';
import { planted, readSources } from './sources.ts';

const sources = readSources();

const faultsOf = (path: string, text: string) => directionFaults(new Map([[path, text]]));

test('imports run in the directions of the house', () => {
  expect(directionFaults(sources)).toEqual([]);
});

test('no circle of imports', () => {
  expect(circles(sources)).toEqual([]);
});

test('what the browser loads needs no Node', () => {
  expect(browserFaults(sources)).toEqual([]);
  const through = {
    'src/browser/x.ts': "import '#adapters/age/x.ts';",
    'src/adapters/age/x.ts': "import 'node:crypto';",
  };
  expect(browserFaults(planted(sources, through))).toHaveLength(1);
});

describe('a planted import is found', () => {
  test.each([
    ['src/core/x.ts', "import { y } from '#adapters/age/keys.ts';"],
    ['src/core/x.ts', "import type { Y } from '#adapters/age/keys.ts';"],
    ['src/core/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/core/x.ts', "import pg from 'pg';"],
    ['src/core/x.ts', "import words from '../../content/messages/en.json';"],
    ['src/core/routing/x.ts', "export { y } from '../../app/headers.ts';"],
    ['src/adapters/x/x.ts', "const y = await import('#app/headers.ts');"],
    ['src/app/x.ts', "import handler from '../../functions/x.ts';"],
    ['src/browser/x.ts', "import { y } from '#adapters/postgres/pool.ts';"],
    ['src/components/X/X.astro', "---\nimport Page from '../../layouts/Page.astro';\n---\n<p></p>"],
    ['src/layouts/X.astro', "---\nconst a = 1;\n---\n<script>import '../pages/x.ts';</script>"],
    ['src/pages/x.astro', "---\nimport { y } from '#adapters/postgres/pool.ts';\n---"],
    ['src/pages/x.astro', "---\nimport Draft from '../drafts/DraftPage.astro';\n---"],
    ['src/app/x.ts', "import { y } from '../../tests/support/fake.ts';"],
    ['src/components/X/X.astro', "---\nimport fixtures from './fixtures.ts';\n---"],
    ['src/pages/x.astro', "---\nimport fixtures from '#components/X/fixtures.ts';\n---"],
    ['src/pages/x.astro', "---\nimport { samaritans } from '../design/samples.ts';\n---"],
    ['src/components/X/fixtures.ts', "import Page from '../../layouts/PageLayout.astro';"],
  ])('%s: %j', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });
});

test('a planted import in the right direction is none', () => {
  expect(
    faultsOf(
      'src/adapters/x/x.ts',
      "import { y } from '#core/routing/destination.ts';\nimport pg from 'pg';",
    ),
  ).toEqual([]);
  expect(faultsOf('src/browser/x.ts', "import { y } from '#adapters/age/keys.ts';")).toEqual([]);
  expect(faultsOf('src/core/x.fixture.ts', "import words from '../../content/messages/en.json';")).toEqual(
    [],
  );
});

test('a planted circle is found', () => {
  const round = planted(new Map(), {
    'src/core/a.ts': "import './b.ts';",
    'src/core/b.ts': "import type { C } from './c.ts';",
    'src/core/c.ts': "export { a } from './a.ts';",
  });
  expect(circles(round)).toEqual(['src/core/a.ts > src/core/b.ts > src/core/c.ts > src/core/a.ts']);
});
