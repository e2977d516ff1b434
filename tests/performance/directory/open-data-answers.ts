// Run by itself, so that its memory is the function's own: asks the open data in a file what people ask, and prints what each
// answer took. `node open-data-answers.ts <listings.json>`
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { argv, resourceUsage } from 'node:process';
import { openData } from '#app/open-data.ts';
import type { OpenData } from '#core/open-referral/open-data.ts';

/** What an answer took: the first time, and the middle one of those after it. */
type AnswerCost = {
  readonly name: string;
  readonly path: string;
  readonly firstMilliseconds: number;
  readonly milliseconds: number;
  readonly kilobytes: number;
};

export type OpenDataCost = { readonly answers: readonly AnswerCost[]; readonly peakMegabytes: number };

const [, , file = ''] = argv;
const rounds = 7;

const handler = openData({
  read: async () => JSON.parse(await readFile(file, 'utf8')) as OpenData,
  now: () => new Date('2026-11-23T12:00:00Z'),
});

const ask = async (path: string) => {
  const before = performance.now();
  const answer = await handler(new Request(`https://site.invalid/api/${path}`), {});
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`/api/${path} answers ${answer.status}: ${text.slice(0, 200)}`);
  return { milliseconds: performance.now() - before, text };
};

const cost = async (name: string, path: string): Promise<AnswerCost> => {
  const first = await ask(path);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push((await ask(path)).milliseconds);
  const middle = times.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
  const kilobytes = Buffer.byteLength(first.text) / 1000;
  return { name, path, firstMilliseconds: first.milliseconds, milliseconds: middle, kilobytes };
};

const opened = await cost('the first page, after a start', 'services');
const { total_pages: pages, contents } = JSON.parse((await ask('services')).text) as {
  total_pages: number;
  contents: { id: string; organization: { id: string } }[];
};
const [first] = contents;
const terms = JSON.parse((await ask('taxonomy_terms?per_page=100')).text) as { contents: { id: string }[] };
const [term] = terms.contents;

const answers = [
  opened,
  await cost('the last page', `services?page=${pages}`),
  await cost('200 whole records', 'services?full=true&per_page=200'),
  await cost('by a word', 'services?search=counselling'),
  await cost('by a term', `services?taxonomy_term_id=${term?.id}`),
  await cost('by who runs it', `services?organization_id=${first?.organization.id}`),
  await cost('by day and hour', 'services?day=tuesday&start_time=18:00'),
  await cost('within 20 km', 'service_at_locations?postcode=Wexford&proximity=20000'),
  await cost('one record', `services/${first?.id}`),
  await cost('organisations, whole', 'organizations?full=true&per_page=50'),
];
const said: OpenDataCost = { answers, peakMegabytes: Math.round(resourceUsage().maxRSS / 1024) };
console.log(JSON.stringify(said));
