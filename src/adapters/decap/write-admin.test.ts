import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proseBlocks } from '#core/guidance/prose-blocks.ts';
import { decapConfig } from './decap-config.ts';
import { writeAdmin } from './write-admin.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-admin-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (file: string) => readFile(path.join(folder, 'admin', file), 'utf8');
const local = {
  kind: 'local',
  proxyUrl: 'http://127.0.0.1:8081/api/v1',
  policy: "default-src 'none'; script-src 'self' 'unsafe-eval'; frame-ancestors 'none'",
} as const;

test('until editing is set up there is one page that says so, without a script', async () => {
  await writeAdmin(folder, { kind: 'not-set-up' });
  expect(await readdir(path.join(folder, 'admin'))).toEqual(['index.html']);
  const page = await read('index.html');
  expect(page).toContain('Editing is not set up here');
  expect(page).not.toContain('<script');
});

test('what was there before is gone', async () => {
  await mkdir(path.join(folder, 'admin'));
  await writeFile(path.join(folder, 'admin/old.js'), '');
  await writeAdmin(folder, { kind: 'not-set-up' });
  expect(await readdir(path.join(folder, 'admin'))).toEqual(['index.html']);
});

test('the editor gets its configuration, its own scripts, and Decap from this site', async () => {
  await writeAdmin(folder, local);
  const settings = JSON.parse(await read('editor.json')) as {
    config: { collections: unknown; backend: unknown };
    blocks: string[];
  };
  const jsonOf = async (file: string) => JSON.parse(await readFile(`content/${file}.json`, 'utf8'));
  const { languages = [] } = (await jsonOf('site')) as { languages?: string[] };
  const translatedInto = await Promise.all(
    languages.map(async (code) => ({ code, name: (await jsonOf(`messages/${code}`)).name as string })),
  );
  const backend = { name: 'proxy', proxy_url: local.proxyUrl, branch: 'main' } as const;
  const { collections } = decapConfig(backend, translatedInto);
  expect(settings.config.collections).toEqual(JSON.parse(JSON.stringify(collections)));
  expect(settings.config.backend).toMatchObject({ name: 'proxy', proxy_url: local.proxyUrl });
  expect(settings.blocks).toEqual(Object.keys(proseBlocks));
  const files = await readdir(path.join(folder, 'admin'));
  expect(files).toEqual(expect.arrayContaining(['start-editor.js', 'saved-entry.js', 'index.html']));
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
  const decap = await readdir(path.join(folder, 'admin/decap'));
  expect(decap).toContain('decap-cms.js');
  expect(decap.filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('a built site saves drafts into its repository, and editors sign in at the site itself', async () => {
  const { policy } = local;
  const place = {
    kind: 'github',
    repository: 'network/site',
    branch: 'live',
    scope: 'repo',
    policy,
  } as const;
  await writeAdmin(folder, place);
  const { config } = JSON.parse(await read('editor.json')) as { config: Record<string, unknown> };
  expect(config).toMatchObject({
    publish_mode: 'editorial_workflow',
    backend: {
      name: 'github',
      repo: 'network/site',
      branch: 'live',
      auth_endpoint: 'api/editor-sign-in',
      auth_scope: 'repo',
    },
  });
  // The small window's one script lies beside the editor.
  expect(await read('signed-in.js')).toContain('location.origin');
});

test('its page carries the policy, but for what a meta element cannot say, and no script or style of its own', async () => {
  await writeAdmin(folder, local);
  const page = await read('index.html');
  expect(page).toContain(`content="default-src 'none'; script-src 'self' 'unsafe-eval'"`);
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|style=|https?:\/\//);
});
