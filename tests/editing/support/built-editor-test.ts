import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { writeBuiltEditor } from '../../../src/adapters/decap/built-editor.ts';
import { readEditing } from '../../../src/adapters/decap/editing-place.ts';
import { type DraftDesk, openDraftDesk } from '../../../src/app/draft-desk.ts';
import { openDraftProgram } from '../../../src/app/draft-program.ts';
import { editorSignIn } from '../../../src/app/editor-sign-in.ts';
import { checkDraft } from '../../../src/app/editors-draft.ts';
import { drawDraft } from '../../../src/app/editors-page.ts';
import { endpointOf } from '../../../src/app/endpoints.ts';
import { readPost } from '../../../src/app/gate.ts';
import { headersOf } from '../../../src/app/headers.ts';
import { type Refusal, refusals } from '../../../src/app/refusal.ts';
import { createSiteServer } from '../../../src/app/site-server.ts';
import { hostRepository } from '../../support/code-host-door.ts';
import { buildDraftProgram } from '../../support/draft-program.ts';
import { type CodeHost, startCodeHost } from './code-host.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** The editor of a built site, served as the site serves it, with a code host of this machine. */
export const test = base.extend<
  { editing: { readonly site: string; readonly host: CodeHost } },
  { program: string }
>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed.
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'alongside-draft-program-'));
      await buildDraftProgram(folder);
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  editing: async ({ context, program }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'alongside-built-editor-'));
    const dist = path.join(folder, 'dist');
    await mkdir(dist);
    await symlink(path.join(root, 'content'), path.join(folder, 'content'));
    const host = await startCodeHost(await contentFiles());
    const policy = headersOf('editor')['Content-Security-Policy'] ?? '';
    const editing = readEditing({ EDITORS_REPOSITORY: hostRepository }, policy);
    await writeBuiltEditor(dist, editing, { root, now: new Date(), codeHost: host.origin });
    await host.answerFor(context);
    // What the page of a draft looks for besides its own styles, and pages to lay it beside.
    for (const name of ['_astro', 'fonts', 'service'])
      await symlink(path.join(root, 'dist', name), path.join(dist, name));
    const endpoints = [signIn(host), ...draftDoors(folder, program)];
    const { http, stop } = createSiteServer({ dist, endpoints });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    await use({ site: `http://localhost:${(http.address() as AddressInfo).port}`, host });
    await stop();
    host.close();
    await rm(folder, { recursive: true });
  },
});

const signIn = (host: CodeHost) => {
  const settings = { clientId: 'client', clientSecret: 'secret', codeHost: host.origin, siteOrigin: null };
  const config = { path: ['/api/editor-sign-in', '/api/editor-sign-in/answer'], method: 'GET' };
  return endpointOf('editor-sign-in', { default: editorSignIn(() => settings), config });
};

type Work = (body: unknown, request: Request) => Promise<Response | Refusal>;

/** The doors without their limiter, which needs a database (tests/faults/route-rights.test.ts has the whole). */
const draftDoors = (folder: string, program: string) => {
  const opened = openDraftDesk(folder, () => new Date());
  const desk = (): Promise<DraftDesk | null> => opened;
  return [
    draftDoor('draft', checkDraft(desk)),
    draftDoor(
      'page',
      drawDraft(desk, () => openDraftProgram(program)),
    ),
  ];
};

const draftDoor = (name: string, work: Work) => {
  const handler = async (request: Request): Promise<Response> => {
    const siteOrigin = new URL(request.url).origin;
    const posted = await readPost(request, { methods: ['POST'], types: ['json'], siteOrigin });
    const answer = posted.kind === 'json' ? await work(posted.body, request) : posted;
    if (answer instanceof Response) return answer;
    const { status } = refusals[answer.kind === 'refused' ? answer.reason : 'wrong-type'];
    return new Response(null, { status });
  };
  return endpointOf(`editors-${name}`, { default: handler, config: { path: `/api/editors/${name}` } });
};

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

/** Goes into the editor through the small window. The page beside the form has tests of its own. */
export const signInAs = async (page: Page, site: string, withPage = false): Promise<void> => {
  if (!withPage) await page.addInitScript(() => localStorage.setItem('cms.right-pane', 'none'));
  await page.goto(`${site}/admin/`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Login with GitHub' }).click();
  const small = await opened;
  await small.waitForEvent('close');
  await expect(page.getByRole('link', { name: 'Organisations' })).toBeVisible();
};
