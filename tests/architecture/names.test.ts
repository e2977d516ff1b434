import { describe, expect, test } from 'vitest';
import { nameFaults } from './names.ts';
import { readSources } from './sources.ts';

test('files are named for what they are about', () => {
  expect(nameFaults(readSources())).toEqual([]);
});

describe('a planted file name is found', () => {
  test.each([
    'src/core/utils.ts',
    'src/core/date-utils.ts',
    'src/core/helpers/date.ts',
    'src/adapters/postgres/common.ts',
    'src/app/request-manager.ts',
    'src/app/misc.ts',
    'src/core/routing/index.ts',
    'src/core/routing/chooseAgency.ts',
    'src/components/button/button.astro',
  ])('%s', (path) => {
    expect(nameFaults(new Map([[path, '']]))).toHaveLength(1);
  });
});

test.each([
  'src/pages/index.astro',
  'src/pages/directory/[county].astro',
  'src/components/Card/Card.astro',
  'src/content.config.ts',
])('%s is well named', (path) => {
  expect(nameFaults(new Map([[path, '']]))).toEqual([]);
});
