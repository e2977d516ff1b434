import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { checkingAnswers } from '../../src/adapters/content-files/serve-checking.ts';

const address = '/editors/check/';
const fifty = 50;

/** The list alone, over a copy of the content: what an editor's press costs, without the pages beside it. */
const test = base.extend<{ list: { readonly origin: string; readonly root: string } }>({
  list: async ({ browserName: _ }, use) => {
    const root = await mkdtemp(path.join(tmpdir(), 'alongside-fifty-'));
    for (const name of ['content', 'src/styles', 'src/components/Button', 'src/admin'])
      await cp(name, path.join(root, name), { recursive: true });
    const answer = checkingAnswers(root);
    const server = createServer((request, response) => void answer(request, response));
    server.listen(0, 'localhost');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ origin: `http://localhost:${port}`, root });
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true, force: true });
  },
});

/** In the page: the press is said, the heading of the next record has the focus, and its button is in sight. */
const isReadyForNext = ({ pressed, left }: { pressed: number; left: number }): boolean => {
  const next = document.querySelectorAll('ol')[0]?.children[pressed + 1];
  const button = next?.querySelector('[name="check"]')?.getBoundingClientRect();
  const said = document.querySelector('[role="status"]')?.textContent ?? '';
  return (
    said.includes(`${left} to go`) &&
    next?.querySelector('h3') === document.activeElement &&
    button !== undefined &&
    button.top >= 0 &&
    button.bottom <= innerHeight
  );
};

test('fifty listings are checked with fifty presses, and each press leads to the next number', async ({
  page,
  list,
}) => {
  // Counted where they are made, so that a press that nobody meant is counted too.
  await page.exposeFunction('countPress', () => {
    presses += 1;
  });
  let presses = 0;
  await page.addInitScript(() => {
    for (const kind of ['click', 'keydown'])
      addEventListener(
        kind,
        (event) => {
          const { countPress } = window as unknown as { countPress: () => void };
          // A button that is pressed by a key tells of a click as well.
          if (event.isTrusted && (kind === 'keydown' || (event as MouseEvent).detail > 0)) countPress();
        },
        true,
      );
  });
  await page.goto(list.origin + address);
  const due = page.locator('ol').first().locator('li');
  const count = await due.count();
  expect(count).toBeGreaterThanOrEqual(fifty);

  const asked: string[] = [];
  page.on('request', (request) => {
    const isOfList = new URL(request.url()).pathname === address;
    if (isOfList) asked.push(request.method());
  });
  const started = performance.now();
  for (let pressed = 0; pressed < fifty; pressed += 1) {
    await due.nth(pressed).getByRole('button', { name: 'All of it is right' }).click();
    await page.waitForFunction(isReadyForNext, { pressed, left: count - pressed - 1 });
  }
  const seconds = (performance.now() - started) / 1000;
  expect(presses).toBe(fifty);
  expect(asked).toEqual(Array.from({ length: fifty }, () => ['POST', 'GET']).flat());
  console.log(`Fifty checks: ${presses} presses, ${asked.length} requests, ${seconds.toFixed(1)} s waited.`);
  expect(await checkedIn(list.root)).toHaveLength(fifty);

  // The last press is taken back from wherever the list stands, and Back never presses again.
  await page
    .getByRole('status')
    .getByRole('button', { name: /^Take back the check of/ })
    .click();
  await expect(due.nth(fifty - 1).getByRole('button', { name: 'All of it is right' })).toBeVisible();
  expect(await checkedIn(list.root)).toHaveLength(fifty - 1);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'What to check' })).toBeVisible();
  await expect(due.nth(fifty - 1).getByRole('button', { name: 'All of it is right' })).toBeVisible();
  expect(await checkedIn(list.root)).toHaveLength(fifty - 1);
});

/** The files of listings and helplines that carry a check. */
const checkedIn = async (root: string): Promise<string[]> => {
  const files: string[] = [];
  for (const folder of ['services', 'helplines'].map((name) => path.join(root, 'content', name)))
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      if ('checked' in (JSON.parse(await readFile(file, 'utf8')) as object)) files.push(file);
    }
  return files;
};
