// Finds a Chromium for the tests, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where the test runner keeps the browser that it downloads itself, if it has. */
const downloaded = () => {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
};

/**
 * The path of a Chromium on this machine: the one that CHROMIUM_PATH names, one on the PATH, or the test runner's own.
 * @param {Record<string, string | undefined>} environment
 * @returns {string | undefined}
 */
export const findBrowser = (environment) => {
  if (environment.CHROMIUM_PATH)
    return isProgram(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : undefined;
  const folders = ['/usr/bin', ...(environment.PATH ?? '').split(delimiter)];
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  const own = installed ?? downloaded();
  return own && isProgram(own) ? own : undefined;
};

const run = (command, args) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
};

/**
 * Finds a Chromium, or installs one: as root with Debian's package manager, otherwise by download.
 * @returns {string | undefined} its path; undefined when every way failed
 */
export const findOrInstallBrowser = () => {
  const found = findBrowser(process.env);
  if (found || process.env.CHROMIUM_PATH) return found;
  console.log('Installing Chromium for the tests (once) …');
  const isRoot = process.getuid?.() === 0;
  if (
    isRoot &&
    isProgram('/usr/bin/apt-get') &&
    run('apt-get', ['update', '-q']) &&
    run('apt-get', ['install', '-y', '-q', 'chromium'])
  ) {
    return findBrowser(process.env);
  }
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return findBrowser(process.env);
};

/** How Chromium is started: without anything that would call home, and without its sandbox only where root runs it. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];
