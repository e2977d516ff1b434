// `npm run import -- <file or folder> [--write]`: reads services into content/ (docs/import.md). Without --write it only says
// what it would do. Ends with 0 when all is well, with 1 when records were refused, with 2 when nothing was done.
import { argv, env, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { runImport } from '../src/adapters/import/import-command.ts';

// npm goes to the project's folder; who asked stands elsewhere.
const from = env.npm_lifecycle_event === 'import' ? (env.INIT_CWD ?? process.cwd()) : process.cwd();
// Somebody may read the first lines only: npm run import … | head
stdout.on('error', () => {});
try {
  process.exitCode = await runImport(argv.slice(2), {
    from,
    content: fileURLToPath(new URL('../content', import.meta.url)),
    now: new Date(),
    say: (line) => stdout.write(`${line}\n`),
    progress: (line) => stderr.write(`${line}\n`),
  });
} catch (error) {
  console.error(`The import could not be done, and nothing was changed: ${error.message}`);
  process.exitCode = 2;
}
