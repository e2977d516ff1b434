import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { budgetFaults, weigh } from '../../scripts/budgets.mjs';
import { fingerprint, isBuilt, rememberBuild } from '../../scripts/build-stamp.mjs';
import { asBrotli, compressFolder } from '../../scripts/compress.mjs';
import { isInstalled } from '../../scripts/prepare.mjs';
import {
  closingLines,
  count,
  countPlaywright,
  countVitest,
  emptyTally,
  total,
} from '../../scripts/tally.mjs';

const root = join(import.meta.dirname, '../..');

let folder = '';
const put = (file: string, text: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-scripts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is installed', () => {
  const lock = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-windows': { version: '1.0.0', optional: true },
  };
  const write = (file: string, packages: object) => put(file, JSON.stringify({ packages }));

  test('is enough when it is what the lock file asks for; packages for other systems may be missing', () => {
    write('package-lock.json', lock);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  test('is not enough when it is older, when a package is missing, or when an install was interrupted', () => {
    write('package-lock.json', lock);
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', {});
    expect(isInstalled(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('the build', () => {
  beforeEach(() => {
    put('src/pages/index.astro', '<p>one</p>');
    put('content/site.json', '{}');
    put('dist/index.html', '<p>one</p>');
    rememberBuild(folder, fingerprint(folder, {}));
  });

  test('is kept while nothing changed', () => {
    expect(isBuilt(folder, {})).toBe(true);
  });

  test.each([
    ['a page changed', () => put('src/pages/index.astro', '<p>two</p>')],
    ['content came', () => put('content/services/new.json', '{}')],
    ['a file went', () => rmSync(join(folder, 'content/site.json'))],
    ['the built site went', () => rmSync(join(folder, 'dist'), { recursive: true })],
  ])('is made anew when %s', (_, change) => {
    change();
    expect(isBuilt(folder, {})).toBe(false);
  });

  test('is made anew for another address', () => {
    expect(isBuilt(folder, { SITE_URL: 'https://site.example' })).toBe(false);
  });

  test('is kept when only a test changed', () => {
    put('src/core/x.test.ts', 'test');
    expect(isBuilt(folder, {})).toBe(true);
  });
});

describe('budgets', () => {
  const kinds = [
    { kind: 'guidance', pages: '^/families/', bytes: 50 },
    { kind: 'other', pages: '', bytes: 500 },
  ];

  test('weigh each page as it travels, by the first kind that fits', async () => {
    put('dist/index.html', 'x'.repeat(5000));
    put('dist/families/start/index.html', 'x'.repeat(5000));
    const weights = await weigh(join(folder, 'dist'), kinds);
    expect(weights.map(({ kind, count: pages }) => [kind, pages])).toEqual([
      ['guidance', 1],
      ['other', 1],
    ]);
    expect(budgetFaults(weights)).toEqual([]);
  });

  test('name the page that is too heavy, and the remedy', async () => {
    put('dist/families/start/index.html', Array.from({ length: 400 }, (_, index) => index * 7919).join(' '));
    const faults = budgetFaults(await weigh(join(folder, 'dist'), kinds));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^\/families\/start\/ is \d+ bytes as brotli; a guidance page may have 50\./);
  });
});

test('text is compressed when it gains by it, pictures and small files are left alone', async () => {
  put('index.html', '<p>words</p>'.repeat(200));
  put('small.html', '<p>');
  put('font.woff2', 'x'.repeat(2000));
  await compressFolder(folder);
  const listed = spawnSync('ls', [folder], { encoding: 'utf8' }).stdout.trim().split('\n');
  expect(listed).toEqual(['font.woff2', 'index.html', 'index.html.br', 'index.html.gz', 'small.html']);
});

test('thousands of pages of a kind are compressed well, and not as far as it goes', async () => {
  const page = Array.from({ length: 400 }, (_, index) => `<p>${(index * 7919) % 997} words</p>`).join('');
  for (let index = 0; index < 1001; index += 1) put(`service/${index}.html`, page.slice(0, 300 + index));
  put('service/0.html', page);
  put('index.html', page);
  await compressFolder(folder);
  const [service, single] = ['service/0.html.br', 'index.html.br'].map((file) =>
    readFileSync(join(folder, file)),
  );
  expect(single).toEqual(await asBrotli(Buffer.from(page)));
  expect(service).toEqual(await asBrotli(Buffer.from(page), 7));
  expect(service).not.toEqual(single);
  expect(brotliDecompressSync(service ?? '').toString()).toBe(page);
  // Who takes no brotli gets gzip as they ask (see src/app/static-files.ts).
  expect(existsSync(join(folder, 'service/0.html.gz'))).toBe(false);
  expect(existsSync(join(folder, 'index.html.gz'))).toBe(true);
});

describe('the browser for the tests', () => {
  const program = (name: string) => {
    put(name, '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
    return join(folder, name);
  };

  test('is the one that CHROMIUM_PATH names', () => {
    const path = program('my-chromium');
    expect(findBrowser({ CHROMIUM_PATH: path })).toBe(path);
  });

  test('is none when CHROMIUM_PATH names nothing that runs', () => {
    expect(findBrowser({ CHROMIUM_PATH: join(folder, 'nothing') })).toBeUndefined();
  });
});

describe('the tally', () => {
  const unit = {
    status: 'passed',
    name: '/x/src/core/a.test.ts',
    assertionResults: [{ status: 'passed' }, { status: 'failed' }, { status: 'pending' }],
  };

  test('counts by kind, and ends with one plain line', () => {
    const tally = emptyTally();
    count(tally, 'build', { passed: 1 });
    countVitest(
      tally,
      {
        testResults: [
          unit,
          {
            status: 'passed',
            name: '/x/tests/contracts/b.test.ts',
            assertionResults: [{ status: 'passed' }],
          },
        ],
      },
      '/x',
    );
    expect(Object.fromEntries(tally)).toEqual({
      build: { passed: 1, failed: 0, skipped: 0 },
      contracts: { passed: 1, failed: 0, skipped: 0 },
      'units and properties': { passed: 1, failed: 1, skipped: 1 },
    });
    expect(closingLines(tally).split('\n').at(-1)).toBe('3 passed, 1 failed');
  });

  test('counts a file that does not load as failed', () => {
    const tally = emptyTally();
    countVitest(
      tally,
      { testResults: [{ status: 'failed', name: '/x/src/a.test.ts', assertionResults: [] }] },
      '/x',
    );
    expect(total(tally)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts a journey that passed only at a second try, and an error outside of any, as failed', () => {
    const tally = emptyTally();
    const spec = (status: string) => ({ tests: [{ projectName: 'journeys', status }] });
    const suites = [
      {
        specs: [spec('expected')],
        suites: [{ specs: [spec('flaky'), spec('unexpected'), spec('skipped')] }],
      },
    ];
    countPlaywright(tally, { suites, errors: [{ message: 'no server' }] });
    expect(total(tally)).toEqual({ passed: 1, failed: 3, skipped: 1 });
  });
});

describe('npm start', () => {
  const start = (PORT: string) =>
    spawnSync(process.execPath, ['scripts/start.mjs'], {
      cwd: root,
      env: { ...process.env, PORT },
      encoding: 'utf8',
      timeout: 30_000,
    });

  test('says in a sentence that the port is taken, and names the remedy', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = start(String(port));
    other.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
    expect(stderr).not.toContain('    at ');
  });

  test.each(['eighty', '-1', '99999'])('says what PORT=%s should have been', (PORT) => {
    expect(start(PORT).stderr.trim()).toBe('PORT is a number between 0 and 65535, like 4321.');
  });
});

test('the scripts that run before the install are plain JavaScript of Node 20, and import nothing that is installed', () => {
  const isolated = join(folder, 'scripts');
  cpSync(join(root, 'scripts'), isolated, { recursive: true });
  for (const name of ['prepare', 'port', 'build-stamp', 'tally', 'browser']) {
    const { status, stderr } = spawnSync(
      '/usr/bin/env',
      ['node', '-e', `import(${JSON.stringify(join(isolated, `${name}.mjs`))})`],
      { encoding: 'utf8' },
    );
    expect([name, status, stderr]).toEqual([name, 0, '']);
  }
});
