import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { CrashPoint } from './crash-points.ts';
import type { LiveGround } from './live-ground.ts';

/** The site’s functions on real ground, in a process of their own that can be told to die. */
export type ProofSite = {
  /** Like `http://localhost:40123`. */
  readonly origin: string;
  readonly log: () => string;
  /** Sends what is due in the outbox, and resolves when that run is over. */
  readonly deliver: () => Promise<void>;
  /** Bytes on the heap after everything unused was thrown away. */
  readonly memory: () => Promise<number>;
  /** Milliseconds of the processor that it has used since it began. */
  readonly processorTime: () => Promise<number>;
  /** Kills it as `kill -9` does. */
  readonly kill: () => void;
  /** Resolves to the signal that ended it, or null. */
  readonly gone: Promise<NodeJS.Signals | null>;
  readonly stop: () => Promise<void>;
};

/** Starts a server on this ground; `dieAt` names the point at which it kills itself. */
export const startProofSite = async (
  ground: LiveGround,
  mailUrl: string,
  { dieAt, environment = {} }: { dieAt?: CrashPoint; environment?: Readonly<Record<string, string>> } = {},
): Promise<ProofSite> => {
  const child: ChildProcess = fork(path.resolve(import.meta.dirname, 'proof-server.ts'), {
    cwd: ground.folder,
    execArgv: ['--expose-gc'],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: path.join(ground.folder, 'compiled'),
      KNOCKS_PER_MINUTE: '1000000',
      ...ground.environment(mailUrl),
      ...(dieAt === undefined ? {} : { DIE_AT: dieAt }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  const gone = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  const ask = async (what: string): Promise<unknown> => {
    child.send(what);
    const [{ answer }] = (await once(child, 'message')) as [{ answer: unknown }];
    return answer;
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await gone;
  };
  const started = await Promise.race([once(child, 'message'), gone]);
  if (!Array.isArray(started)) throw new Error(`The server stopped while starting.\n${log}`);
  return {
    origin: (started[0] as { origin: string }).origin,
    log: () => log,
    deliver: async () => void (await ask('deliver')),
    memory: async () => Number(await ask('memory')),
    processorTime: async () => Number(await ask('processor-time')),
    kill: () => void child.kill('SIGKILL'),
    gone,
    stop,
  };
};
