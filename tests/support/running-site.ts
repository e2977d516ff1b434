import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The whole demonstration, running in a process of its own with data of its own. */
export type RunningSite = {
  /** Like `http://localhost:40123`. */
  readonly origin: string;
  readonly dataFolder: string;
  /** Everything the program wrote to its standard output and error so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts the built site on a free port, with the content and pages of `folder`. Rejects with what it printed when it does
 * not come up within a minute.
 */
export const startSite = async (
  environment: Readonly<Record<string, string>> = {},
  folder: string = process.cwd(),
): Promise<RunningSite> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'alongside-test-'));
  // PostgreSQL runs as a user of its own, who must be able to reach the folder.
  await chmod(dataFolder, 0o755);
  const child = spawn(process.execPath, [path.resolve('src/app/serve.ts')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: '0',
      DATA_FOLDER: dataFolder,
      KNOCKS_PER_MINUTE: '1000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The site did not start within a minute.\n${log}`)),
      60_000,
    );
    child.once('exit', () => reject(new Error(`The site stopped while starting.\n${log}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      log += `${line}\n`;
      const address = line.match(/http:\/\/localhost:\d+/)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  }).catch(async (problem: unknown) => {
    child.kill();
    await rm(dataFolder, { recursive: true, force: true });
    throw problem;
  });
  return { origin, dataFolder, log: () => log, stop: () => stopSite(child, dataFolder) };
};

const stopSite = async (child: ChildProcess, dataFolder: string): Promise<void> => {
  if (child.exitCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }
  await rm(dataFolder, { recursive: true, force: true });
};
