import { test as base, expect, type Page } from '@playwright/test';
import { isPortFree } from '../../../scripts/port.mjs';
import { readContent } from '../../../src/adapters/content-files/read-content.ts';
import { printProblem } from '../../../src/core/content/check/problem.ts';
import { type EditingServer, startEditing } from './editing-server.ts';
import { goIn, type Watched, watch } from './editor-page.ts';
import { copyProject } from './project-copy.ts';

/** `problems` are those that the content had before anybody edited it: none, in a checkout that can be built. */
export type Editing = EditingServer & { readonly root: string; readonly problems: readonly string[] };

/**
 * One copy of the project, one `npm run edit` and one page for all tests here, because the editor is slow to open: each
 * test edits records of its own. After a failure all three are made anew.
 */
export const test = base.extend<
  { editor: Page },
  { editing: Editing; openEditor: { page: Page; watched: Watched } }
>({
  editing: [
    // Playwright insists on braces here, also where nothing is needed.
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const { root, remove } = await copyProject();
      const server = await startEditing(root, await freePortPair(parallelIndex));
      await use({ ...server, root, problems: await problemsIn(root) });
      expect(await server.stop(), 'Ctrl+C ends npm run edit without an error').toBe(0);
      expect(await answers(server.site), 'Ctrl+C stops the site').toBe(false);
      expect(await answers(server.saving), 'Ctrl+C stops the server that saves').toBe(false);
      await remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  openEditor: [
    async ({ browser, editing }, use) => {
      const context = await browser.newContext({ baseURL: editing.site });
      // These are about the form; what stands beside it has tests and a page of its own.
      await context.addInitScript(() => localStorage.setItem('cms.right-pane', 'none'));
      const page = await context.newPage();
      const watched = watch(page);
      await goIn(page);
      await use({ page, watched });
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  editor: async ({ openEditor: { page, watched }, editing }, use) => {
    await use(page);
    expect(watched.complaints).toEqual([]);
    expect([...watched.origins].sort()).toEqual([editing.saving, editing.site].sort());
  },
});

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Each worker looks among ports of its own, so that two that start at once do not take the same. */
const freePortPair = async (worker: number): Promise<number> => {
  const first = 4440 + worker * 20;
  for (let port = first; port < first + 20; port += 2) {
    if ((await isPortFree(port, '127.0.0.1')) && (await isPortFree(port + 1, '127.0.0.1'))) return port;
  }
  throw new Error(`No two ports between ${first} and ${first + 19} are free.`);
};

/** What the build would complain of. */
export const problemsIn = async (root: string): Promise<string[]> => {
  const check = await readContent(root, new Date());
  return check.kind === 'sound' ? [] : check.problems.map(printProblem);
};
