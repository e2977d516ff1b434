import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { readRecords } from '../../src/adapters/content-files/read-content.ts';
import { readEditing } from '../../src/adapters/decap/editing-place.ts';
import { writeAdmin } from '../../src/adapters/decap/write-admin.ts';
import { editorSignIn } from '../../src/app/editor-sign-in.ts';
import { endpointOf } from '../../src/app/endpoints.ts';
import { headersOf } from '../../src/app/headers.ts';
import { createSiteServer } from '../../src/app/site-server.ts';
import { type CodeHost, startCodeHost } from './support/code-host.ts';
import { watch, write } from './support/editor-page.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The editor of a built site, served as the site serves it, with a code host of this machine. */
const test = base.extend<{ editing: { readonly site: string; readonly host: CodeHost } }>({
  editing: async ({ context }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'alongside-signing-in-'));
    const policy = headersOf('editor')['Content-Security-Policy'] ?? '';
    await writeAdmin(folder, readEditing({ EDITORS_REPOSITORY: 'network/site' }, policy));
    await writeFile(path.join(folder, 'admin/records.json'), JSON.stringify(await readRecords(root)));
    const host = await startCodeHost(await contentFiles());
    await host.answerFor(context);
    const handler = editorSignIn(() => ({
      clientId: 'client',
      clientSecret: 'secret',
      codeHost: host.origin,
      siteOrigin: null,
    }));
    const config = { path: ['/api/editor-sign-in', '/api/editor-sign-in/answer'], method: 'GET' };
    const endpoints = [endpointOf('editor-sign-in', { default: handler, config })];
    const { http, stop } = createSiteServer({ dist: folder, endpoints });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    await use({ site: `http://localhost:${(http.address() as AddressInfo).port}`, host });
    await stop();
    host.close();
    await rm(folder, { recursive: true });
  },
});

const contentFiles = async (): Promise<Map<string, string>> => {
  const names = await readdir(path.join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(root, file), await readFile(file, 'utf8')] as const),
    ),
  );
};

test('an editor signs in through a small window, saves a draft that others can look at, and publishes it', async ({
  page,
  context,
  editing: { site, host },
}) => {
  const watched = watch(page);
  const violations: string[] = [];
  await context.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    ),
  );
  await page.goto(`${site}/admin/`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Login with GitHub' }).click();
  const small = await opened;
  await small.waitForEvent('close');
  await expect(page.getByRole('link', { name: 'Organisations' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);

  await page.goto(`${site}/admin/#/collections/organisations/new`);
  await write(page.getByLabel('Name', { exact: true }), 'A new door');
  await write(page.getByLabel('What it does', { exact: true }), 'It opens.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const branch = 'cms/organisations/a-new-door';
  await expect.poll(() => host.labelsOf(branch).join()).toContain('draft');
  expect(host.drafts.get(branch)?.get('content/organisations/a-new-door.json')).toBe(
    '{\n  "name": "A new door",\n  "description": "It opens."\n}\n',
  );
  await page.getByRole('button', { name: 'Status: Draft' }).click();
  await page.getByRole('menuitem', { name: 'In review' }).click();
  await expect.poll(() => host.labelsOf(branch).join()).toContain('pending_review');
  await page.getByRole('button', { name: 'Status: In review' }).click();
  await page.getByRole('menuitem', { name: 'Ready' }).click();
  await expect.poll(() => host.labelsOf(branch).join()).toContain('pending_publish');
  expect(host.published().has('content/organisations/a-new-door.json')).toBe(false);
  page.once('dialog', (question) => void question.accept());
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await expect
    .poll(() => host.published().get('content/organisations/a-new-door.json'))
    .toBe('{\n  "name": "A new door",\n  "description": "It opens."\n}\n');
  await expect.poll(() => [...host.drafts.keys()]).not.toContain(branch);

  expect(violations).toEqual([]);
  expect(host.unknown).toEqual([]);
  // Now and then it also asks the code host whether all is well there.
  watched.origins.delete('https://www.githubstatus.com');
  expect([...watched.origins].sort()).toEqual(['https://api.github.com', site].sort());
});

test('another page that opens the small window gets nothing', async ({
  page,
  context,
  editing: { site },
}) => {
  await context.route('http://elsewhere.localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  await page.goto('http://elsewhere.localhost/');
  const opened = page.waitForEvent('popup');
  await page.evaluate((address) => {
    const heard: string[] = [];
    const small = window.open(address);
    window.addEventListener('message', ({ data }) => heard.push(String(data)));
    Object.assign(window, { heard, small });
  }, `${site}/api/editor-sign-in?scope=repo`);
  const small = await opened;
  await expect(small.getByText('A sign-in begins in the editor.')).toBeVisible();
  // As the editor would answer; then both windows have done all that they had to do.
  await page.evaluate(() =>
    (window as unknown as { small: Window }).small.postMessage('authorizing:github', '*'),
  );
  await small.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([]);
});
