import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compose } from '#app/compose.ts';
import { loadEndpoints } from './endpoints.ts';
import { readServerSettings } from './server-settings.ts';
import { backlog, createSiteServer, type SiteServer } from './site-server.ts';

const root = join(import.meta.dirname, '../..');

const isPortTaken = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';

const portTaken = (port: number): Error =>
  new Error(`Port ${port} is in use. Stop what is using it, or choose another: PORT=${port + 1} npm start`);

/**
 * Serves the built site and its functions until the process is told to stop (SIGINT, SIGTERM). Prints the address
 * once it answers. Throws when the port is taken or the environment is not complete, with the remedy.
 */
export const serve = async (environment: Readonly<Record<string, string | undefined>>): Promise<void> => {
  const { port, host, trustedProxies } = readServerSettings(environment);
  const app = await compose(environment);
  let server: SiteServer | undefined;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (server?.stop() ?? Promise.resolve()).then(() => app.stop());
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop().then(() => process.exit(0)));
  }

  try {
    await app.start();
    const endpoints = await loadEndpoints(join(root, 'functions'));
    const dist = join(root, 'dist');
    server = createSiteServer({ dist, endpoints, overlay: app.staticOverlay, trustedProxies });
    server.http.listen({ port, host, backlog });
    await once(server.http, 'listening');
  } catch (thrown) {
    await stop();
    throw isPortTaken(thrown) ? portTaken(port) : thrown;
  }
  const { port: listening } = server.http.address() as AddressInfo;
  const address = `http://localhost:${listening}/`;
  console.log(`Alongside is at ${address} (Ctrl+C stops it)`);
  if (app.demonstration) {
    console.log(`This is the demonstration: no mail leaves this machine, read it at ${address}demo/mail/`);
  }
};

if (import.meta.main) {
  await serve(process.env).catch((thrown: unknown) => {
    console.error(thrown instanceof Error ? thrown.message : 'The site could not be served.');
    process.exit(1);
  });
}
