// Serves `/design/` alone, on a free port, until whoever started it is gone. It needs nothing of `content/` but its JSON,
// so that an unfinished page of guidance does not stop the tests of the look.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { dev } from 'astro';
import { showroom } from '../../src/design/showroom.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// What Astro writes down about a site lands in a folder of its own, not in the site's.
const ours = (folder) => join(import.meta.dirname, '../..', folder);
mkdirSync(ours('.data'), { recursive: true });
const root = mkdtempSync(ours('.data/showroom-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));
for (const end of ['disconnect', 'SIGTERM', 'SIGINT']) process.on(end, () => process.exit());

// As astro.config.mjs has it, as far as it changes what is seen.
const server = await dev({
  configFile: false,
  root,
  srcDir: ours('src/design'),
  publicDir: ours('public'),
  logLevel: 'warn',
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  compressHTML: true,
  integrations: [showroom()],
  server: { port: Number(process.env.PORT ?? 0), host: '127.0.0.1' },
  vite: { server: { hmr: false, ws: false, watch: null, fs: { allow: [ours('.')] } } },
});

process.send?.({ origin: `http://127.0.0.1:${server.address.port}` });
console.log(`http://127.0.0.1:${server.address.port}/design/`);
