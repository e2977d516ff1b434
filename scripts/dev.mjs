// `npm run dev`: pages change as you write them; functions restart as you save them, behind the same address.
import { spawn } from 'node:child_process';
import { env, execPath, exit } from 'node:process';
import { isPortFree } from './port.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

await prepare();
env.ASTRO_TELEMETRY_DISABLED = '1';

const port = Number(env.PORT || 4321);
const behind = port + 1;
for (const one of [port, behind]) {
  if (!(await isPortFree(one, '127.0.0.1')))
    giveUp(`Port ${one} is in use. Choose another: PORT=${port + 10} npm run dev`);
}

// Functions answer with pages of the built site, so there has to be one; how old it is does not matter here.
const { existsSync } = await import('node:fs');
if (!existsSync(`${root}/dist/index.html`)) {
  console.log('Building the site once, for the pages that functions answer with …');
  const { build } = await import('./build.mjs');
  await build();
}

const server = spawn(execPath, ['--watch', '--watch-preserve-output', 'src/app/serve.ts'], {
  cwd: root,
  env: { ...env, PORT: String(behind) },
  stdio: ['ignore', 'ignore', 'inherit'],
});

const { dev } = await import('astro');
const target = `http://127.0.0.1:${behind}`;
// What the program makes while it runs, and nothing that is a page.
const proxy = { '/api/': target, '/demo/': target, '/contact/data.json': target, '/pagefind/': target };
const pages = await dev({
  root,
  server: { port, host: 'localhost' },
  vite: { server: { proxy, strictPort: true } },
});

console.log(
  `\nPages and functions: http://localhost:${port}/   caught mail: http://localhost:${port}/demo/mail/`,
);

const stop = async () => {
  server.kill('SIGTERM');
  await pages.stop();
  exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
