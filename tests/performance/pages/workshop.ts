import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '../../../scripts/prepare.mjs';

/** Where the benchmarks keep what is theirs: packages, built sites, figures. Not in the checkout's own packages. */
export const workshop = join(import.meta.dirname, '../../../.data/bench');

/**
 * Installs the packages of the benchmarks, Starlight, Eleventy and Lighthouse, from the lock file beside this program, unless
 * they are there. Throws when npm cannot.
 */
export const installWorkshop = (): void => {
  mkdirSync(workshop, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(import.meta.dirname, file), join(workshop, file));
  if (isInstalled(workshop)) return;
  console.log(
    'Installing Starlight, Eleventy and Lighthouse from the package registry into .data/bench (once: about 570 packages, ' +
      '380 MB unpacked) …',
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', args, {
    cwd: workshop,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error('The packages of the benchmarks could not be installed. Is the network there?');
};
