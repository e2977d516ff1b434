import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgencyMessage } from '#core/contact/agency-message.ts';
import { filledIn, makeData } from '#core/contact/contact-data.fixture.ts';
import { readContactForm } from '#core/contact/contact-form.ts';
import type { Letter } from '#core/contact/contact-request.ts';
import { longest } from '#core/contact/form-fields.ts';
import { pad } from '#core/contact/padding.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { type KeyPair, makeKeyPair } from './keys.ts';
import {
  openAgencyMessages,
  openFigures,
  openLetter,
  openNote,
  openVisitorMessage,
  sealAgencyMessage,
  sealFigures,
  sealLetter,
  sealVisitorMessage,
} from './letters.ts';
import { SealError, seal } from './sealing.ts';

const requestOf = (values: Parameters<typeof readContactForm>[0]): Letter['request'] => {
  const form = readContactForm(values, makeData(), '2026-11-22');
  if (form.kind === 'incomplete') throw new Error('incomplete');
  return form.request;
};
const letter: Letter = {
  version: 1,
  reference: '0123-4567-89AB',
  writtenAt: '2026-11-22T03:00:00.000Z',
  request: requestOf(filledIn.ring),
};
const figures = { version: 1, area: 'carlow', need: 'grief', asker: 'family' } as const;
const answer: AgencyMessage = {
  kind: 'accepted',
  reference: letter.reference,
  worker: 'Mary',
  deputy: 'Tom',
};

let agency: KeyPair;
let coordinator: KeyPair;
let visitor: KeyPair;
let stranger: KeyPair;
let sealed: Uint8Array;

beforeAll(async () => {
  [agency, coordinator, visitor, stranger] = await Promise.all([
    makeKeyPair(),
    makeKeyPair(),
    makeKeyPair(),
    makeKeyPair(),
  ]);
  sealed = await sealLetter(letter, agency.recipient, coordinator.recipient);
});

describe('a letter', () => {
  test('opens for the agency and the coordinator, and for nobody else', async () => {
    expect(await openLetter(agency.identity, sealed)).toEqual(letter);
    expect(await openLetter(coordinator.identity, sealed)).toEqual(letter);
    expect(await openLetter(stranger.identity, sealed)).toBeNull();
  });

  test('shows from outside two recipients and a padded size, and none of its words', () => {
    expect(inspectSeal(sealed)).toEqual({ kind: 'sealed', recipients: 2 });
    const bytes = Buffer.from(sealed);
    // Words of three or four letters would stand in seven thousand random bytes by chance now and then.
    for (const word of ['every night', '087 000 0000', 'carlow', letter.reference])
      expect(bytes.includes(word)).toBe(false);
  });

  test('of a line is as long as one of a page', async () => {
    const short = { ...letter, request: requestOf(filledIn.none) };
    const long = { ...letter, request: requestOf({ ...filledIn.ring, words: 'w'.repeat(3000) }) };
    const lengths = [short, long].map(
      async (one) => (await sealLetter(one, agency.recipient, coordinator.recipient)).length,
    );
    expect(new Set(await Promise.all(lengths))).toEqual(new Set([sealed.length]));
  });

  // Six bytes for each sign is the most that JSON ever needs.
  test.each(['\u0001', '\ud800', '字', '"'])(
    'as long as the form allows, all of %j, can be sealed and comes back',
    async (sign) => {
      const whole: Letter = {
        ...letter,
        request: requestOf({
          ...filledIn.ring,
          never: sign.repeat(longest.line),
          callMe: sign.repeat(longest.callMe),
          words: sign.repeat(longest.words),
        }),
      };
      const opened = await openLetter(
        agency.identity,
        await sealLetter(whole, agency.recipient, coordinator.recipient),
      );
      expect(opened).toEqual(whole);
    },
  );

  test('that is too long for any form is refused, and the refusal holds none of it', async () => {
    const tooLong = { ...letter, request: { ...letter.request, words: 'canary'.repeat(6000) } };
    const thrown = await sealLetter(tooLong, agency.recipient, coordinator.recipient).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(SealError);
    expect(String(thrown)).not.toContain('canary');
  });

  test('is not sealed when agency and coordinator have one and the same key', async () => {
    await expect(sealLetter(letter, agency.recipient, agency.recipient)).rejects.toThrow(SealError);
  });
});

describe('a flipped bit of a sealed letter', () => {
  /** Bits spread evenly over all bytes, each of the eight in turn. */
  const bitsOf = (bytes: Uint8Array, count: number): number[] =>
    Array.from({ length: count }, (_, index) => Math.floor((index * bytes.length) / count) * 8 + (index % 8));
  /** All bits of the line that ends the header: the code over everything before it. */
  const codeOf = (bytes: Uint8Array): number[] => {
    const start = Buffer.from(bytes).indexOf('\n--- ');
    return Array.from({ length: 49 * 8 }, (_, index) => start * 8 + index);
  };
  const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return changed;
  };

  test('keeps it shut, wherever it is', async () => {
    const opened: number[] = [];
    const bits = bitsOf(sealed, 250);
    for (const bit of bits)
      if ((await openLetter(agency.identity, flipped(sealed, bit))) !== null) opened.push(bit);
    expect(opened).toEqual([]);
  }, 60_000);

  // Whoever has the inner key need not open a stanza, which takes long: so many more bits can be tried.
  test('is noticed even by somebody who has its inner key', async () => {
    let innerKey = new Uint8Array();
    const encrypter = new Encrypter();
    for (const { recipient } of [agency, coordinator]) encrypter.addRecipient(recipient);
    encrypter.addRecipient({
      wrapFileKey: (key) => {
        innerKey = Uint8Array.from(key);
        return [];
      },
    });
    const bytes = await encrypter.encrypt(new Uint8Array(4096));
    const decrypter = new Decrypter();
    decrypter.addIdentity({ unwrapFileKey: () => innerKey.slice() });
    expect(await decrypter.decrypt(bytes)).toHaveLength(4096);
    const opened: number[] = [];
    for (const bit of [...bitsOf(bytes, 2000), ...codeOf(bytes)]) {
      await decrypter.decrypt(flipped(bytes, bit)).then(
        () => opened.push(bit),
        () => undefined,
      );
    }
    expect(opened).toEqual([]);
  }, 60_000);
});

describe('a letter that was changed', () => {
  test('by cutting, adding or exchanging its ends does not open', async () => {
    const other = await sealLetter(letter, agency.recipient, coordinator.recipient);
    const payload = sealed.length - 4096 - 32;
    const changes = [
      sealed.subarray(0, -1),
      Buffer.concat([sealed, Buffer.alloc(1)]),
      Buffer.concat([sealed.subarray(0, payload), other.subarray(payload)]),
    ];
    for (const changed of changes) expect(await openLetter(agency.identity, changed)).toBeNull();
  });
});

describe('inside a seal that opens', () => {
  const sealText = (text: string): Promise<Uint8Array> =>
    seal([agency.recipient, coordinator.recipient], pad(new TextEncoder().encode(text)) ?? new Uint8Array());

  test.each<[what: string, text: () => string]>([
    ['is no JSON', () => 'Please ring me'],
    ['is nothing', () => ''],
    ['is a login challenge', () => 'alongside/inbox-challenge/v1\nhttps://a.example\n00\n'],
    ['is a letter of another version', () => JSON.stringify({ ...letter, version: 2 })],
    ['is a letter with something more', () => JSON.stringify({ ...letter, more: true })],
    [
      'is a letter without a way to be reached',
      () => JSON.stringify({ ...letter, request: { ...letter.request, safeContact: undefined } }),
    ],
    ['are figures', () => JSON.stringify(figures)],
    ['is an answer', () => JSON.stringify(answer)],
  ])('%s: it is no letter', async (_, text) => {
    expect(await openLetter(agency.identity, await sealText(text()))).toBeNull();
  });

  test('what was not padded is no letter', async () => {
    const bare = new TextEncoder().encode(JSON.stringify(letter));
    expect(await openLetter(agency.identity, await seal([agency.recipient], bare))).toBeNull();
  });
});

test('figures open for the coordinator alone, and hold nothing but area, need and who asks', async () => {
  const counted = await sealFigures(figures, coordinator.recipient);
  expect(inspectSeal(counted)).toEqual({ kind: 'sealed', recipients: 1 });
  expect(await openFigures(coordinator.identity, counted)).toEqual(figures);
  expect(await openFigures(agency.identity, counted)).toBeNull();
  expect(await openLetter(coordinator.identity, counted)).toBeNull();
});

describe('what an agency writes', () => {
  const answerFor = (reference: string, to = visitor): Promise<Uint8Array> =>
    sealAgencyMessage({ ...answer, reference }, [to.recipient, agency.recipient, coordinator.recipient]);

  test('opens for the visitor, the agency and the coordinator, and for nobody else', async () => {
    const answered = await answerFor(letter.reference);
    expect(inspectSeal(answered)).toEqual({ kind: 'sealed', recipients: 3 });
    for (const { identity } of [visitor, agency, coordinator]) {
      expect(await openAgencyMessages(identity, letter.reference, [answered])).toEqual([answer]);
    }
    expect(await openAgencyMessages(stranger.identity, letter.reference, [answered])).toEqual([]);
  });

  test('is left out when it belongs to another request, to another visitor, or is none', async () => {
    const all = [
      await answerFor('ZZZZ-ZZZZ-ZZZZ'),
      await answerFor(letter.reference, stranger),
      sealed,
      new Uint8Array(5),
      await answerFor(letter.reference),
    ];
    expect(await openAgencyMessages(visitor.identity, letter.reference, all)).toEqual([answer]);
  });

  test('of a yes and of a no with many words are equally long', async () => {
    const no: AgencyMessage = {
      kind: 'declined',
      reference: letter.reference,
      reason: 'r'.repeat(1000),
      nextDoor: 'n'.repeat(300),
    };
    const sealedNo = await sealAgencyMessage(no, [
      visitor.recipient,
      agency.recipient,
      coordinator.recipient,
    ]);
    expect(sealedNo.length).toBe((await answerFor(letter.reference)).length);
  });
});

describe('what a visitor writes after the request', () => {
  const reply = { kind: 'reply', reference: letter.reference, words: 'Thank you. Tuesday is good.' } as const;
  const sealReply = (message: Parameters<typeof sealVisitorMessage>[0] = reply): Promise<Uint8Array> =>
    sealVisitorMessage(message, [agency.recipient, coordinator.recipient]);

  test('opens for the agency and the coordinator, and not with the return words: nobody reads it back', async () => {
    const written = await sealReply();
    expect(inspectSeal(written)).toEqual({ kind: 'sealed', recipients: 2 });
    for (const { identity } of [agency, coordinator])
      expect(await openVisitorMessage(identity, letter.reference, written)).toEqual(reply);
    for (const { identity } of [visitor, stranger])
      expect(await openVisitorMessage(identity, letter.reference, written)).toBeNull();
  });

  test('is nothing under another reference, and neither an agency’s message nor a note', async () => {
    const written = await sealReply();
    expect(await openVisitorMessage(agency.identity, 'ZZZZ-ZZZZ-ZZZZ', written)).toBeNull();
    expect(await openAgencyMessages(agency.identity, letter.reference, [written])).toEqual([]);
    expect(await openNote(agency.identity, letter.reference, written)).toBeNull();
  });

  test('looks the same from outside, whether it is a line, a new safe contact or a consent', async () => {
    const { reference } = letter;
    const all = await Promise.all([
      sealReply(),
      sealReply({ kind: 'consent', reference, mayPassOn: 'yes', mayBringIn: 'ask-me' }),
      sealReply({ kind: 'safe-contact', reference, safeContact: letter.request.safeContact }),
    ]);
    expect(new Set(all.map(({ length }) => length)).size).toBe(1);
  });
});
