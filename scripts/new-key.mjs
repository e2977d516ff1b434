// `npm run new-key -- <agency>`: the first key of an agency, or of the coordinator, for a site that runs for real.
import { argv, env } from 'node:process';
import { giveUp, prepare } from './prepare.mjs';

await prepare();

const [slug] = argv.slice(2);
if (!slug)
  giveUp('Name the agency: npm run new-key -- the-name-of-its-file, or npm run new-key -- coordinator');
if (!env.DATABASE_URL)
  giveUp('Set DATABASE_URL to the database of the site, so that the worker’s key is known there.');

const { makeFirstKey } = await import('../src/app/new-key.ts');
const made = await makeFirstKey(slug, env.DATABASE_URL, 'content', '.').catch((problem) =>
  giveUp(problem.message),
);
console.log(`The key file is ${made.keyFile}. Give it to the worker; delete it here afterwards.

Its passphrase, which is nowhere else:

    ${made.passphrase}

The public key is in ${made.changed}. Commit and publish it; from then on requests are sealed to it.`);
