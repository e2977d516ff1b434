// `npm run prove -- crashes --rounds 50`: one of the proofs that every test run does in small, as long as you like. Without
// --rounds it is as long as docs/reliability.md says; without a name it lists them. Needs a built site: npm run build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { env, execPath, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { giveUp, prepare, root } from './prepare.mjs';

/** What can be proved: where, how many rounds at full length, and what a round is. */
const proofs = {
  crashes: ['built', 'tests/faults/server-killed.test.ts', 50, 'kills of the server at each named point'],
  database: ['built', 'tests/faults/database-killed.test.ts', 100, 'kills of PostgreSQL under load'],
  mail: ['source', 'tests/contracts/mail-server-day.test.ts', 30, 'days of a mail server in every mood'],
  canaries: ['built', 'tests/faults/canaries.test.ts', 10_000, 'requests with canary words'],
  seals: ['source', 'tests/contracts/sealed-proof.test.ts', 100_000, 'bits turned over'],
  model: ['source', 'tests/contracts/request-store-model.test.ts', 100_000, 'random sequences'],
  'at-once': ['source', 'tests/contracts/at-once.test.ts', 1_000, 'times fifty at once, and ten at once'],
  hostile: ['built', 'tests/faults/hostile-requests.test.ts', 200_000, 'hostile requests'],
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string' } },
  allowPositionals: true,
});
const list = Object.entries(proofs)
  .map(([name, [, , rounds, what]]) => `  ${name.padEnd(10)} ${rounds} ${what}`)
  .join('\n');
const proof = proofs[positionals[0] ?? ''];
if (!proof) giveUp(`Name one: npm run prove -- crashes --rounds 50\n${list}`);
const [project, file, atFullLength] = proof;
const rounds = Number(values.rounds ?? atFullLength);
if (!Number.isInteger(rounds) || rounds < 1) giveUp('--rounds is a whole number, like 50.');

await prepare();
const { status } = spawnSync(
  execPath,
  [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project, file],
  { cwd: root, stdio: 'inherit', env: { ...env, PROOF_ROUNDS: String(rounds) } },
);
exit(status ?? 1);
