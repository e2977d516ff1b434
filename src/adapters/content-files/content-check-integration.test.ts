import { execFile } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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

beforeAll(async () => {
  spoilt = await mkdtemp(path.join(tmpdir(), 'alongside-content-'));
  await cp(path.join(project, 'content'), path.join(spoilt, 'content'), { recursive: true });
  for (const name of ['package.json', 'astro.config.mjs']) {
    await symlink(path.join(project, name), path.join(spoilt, name));
  }
  const needs = path.join(spoilt, 'content/needs.json');
  await writeFile(needs, (await readFile(needs, 'utf8')).replace('"slug"', '"slgu"'));
});
afterAll(() => rm(spoilt, { recursive: true, force: true }));

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
const config = () => ({ root: pathToFileURL(`${spoilt}/`) });

describe('a mistake in the content', () => {
  const runHook = async (command: 'build' | 'dev' | 'preview') => {
    const { said, logger } = listeningLogger();
    await contentCheck().hooks['astro:config:setup']?.({ command, config: config(), logger } as never);
    return said.join('\n');
  };

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
    await vi.waitFor(() => expect(said.join('\n')).toContain(mistake));
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
