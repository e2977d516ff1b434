import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createSiteServer } from '../../../src/app/site-server.ts';
import { test as journey } from '../journey.ts';
import type { RunningSite } from '../running-site.ts';
import { buildPlantedSite } from './planted-site.ts';

/** A journey through a built site with made-up listings, which know everything a listing can know. */
export const test = journey.extend<object, { site: RunningSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const root = await buildPlantedSite();
      const server = createSiteServer({ dist: join(root, 'dist'), endpoints: [] });
      server.http.listen(0, '127.0.0.1');
      await once(server.http, 'listening');
      const { port } = server.http.address() as AddressInfo;
      await use({
        origin: `http://localhost:${port}`,
        dataFolder: root,
        log: () => '',
        stop: server.stop,
      });
      await server.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});
