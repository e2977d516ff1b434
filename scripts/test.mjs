// `npm test`: everything. Installs what is missing, a browser too; ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath, exit } from 'node:process';
import { findOrInstallBrowser } from './browser.mjs';
import { isBuilt } from './build-stamp.mjs';
import { prepare, root } from './prepare.mjs';
import { closingLines, count, countPlaywright, countVitest, emptyTally, total } from './tally.mjs';

await prepare();

const tally = emptyTally();
const reports = join(root, '.data/tests');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const run = (args, more = {}) =>
  spawnSync(execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...env, ...more } })
    .status === 0;

const heading = (text) => console.log(`\n— ${text}`);

/** One check that passes or fails as a whole. */
const check = (kind, passes) => {
  count(tally, kind, passes ? { passed: 1 } : { failed: 1 });
  return passes;
};

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/** Runs one of the projects of vitest.config.ts. */
const runVitest = (project) => {
  heading(`Tests of what is ${project}`);
  const file = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const passed = run(['node_modules/vitest/vitest.mjs', ...args]);
  const report = readReport(file);
  const before = total(tally).failed;
  if (report) countVitest(tally, report, root);
  // An error between tests fails the run without failing a test.
  if (!report || (!passed && total(tally).failed === before))
    count(tally, `${project}: the run itself`, { failed: 1 });
};

/** Journeys, accessibility and editing, in a real browser against the real server. */
const runBrowser = () => {
  heading('Journeys, accessibility and editing in Chromium');
  const browser = findOrInstallBrowser();
  if (!browser) {
    console.error('There is no Chromium. Install one, or name one: CHROMIUM_PATH=/path/to/chromium npm test');
    count(tally, 'browser', { failed: 1 });
    return;
  }
  const file = join(reports, 'browser.json');
  const settings = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const passed = run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json'], settings);
  const report = readReport(file);
  const before = total(tally).failed;
  if (report) countPlaywright(tally, report);
  if (!report || (!passed && total(tally).failed === before)) count(tally, 'browser', { failed: 1 });
};

heading('Content');
check('content', run(['scripts/check-content.mjs']));
runVitest('source');
runVitest('components');
heading('Build');
if (check('build', isBuilt(root, env) || run(['scripts/build.mjs']))) {
  runVitest('built');
  runBrowser();
}

console.log(closingLines(tally));
const { passed, failed } = total(tally);
exit(failed > 0 || passed === 0 ? 1 : 0);
