import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** `npm run edit`, running. */
export type EditingServer = {
  readonly site: string;
  readonly saving: string;
  readonly stop: () => Promise<number | null>;
};

/** Starts `npm run edit` in a copy of the project, as an editor would, and waits until it says its addresses. */
export const startEditing = async (root: string, port: number): Promise<EditingServer> => {
  const server = spawn(process.execPath, ['scripts/edit.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text.toString();
      if (said.includes('The editor:')) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(`npm run edit ended before it answered:\n${said}`)));
  });
  return {
    site: `http://localhost:${port}`,
    saving: `http://127.0.0.1:${port + 1}`,
    stop: async () => {
      if (server.exitCode !== null) return server.exitCode;
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
};
