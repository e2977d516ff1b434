// `npm run new-network`: asks ten questions and writes the content of another network beside content/, never over it.
// `npm run new-network -- --answers file.json` asks nothing; `--out folder` says where.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { argv, exit, stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { prepare, root } from './prepare.mjs';

await prepare();
const { answersSchema, problemOf, questions } = await import('../src/core/networks/answers.ts');
const { freshContent } = await import('../src/core/networks/fresh-content.ts');
const { readContent } = await import('../src/adapters/content-files/read-content.ts');
const { readGazetteer, readHelplines, readPages, writeNetwork } = await import(
  '../src/adapters/content-files/write-network.ts'
);

const stop = (sentence) => {
  console.error(sentence);
  exit(1);
};

const readFlags = () => {
  try {
    return parseArgs({
      args: argv.slice(2),
      options: { answers: { type: 'string' }, out: { type: 'string' } },
    }).values;
  } catch (error) {
    return stop(`${error.message} Write: npm run new-network -- --answers file.json --out folder`);
  }
};
const flags = readFlags();

/** What is wrong with an answer beside those before it: where no town is known, nothing could be found near anybody. */
const problemBeside = async (key, answers) => {
  if (key !== 'areas' || answers.country === undefined) return undefined;
  const { country, areas } = answersSchema.shape;
  const named = areas.parse(answers.areas);
  const { places } = await readGazetteer(root, { ...country.parse(answers.country), areas: named });
  return places.length > 0 ? undefined : noTown(named, answers.country);
};

const noTown = (areas, country) =>
  `No town is known in ${areas.map(({ name }) => name).join(', ')} of ${country}. Name areas as GeoNames does, like County Durham, or begin with one that it knows.`;

/**
 * Asks until each answer will do, shows them all, and asks again what was not meant so. Ending the input ends the program: nothing is
 * written before the last answer.
 */
const ask = async () => {
  const lines = createInterface({ input: stdin, output: stdout, terminal: stdin.isTTY === true });
  const written = lines[Symbol.asyncIterator]();
  const typed = async () => {
    const { value, done } = await written.next();
    return done ? stop('\nStopped. Nothing was written.') : value;
  };
  const answers = {};
  const askFor = async (index) => {
    const { key, ask: question, example } = questions[index];
    for (;;) {
      stdout.write(`\n${index + 1} of ${questions.length}. ${question}\n   Like: ${example}\n> `);
      const value = await typed();
      const problem = problemOf(key, value) ?? (await problemBeside(key, { ...answers, [key]: value }));
      if (problem === undefined) {
        answers[key] = value;
        return;
      }
      console.log(`   ${problem}`);
    }
  };
  for (const index of questions.keys()) await askFor(index);
  for (;;) {
    console.log(
      `\n${questions.map(({ key }, index) => `${String(index + 1).padStart(4)}. ${answers[key]}`).join('\n')}`,
    );
    stdout.write('Is this right? Press Enter to write it, or type the number of what is not.\n> ');
    const wrong = (await typed()).trim();
    if (wrong === '') break;
    if (questions[Number(wrong) - 1] !== undefined) await askFor(Number(wrong) - 1);
  }
  lines.close();
  return answers;
};

const readAnswers = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return stop(`${file} cannot be read as JSON: ${error.message}`);
  }
};

const given = flags.answers === undefined ? await ask() : readAnswers(resolve(flags.answers));
const read = answersSchema.safeParse(given);
if (!read.success) {
  const sentences = read.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || 'answers'}: ${message}`,
  );
  stop(`Nothing was written. Change these answers:\n${sentences.join('\n')}`);
}
const answers = read.data;

const result = await readContent(root, new Date());
if (result.kind !== 'sound')
  stop('content/ has mistakes, so nothing can begin from it. See: npm run check:content');
const old = result.content;

const folder = resolve(
  flags.out ??
    join(
      root,
      `content-${answers.areas
        .map(({ slug }) => slug)
        .join('-')
        .slice(0, 40)}`,
    ),
);
const shown = relative(root, folder).startsWith('..') ? folder : relative(root, folder);
if (existsSync(folder))
  stop(`${shown} is there already, and nothing is written over it. Name another: --out folder`);

const gazetteer = await readGazetteer(root, { country: answers.country.country, areas: answers.areas });
if (gazetteer.places.length === 0)
  stop(`Nothing was written. ${noTown(answers.areas, answers.country.country)}`);
const fresh = freshContent({
  answers,
  old,
  pages: await readPages(root, old.guidance.keys()),
  helplines: await readHelplines(root, answers.country, old),
  gazetteer,
  openDataKey: randomUUID(),
});
await writeNetwork(folder, fresh);

const without = answers.areas.filter(({ slug }) => !gazetteer.places.some(({ area }) => area === slug));
console.log(`
Written: ${shown}/, ${fresh.files.size} files. content/ is as it was.
  ${fresh.kept.length} pages and tools that hold everywhere, ${gazetteer.places.length} places.
  ${fresh.toWrite.length} pages and tools are yours to write: ${shown}/README.md lists them.${without.map(({ name }) => `\n  No town is known in ${name}: give towns this area in places.json.`).join('')}

Next:
  1. Read ${shown}/README.md: what has to be settled before anybody is told of the site.
  2. Take it as your content:   mv content content-before && mv ${shown} content
  3. See it, and go on in the editor:   npm run edit
  docs/adopting.md says the rest.`);
