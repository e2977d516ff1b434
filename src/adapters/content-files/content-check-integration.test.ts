import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contentCheck } from './content-check-integration.ts';
import { readContent } from './read-content.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const mistake =
  'content/needs.json, "needs, item 1, slgu": There is no field “slgu” here. Did you mean “slug”?';

/** A folder that is this project, but for one misspelt field in its content. */
let spoilt: string;
/** Another, in which one page has missed its review, and one helpline its check. */
let overdue: string;
const lateHelpline = 'content/helplines/samaritans.json';

const copyWith = async (file: string, change: (text: string) => string): Promise<string> => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-content-'));
  await cp(path.join(project, 'content'), path.join(root, 'content'), { recursive: true });
  await mkdir(path.join(root, 'src'));
  for (const name of ['package.json', 'astro.config.mjs', 'public', 'src/pages']) {
    await symlink(path.join(project, name), path.join(root, name));
  }
  const changed = path.join(root, file);
  await writeFile(changed, change(await readFile(changed, 'utf8')));
  return root;
};

beforeAll(async () => {
  spoilt = await copyWith('content/needs.json', (text) => text.replace('"slug"', '"slgu"'));
  overdue = await copyWith('content/guidance/families/where-to-start.mdx', (text) =>
    text.replace(/(?<=written: )\S+/, '"2020-01-01"').replace(/(?<=reviewDue: )\S+/, '"2021-01-01"'),
  );
  const file = path.join(overdue, lateHelpline);
  const checked = { on: '2020-01-01', by: 'the coordinator', how: 'phone', nextDue: '2021-01-01' };
  await writeFile(
    file,
    `${JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), checked }, null, 2)}\n`,
  );
});
afterAll(async () => {
  for (const root of [spoilt, overdue]) await rm(root, { recursive: true, force: true });
});

test('the content of this project is sound', async () => {
  const check = await readContent(project, new Date());
  expect(check.kind === 'unsound' ? check.problems : []).toEqual([]);
});

/** Says into a list what Astro's logger would print. */
const listeningLogger = () => {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  return { said, logger: { info: say, warn: say, error: say } };
};
const config = (root = spoilt, site = 'http://localhost:4321') => ({ root: pathToFileURL(`${root}/`), site });

const runHook = async (command: 'build' | 'dev' | 'preview', root?: string, site?: string) => {
  const { said, logger } = listeningLogger();
  await contentCheck().hooks['astro:config:setup']?.({
    command,
    config: config(root, site),
    logger,
  } as never);
  return said.join('\n');
};

describe('a warning about the content', () => {
  const sentence = 'was to be reviewed by 2021-01-01.';

  test('is told while somebody works on pages', async () => {
    expect(await runHook('dev', overdue)).toContain(sentence);
  });

  test('is only counted in a build, which goes on', async () => {
    const said = await runHook('build', overdue);
    expect(said).not.toContain(sentence);
    expect(said).toMatch(/\d+ warnings?: npm run check:content tells of (it|them)\.$/);
  });
});

describe('a helpline past its check', () => {
  const sentence = 'was to be checked by 2021-01-01.';

  test('stops the build of a public site, and says which and what to do', async () => {
    const building = runHook('build', overdue, 'https://alongside.example');
    await expect(building).rejects.toThrow(lateHelpline);
    await expect(building).rejects.toThrow(sentence);
  });

  test('is counted in every other build', async () => {
    expect(await runHook('build', overdue)).toMatch(/helplines \d+ are checked, 1 past their date/);
  });

  test('stops nobody who works on pages, at whatever address', async () => {
    expect(await runHook('dev', overdue, 'https://alongside.example')).not.toContain(sentence);
  });
});

describe('a mistake in the content', () => {
  test('stops a build with its sentence', async () => {
    await expect(runHook('build')).rejects.toThrow(mistake);
  });

  test('is printed while somebody works on pages, and work goes on', async () => {
    expect(await runHook('dev')).toContain(mistake);
  });

  test('says nothing when a finished site is only shown', async () => {
    expect(await runHook('preview')).toBe('');
  });

  test('is printed again when a file of content changes, and not when another does', async () => {
    const { said, logger } = listeningLogger();
    const { hooks } = contentCheck();
    await hooks['astro:config:setup']?.({ command: 'dev', config: config(), logger } as never);
    const watcher = new EventEmitter();
    await hooks['astro:server:setup']?.({ server: { watcher }, logger } as never);
    said.length = 0;
    watcher.emit('all', 'change', path.join(spoilt, 'src/pages/index.astro'));
    watcher.emit('all', 'change', path.join(spoilt, 'content/needs.json'));
    watcher.emit('all', 'change', path.join(spoilt, 'content/needs.json'));
    await vi.waitFor(() => expect(said.join('\n')).toContain(mistake), { timeout: 15_000 });
    expect(said).toHaveLength(1);
  });

  test('stops the real build before anything else complains', async () => {
    const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
    const build = promisify(execFile)(process.execPath, [astro, 'build', '--root', spoilt], { cwd: spoilt });
    const failure = (await build.catch((error: unknown) => error)) as {
      code?: number;
      stdout?: string;
      stderr?: string;
    };
    expect(failure.code).toBe(1);
    const output = `${failure.stdout}${failure.stderr}`;
    expect(output).toContain(mistake);
    expect(output).not.toContain('InvalidContentEntryDataError');
  });
});
