import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealLetter } from '#adapters/age/letters.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { filledIn } from '#core/contact/contact-data.fixture.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';
import { carriedByForm, formAnswers, postForm } from '../support/request-posts.ts';
import { type RunningSite, startSite } from '../support/running-site.ts';
import { makePost, postJson } from '../support/sealed-post.ts';
import { findSecrets } from '../support/secrets.ts';
import { dumpTables, filesBelow, withPlantedRow } from '../support/stolen-data.ts';

const requests = proofRounds(200);
const path = '/api/contact-request';

/** What every visitor’s words have in common, so that one search finds those of all. */
const canaries = {
  words: 'canary-in-their-own-words',
  never: 'canary-never-on-sundays',
  callMe: 'Canarietta-Name',
  number: '087 555 01470',
  whoElse: 'canary-who-else-sees-the-phone',
  phrase: 'canary-what-to-say-first',
  toOthers: 'canary-what-to-say-to-others',
  language: 'Canarian-tongue',
  otherWords: 'canary-sealed-by-a-browser',
} as const;

let site: RunningSite;
let data: ContactData;
let first: Awaited<ReturnType<typeof makePost>>;
const request = {
  asker: 'family',
  area: 'wexford',
  need: 'somebody-to-talk-to',
  safeContact: { channel: 'none' },
  callMe: canaries.callMe,
} as const;
/** Return words that nobody may keep: a few of those that the server itself has read. */
const returnWords: string[] = [];

beforeAll(async () => {
  site = await startSite({ KNOCKS_PER_MINUTE: '1000000' });
  data = contactDataSchema.parse(await (await fetch(`${site.origin}/contact/data.json`)).json());
  first = await makePost(data, canaries.otherWords);
});
afterAll(() => site.stop());

/**
 * Presses until there is an answer other than “come again”, as a visitor does: under load a server says that, or a connection is
 * cut. What was in those requests is searched for too.
 */
const pressUntilTaken = async (press: () => Promise<Response>): Promise<number> => {
  for (let presses = 1; presses < 20; presses++) {
    const status = await press().then(
      (answer) => answer.status,
      () => 503,
    );
    if (status !== 503) return status;
  }
  return (await press()).status;
};

const sendByScript = async (index: number): Promise<void> => {
  const words = `${canaries.otherWords}, number ${index}`;
  const { id, reference } = carriedByForm();
  // Each is sealed by itself; the keys that lead back take long to make, and hold no words.
  const letter = {
    version: 1,
    reference,
    writtenAt: new Date().toISOString(),
    request: { ...request, words },
  } as const;
  const agencyKey = data.agencies[first.agency]?.publicKey ?? '';
  const sealed = await sealLetter(letter, agencyKey, data.coordinator.publicKey ?? '');
  const post = { ...first, id, reference, sealed: base64FromBytes(sealed) };
  expect([200, 201]).toContain(await pressUntilTaken(() => postJson(site.origin, path, post)));
};

const sendByForm = async (index: number): Promise<void> => {
  const { times, ...ring } = filledIn.ring;
  const answers = {
    ...ring,
    ...formAnswers,
    channel: 'ring',
    times: times[0],
    ringNumber: canaries.number,
    whoElse: canaries.whoElse,
    openingPhrase: canaries.phrase,
    sayToOther: canaries.toOthers,
    language: canaries.language,
    never: canaries.never,
    callMe: canaries.callMe,
    words: `${canaries.words}, number ${index}`,
  };
  const carried = carriedByForm();
  if (returnWords.length < 3) returnWords.push(carried.returnWords);
  const post = (more: Record<string, string>) =>
    pressUntilTaken(() => postForm(site.origin, path, { ...answers, ...carried, ...more }));
  expect(await post({ step: 'review' })).toBe(200);
  // And one is refused on the way, with all that was in it.
  expect(await post({ id: 'none' })).toBe(400);
  expect(await post({})).toBe(200);
};

/** Calls `work` for each number below `count`, some at a time. */
const forEach = async (
  count: number,
  atOnce: number,
  work: (index: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
};

const everything = (): readonly string[] => [...Object.values(canaries), ...returnWords];

const findInFiles = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { path: file, bytes } of filesBelow(site.dataFolder)) {
    found.push(...findSecrets(everything(), bytes).map((word) => `${word} in ${file}`));
  }
  return found;
};

it(
  'not a byte of what visitors write is in the database, its files and logs, what the program prints, or mail',
  async () => {
    const half = Math.ceil(requests / 2);
    await Promise.all([forEach(half, 2, sendByScript), forEach(half, 2, sendByForm)]);

    expect(findSecrets(everything(), await dumpTables(site.dataFolder))).toEqual([]);
    expect(await findInFiles()).toEqual([]);
    expect(findSecrets(everything(), Buffer.from(site.log()))).toEqual([]);

    // The search finds what there is: words planted in a file and in a table.
    const planted = join(site.dataFolder, 'planted');
    await writeFile(planted, Buffer.from(canaries.never).toString('base64'));
    expect(await findInFiles()).toEqual([`${canaries.never} in ${planted}`]);
    await rm(planted);
    await withPlantedRow(site.dataFolder, canaries.words, async () => {
      expect(findSecrets(everything(), await dumpTables(site.dataFolder))).toEqual([canaries.words]);
    });
    sayFigure(
      `${2 * half} requests with canary words, half by script, half by form: not a byte of them found.`,
    );
  },
  proofTime(requests, 2_000),
);
