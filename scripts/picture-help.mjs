// `npm run picture-help`: makes the pictures of /editors/help/ and docs/editing.md from the running editor, and writes the part of
// docs/editing.md about the jobs. It runs in a copy with the content of a made-up network, so that they fit every network.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { browserArguments, findBrowser } from './browser.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

await prepare();
const { jobs, jobsInMarkdown, pictureSize } = await import('../src/core/editing/jobs.ts');
const { chromium } = await import('@playwright/test');

const port = Number(env.PORT || 4610);
const copied = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** A made-up network, so that no picture shows a place, a number or a name of a real one. */
const answers = {
  name: 'Example site',
  networkName: 'Example Network',
  regionName: 'the region',
  country: 'GB-ENG',
  areas: 'Northumberland, County Durham',
  areasAre: 'county, counties',
  language: 'en-GB',
  timeZone: 'Europe/London',
  emergency: '999, 112',
  coordinator: 'coordinator@example.invalid',
};
const organisation = { name: 'Example organisation', description: 'It is made up.' };
const service = {
  name: 'Open Door',
  organisation: 'example',
  kind: 'Family centre',
  summary: 'Somebody to talk to.',
  description: 'A made-up service, to show the form.',
  needs: ['family-support'],
  areas: ['northumberland'],
  address: { kind: 'hidden' },
  evidence: { grade: 'own-page', summary: 'Made up.', sources: [{ title: 'Nobody’s page' }] },
};

const makeCopy = () => {
  const copy = mkdtempSync(join(tmpdir(), 'alongside-pictures-'));
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!['.astro', '.vite'].includes(name))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  const file = join(copy, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const made = spawnSync(
    execPath,
    [join(root, 'scripts/new-network.mjs'), '--answers', file, '--out', join(copy, 'content')],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) giveUp(made.stderr);
  const put = (name, record) =>
    writeFileSync(join(copy, 'content', name), `${JSON.stringify(record, undefined, 2)}\n`);
  put('organisations/example.json', organisation);
  put('services/open-door.json', service);
  return copy;
};

/** Starts `npm run edit` in the copy, and waits until it says its addresses. */
const startEditor = (copy) =>
  new Promise((resolve, reject) => {
    const server = spawn(execPath, ['scripts/edit.mjs'], { cwd: copy, env: { ...env, PORT: String(port) } });
    let said = '';
    const listen = (text) => {
      said += text;
      if (said.includes('The editor:')) resolve(server);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(said)));
  });

/** Opens a place of the editor, and waits until its form or its list stands still. */
const open = async (page, { at, from, unfolded }) => {
  if (at.startsWith('/')) {
    await page.goto(`http://localhost:${port}${at}`);
    return standsStill(page);
  }
  await page.goto(`http://localhost:${port}/admin/#/collections/settings`);
  await page.getByRole('heading', { name: 'Collections' }).waitFor();
  await page.goto(`http://localhost:${port}/admin/#/${at}`);
  if (at.includes('/entries/')) await page.getByText('Changes saved').waitFor();
  else if (!at.endsWith('/new')) await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (/^collections\/(services|guidance-\w+)\/(entries|new)/.test(at))
    await isBeside(page, at.endsWith('/new'));
  const field =
    from === undefined
      ? undefined
      : page
          .locator('label')
          .filter({ hasText: new RegExp(`^${from}( \\(optional\\))?$`, 'i') })
          .first();
  if (field !== undefined) {
    await field.waitFor();
    if (unfolded) await field.locator('xpath=following::button[1]').click();
    await field.evaluate((label) => label.scrollIntoView({ block: 'start' }));
  }
  return standsStill(page);
};

/** Waits until the page stands beside its form; beside an empty form, until it says what is missing. */
const isBeside = async (page, isEmpty) => {
  const pane = page.frameLocator('#preview-pane');
  if (isEmpty) return pane.getByText('This is not finished.').waitFor();
  const drawn = pane.frameLocator('iframe').locator('h1');
  await drawn.waitFor({ timeout: 120_000 });
  await drawn.evaluate(() => document.fonts.ready);
};

const standsStill = async (page) => {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
};

const executablePath =
  findBrowser(env) ?? giveUp('There is no Chromium. Name one: CHROMIUM_PATH=/path/to/chromium');
const copy = makeCopy();
const folder = join(root, 'public/editors-help');
let server;
let browser;
try {
  server = await startEditor(copy);
  browser = await chromium.launch({ executablePath, args: browserArguments });
  const page = await browser.newPage({ viewport: pictureSize, colorScheme: 'light', locale: 'en-GB' });
  await page.goto(`http://localhost:${port}/admin/`);
  await page.getByRole('button', { name: 'Login' }).click();
  const devtools = await page.context().newCDPSession(page);
  const made = [];
  for (const { picture } of jobs) {
    if (picture === undefined) continue;
    await open(page, picture);
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
    made.push([picture.file, Buffer.from(data, 'base64')]);
  }
  // All of them or none: a page with some old pictures would be wrong without anybody noticing.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of made) {
    writeFileSync(join(folder, `${name}.webp`), bytes);
    console.log(`public/editors-help/${name}.webp: ${Math.round(bytes.length / 1000)} kB`);
  }
} finally {
  await browser?.close();
  server?.kill('SIGINT');
  rmSync(copy, { recursive: true, force: true });
}

const doc = join(root, 'docs/editing.md');
const [before, rest] = readFileSync(doc, 'utf8').split('<!-- jobs -->\n');
const after = rest?.split('<!-- end of jobs -->')[1];
if (after === undefined)
  giveUp('docs/editing.md has lost the lines between which the jobs stand: <!-- jobs -->');
writeFileSync(doc, `${before}<!-- jobs -->\n${jobsInMarkdown()}<!-- end of jobs -->${after}`);
