// `npm run edit`: the site as it looks while you write, the editor at /admin/, the list of what to check at /editors/check/,
// and the server that saves into content/.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { isPortFree } from './port.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

await prepare();
env.ASTRO_TELEMETRY_DISABLED = '1';
// Pages that are served here lead to the list of what to check.
env.ALONGSIDE_EDITING = 'yes';

const port = Number(env.PORT || 4321);
const savingPort = port + 1;
for (const one of [port, savingPort]) {
  if (!(await isPortFree(one, '127.0.0.1')))
    giveUp(`Port ${one} is in use. Choose another: PORT=${port + 10} npm run edit`);
}
const site = `http://localhost:${port}`;
const saving = `http://127.0.0.1:${savingPort}`;

const { answerKind, headersOf } = await import('../src/app/headers.ts');
const { writeAdmin } = await import('../src/adapters/decap/write-admin.ts');
const { serveAdmin } = await import('../src/adapters/decap/serve-admin.ts');
const { contentBelow, readRecords } = await import('../src/adapters/content-files/read-content.ts');
const { createDraftCheck } = await import('../src/adapters/content-files/draft-check.ts');
const { serveDrafts } = await import('../src/adapters/decap/serve-drafts.ts');
const { serveChecking } = await import('../src/adapters/content-files/serve-checking.ts');
const folder = join(root, '.data/editing');
const policy = headersOf('editor', [saving])['Content-Security-Policy'];
await writeAdmin(folder, { kind: 'local', proxyUrl: `${saving}/api/v1`, policy });

// It takes requests from this machine alone, from pages of this site alone, and writes below this folder alone.
const server = spawn(execPath, [fileURLToPath(import.meta.resolve('decap-server'))], {
  cwd: root,
  env: {
    ...env,
    MODE: 'fs',
    BIND_HOST: '127.0.0.1',
    ORIGIN: site,
    PORT: String(savingPort),
    GIT_REPO_DIRECTORY: root,
    LOG_LEVEL: 'warn',
  },
  stdio: 'inherit',
});

const { dev } = await import('astro');
const admin = serveAdmin(
  folder,
  (path, type) => headersOf(answerKind(path, type), [saving]),
  () => readRecords(root),
);
const pages = await dev({
  root,
  server: { port, host: 'localhost' },
  integrations: [
    serveDrafts(root, createDraftCheck(contentBelow(root, () => new Date()))),
    admin,
    serveChecking(root),
  ],
  vite: { server: { strictPort: true } },
});

let isStopping = false;
const stop = async (code) => {
  if (isStopping) return;
  isStopping = true;
  server.kill('SIGTERM');
  await pages.stop();
  exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
server.on('exit', () => {
  if (!isStopping)
    console.error('The server that saves has ended, so nothing can be saved. Start again: npm run edit');
  void stop(1);
});

/** The saving server does not say when it listens. */
const answers = async () => {
  for (let tries = 0; tries < 100 && !isStopping; tries += 1) {
    const reached = await fetch(saving).then(
      () => true,
      () => false,
    );
    if (reached) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
};
if (await answers()) {
  console.log(
    `\nThe site:    ${site}/\nThe editor:  ${site}/admin/\nTo check:    ${site}/editors/check/\nWhat you save is in content/ at once. Ctrl+C stops both.`,
  );
} else if (!isStopping) {
  console.error(`The server that saves does not answer at ${saving}. Start again: npm run edit`);
  await stop(1);
}
