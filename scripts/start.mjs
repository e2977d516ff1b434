// `npm start`: installs what is missing, builds what changed, serves the site until Ctrl+C.
import { env } from 'node:process';
import { isBuilt } from './build-stamp.mjs';
import { isPortFree } from './port.mjs';
import { giveUp, prepare, root } from './prepare.mjs';

const port = Number(env.PORT || 4321);
const host = env.HOST || '127.0.0.1';
if (!Number.isInteger(port) || port < 0 || port > 65535)
  giveUp('PORT is a number between 0 and 65535, like 4321.');
if (
  !(await isPortFree(port, host).catch((error) =>
    giveUp(`Cannot listen at ${host}:${port} (${error.code}).`),
  ))
) {
  giveUp(
    `Port ${port} is in use; perhaps the site is running already: http://localhost:${port}/\n` +
      `Stop what is using it, or choose another port: PORT=${port === 65535 ? 4321 : port + 1} npm start`,
  );
}

await prepare();
if (!isBuilt(root, env)) {
  console.log('Building the site …');
  const { build } = await import('./build.mjs');
  await build();
}
const { serve } = await import('../src/app/serve.ts');
await serve(env).catch((error) => giveUp(error.message));
