import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createSiteServer, type SiteServer } from '../../src/app/site-server.ts';

/** The built pages on a server that can go away and come back at the same address. It has no functions. */
export type StoppableSite = {
  /** Like `http://localhost:40123`. */
  readonly origin: string;
  /** What is answered in place of a file, by path: `/help-now/`. */
  readonly instead: Map<string, () => Response | Promise<Response>>;
  /** Every path that was asked for, in order. */
  readonly asked: string[];
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Serves `dist/` on a free port, until it is stopped; started again, it has the same port. */
export const startStoppableSite = async (): Promise<StoppableSite> => {
  const instead: StoppableSite['instead'] = new Map();
  const asked: string[] = [];
  let server: SiteServer | undefined;
  let port = 0;
  const start = async (): Promise<void> => {
    server = createSiteServer({
      dist: 'dist',
      endpoints: [],
      overlay: (path) => {
        asked.push(path);
        return instead.get(path)?.();
      },
    });
    server.http.listen(port, 'localhost');
    await once(server.http, 'listening');
    ({ port } = server.http.address() as AddressInfo);
  };
  const stop = async (): Promise<void> => {
    await server?.stop();
    server = undefined;
  };
  await start();
  return { origin: `http://localhost:${port}`, instead, asked, start, stop };
};
