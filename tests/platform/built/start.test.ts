import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-start-'));
  // So that the database, which never runs as root, can lie in it.
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Tries until something holds. Fails with its name after half a minute. */
const until = async (name: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (const start = Date.now(); Date.now() - start < 30_000; await wait(50)) if (await holds()) return;
  throw new Error(`After half a minute still not so: ${name}`);
};

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

test.each(['SIGTERM', 'SIGINT'] as const)(
  'npm start prints its address when it answers, and %s stops all of it',
  async (signal) => {
    const before = performance.now();
    // A group of its own, as in a terminal: Ctrl+C there reaches npm, its shell and the program.
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_FOLDER: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let said = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await until('it prints its address', () => /http:\/\/localhost:\d+\//.test(said));
    console.log(`npm start again: ${Math.round(performance.now() - before)} ms`);
    const address = /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '';
    expect(await answers(address)).toBe(true);
    expect(await answers(`${address}demo/mail/`)).toBe(true);

    // A process manager signals npm alone, a terminal everybody.
    process.kill(signal === 'SIGTERM' ? (npm.pid ?? 0) : -(npm.pid ?? 0), signal);
    await until('the address is silent', async () => !(await answers(address)));
    await until(
      'the database is stopped',
      () => !existsSync(join(folder, 'postgres/cluster/postmaster.pid')),
    );
  },
  90_000,
);
