import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { type KeyPair, keyIdOf, makeKeyPair } from '#adapters/age/keys.ts';
import { openFigures, openLetter, sealLetter } from '#adapters/age/letters.ts';
import { sealRequest } from '#adapters/age/sealed-request.ts';
import { open, seal } from '#adapters/age/sealing.ts';
import { agencySchema } from '#core/agencies/agency.ts';
import { isChallengeFor } from '#core/agencies/inbox-challenge.ts';
import { makeData, makeDesk } from '#core/contact/contact-data.fixture.ts';
import type { ContactRequest } from '#core/contact/contact-request.ts';
import { longest } from '#core/contact/form-fields.ts';
import type { SealedRequest } from '#core/contact/kept-request.ts';
import { pad } from '#core/contact/padding.ts';
import { makeReference } from '#core/contact/reference.ts';
import { judgePost } from '#core/contact/sealed-post.ts';
import type { Application } from '../../src/app/application.ts';
import { keepRequest } from '../../src/app/keep-request.ts';
import { proofRounds, proofTime, sayFigure } from '../support/proof-rounds.ts';

const flips = proofRounds(2_000);

/** Every agency of the content that takes requests by the form, and the coordinator. */
const slugs = [
  ...(await Promise.all(
    (
      await readdir('content/agencies')
    ).map(async (file) => {
      const agency = agencySchema.parse(JSON.parse(await readFile(`content/agencies/${file}`, 'utf8')));
      return agency.receives.by === 'form' ? [file.replace(/\.json$/, '')] : [];
    }),
  )),
  ['coordinator'],
].flat();

const keys = new Map<string, KeyPair>();
let data: ReturnType<typeof makeData>;

beforeAll(async () => {
  for (const slug of slugs) keys.set(slug, await makeKeyPair());
  const deskOf = (slug: string) => makeDesk({ publicKey: keyOf(slug).recipient });
  data = makeData({
    agencies: Object.fromEntries(
      slugs.filter((slug) => slug !== 'coordinator').map((slug) => [slug, deskOf(slug)]),
    ),
    coordinator: deskOf('coordinator'),
  });
});

const keyOf = (slug: string): KeyPair => {
  const pair = keys.get(slug);
  if (pair === undefined) throw new Error(`There is no key for ${slug}.`);
  return pair;
};

const requestOf = (words: string): ContactRequest => ({
  asker: 'family',
  area: 'carlow',
  need: 'listening',
  safeContact: { channel: 'none' },
  words,
});

const sealFor = (slug: string, words = 'A few words.'): Promise<SealedRequest> =>
  sealRequest({
    id: crypto.randomUUID(),
    reference: makeReference((count) => new Uint8Array(randomBytes(count))),
    words: 'tulip river lamp garden spoon cloud',
    writtenAt: new Date('2026-11-22T10:00:00Z'),
    request: requestOf(words),
    destination: {
      kind: 'sealed',
      slug,
      desk: { ...makeDesk(), publicKey: keyOf(slug).recipient },
      coordinatorKey: keyOf('coordinator').recipient,
      reason: { kind: 'rule', text: 'it is what this test is about' },
    },
  });

describe.each(slugs.map((slug) => [slug]))('a request to %s', (slug) => {
  it('opens with its agency’s key and the coordinator’s, and with no other', async () => {
    const { sealed, figures, reference } = await sealFor(slug);
    const opens: string[] = [];
    const counts: string[] = [];
    for (const [holder, { identity }] of keys) {
      if ((await openLetter(identity, sealed))?.reference === reference) opens.push(holder);
      if ((await openFigures(identity, figures)) !== null) counts.push(holder);
    }
    expect(opens.toSorted()).toEqual([...new Set([slug, 'coordinator'])].toSorted());
    expect(counts).toEqual(['coordinator']);
  });
});

it('has at most four sizes, whatever is written', async () => {
  const sizes = new Set<number>();
  const writtenAt = new Date().toISOString();
  const [{ recipient: first }, { recipient: second }] = [await makeKeyPair(), await makeKeyPair()];
  const lengths = [0, 1, 100, 1000, 2000, longest.words / 2, longest.words - 1, longest.words];
  for (const length of lengths) {
    for (const sign of ['a', '字', '\u0001']) {
      const letter = {
        version: 1,
        reference: '0123-4567-89AB',
        writtenAt,
        request: requestOf(sign.repeat(length)),
      } as const;
      sizes.add((await sealLetter(letter, first, second)).length);
    }
  }
  expect(sizes.size).toBeLessThanOrEqual(4);
  expect(sizes.size).toBeGreaterThan(1);
});

describe('before anything is stored', () => {
  const rawSeal = async (recipients: readonly string[], bytes: Uint8Array): Promise<Uint8Array> => {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return encrypter.encrypt(bytes);
  };

  it('what is sealed to none, one, three, the same key twice, mixed kinds or nothing known is refused', async () => {
    const [agency = ''] = slugs;
    const good = await sealFor(agency);
    const [ours, coordinator, third] = [
      keyOf(agency).recipient,
      keyOf('coordinator').recipient,
      (await makeKeyPair()).recipient,
    ];
    const older = await identityToRecipient(await generateX25519Identity());
    const padded = pad(new TextEncoder().encode('{}')) ?? new Uint8Array();
    const once = Buffer.from(await seal([ours], padded))
      .toString('latin1')
      .split('\n');
    const malformed: Readonly<Record<string, Uint8Array>> = {
      none: await rawSeal([], padded),
      one: await seal([ours], padded),
      three: await seal([ours, coordinator, third], padded),
      'the same stanza twice': new Uint8Array(
        Buffer.from([...once.slice(0, 3), ...once.slice(1)].join('\n'), 'latin1'),
      ),
      'an older kind beside ours': await rawSeal([older, ours], padded),
      'older kinds alone': await rawSeal([older], padded),
      'not padded': await seal([ours, coordinator], new Uint8Array(100)),
      'cut off': good.sealed.subarray(0, -1),
      'one byte more': new Uint8Array([...good.sealed, 0]),
      nothing: new Uint8Array(),
      'plain text': new TextEncoder().encode('please ring me'),
    };
    let stored = 0;
    const app = {
      contactData: data,
      now: () => new Date(),
      deliver: async () => undefined,
      absencesOfLate: async () => ({ absences: {}, today: '2026-11-23' }),
      store: {
        keep: async () => {
          stored += 1;
          return 'kept';
        },
      },
    } as unknown as Application;
    const context = { ip: '', waitUntil: () => undefined };
    for (const [what, sealed] of Object.entries(malformed)) {
      expect(await keepRequest({ ...good, sealed }, app, context), what).toEqual({
        kind: 'refused',
        reason: 'malformed-seal',
      });
      expect(await keepRequest({ ...good, figures: sealed }, app, context), `figures: ${what}`).toMatchObject(
        what === 'one' ? { kind: 'kept' } : { reason: 'malformed-seal' },
      );
    }
    expect(stored).toBe(1);
    expect(await keepRequest(good, app, context)).toEqual({ kind: 'kept' });
    expect(stored).toBe(2);
  });
});

it(
  'with any one bit turned over, none is accepted: the door refuses it, or no key opens it',
  async () => {
    const [agency = ''] = slugs;
    const good = await sealFor(agency);
    expect(await open(keyOf(agency).identity, good.sealed)).not.toBeNull();
    let refused = 0;
    for (let flip = 0; flip < flips; flip += 1) {
      const sealed = good.sealed.slice();
      // Half of them where the keys are wrapped, half anywhere.
      const place = Math.floor(Math.random() * (flip % 2 === 0 ? 3200 : sealed.length));
      sealed[place] = (sealed[place] ?? 0) ^ (1 << (flip % 8));
      if (judgePost({ ...good, sealed }, data, keyIdOf) !== 'fit') refused += 1;
      else {
        const holder = flip % 4 < 2 ? agency : 'coordinator';
        expect(await open(keyOf(holder).identity, sealed), `bit ${flip % 8} of byte ${place}`).toBeNull();
      }
    }
    sayFigure(
      `${flips} bits turned over: ${refused} refused at the door, ${flips - refused} opened by no key.`,
    );
  },
  proofTime(flips, 60),
);

it('a stored request is never answered as if it were a login challenge', async () => {
  const origin = 'https://example.org';
  // Even of one whose writer knows how a challenge looks.
  const challenge = `alongside/inbox-challenge/v1\n${origin}\n${'0'.repeat(64)}\n`;
  for (const words of ['A few words.', challenge]) {
    const [agency = ''] = slugs;
    const { sealed } = await sealFor(agency, words);
    const opened = await open(keyOf(agency).identity, sealed);
    expect(opened).not.toBeNull();
    expect(isChallengeFor(origin, new TextDecoder().decode(opened ?? new Uint8Array()))).toBe(false);
  }
});
