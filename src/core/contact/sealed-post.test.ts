import { describe, expect, test } from 'vitest';
import { coordinatorSlug } from '../routing/destination.ts';
import { base64FromBytes } from './base64.ts';
import { makeData, withoutCoordinatorKey } from './contact-data.fixture.ts';
import type { SealedRequest } from './kept-request.ts';
import { makeSealed, makeStanza } from './seal-shape.fixture.ts';
import { judgePost, sealedPostSchema } from './sealed-post.ts';

const data = makeData();
/** Names keys as `keyIdOf` does, only that one can read it. */
const keyIdOf = (recipient: string): string => `id of ${recipient}`;

const letter = makeSealed([makeStanza(0), makeStanza(1)]);
const figures = makeSealed([makeStanza(2)]);
const post: SealedRequest = {
  id: '3c2ee9a8-5d0c-4f0e-9a55-8a4c2f6f3b10',
  reference: '0123-4567-89AB',
  agency: 'first-door',
  agencyKeyId: 'id of key-of-first-door',
  coordinatorKeyId: 'id of key-of-coordinator',
  sealed: letter,
  figures,
  authenticationHash: new Uint8Array(32),
  replyRecipient: 'age1pq1visitor',
};
const judged = (about: Partial<SealedRequest>, known = data) =>
  judgePost({ ...post, ...about }, known, keyIdOf);

describe('a post is fit', () => {
  test('when it is sealed to an agency of the list and the coordinator, with the keys of now', () => {
    expect(judged({})).toBe('fit');
  });

  test('when it is for the coordinator, and looks like all others', () => {
    expect(judged({ agency: coordinatorSlug, agencyKeyId: 'id of key-of-coordinator' })).toBe('fit');
  });
});

describe('the agency is unknown', () => {
  test.each(['nobody', 'constructor', '__proto__', 'toString', ''])('when it is “%s”', (agency) => {
    expect(judged({ agency })).toBe('unknown-agency');
  });

  test('when it takes calls only', () => {
    expect(judged({ agency: 'phone-line' })).toBe('unknown-agency');
  });

  test('when the coordinator has no key, whoever it is for', () => {
    expect(judged({}, withoutCoordinatorKey(data))).toBe('unknown-agency');
    expect(judged({ agency: coordinatorSlug }, withoutCoordinatorKey(data))).toBe('unknown-agency');
  });
});

describe('a key is stale', () => {
  test.each<[what: string, Partial<SealedRequest>]>([
    ['the agency’s is an old one', { agencyKeyId: 'id of an old key' }],
    ['the coordinator’s is an old one', { coordinatorKeyId: 'id of an old key' }],
    [
      'the two are the wrong way round',
      { agencyKeyId: post.coordinatorKeyId, coordinatorKeyId: post.agencyKeyId },
    ],
    ['it is for the coordinator with an agency’s key', { agency: coordinatorSlug }],
  ])('when %s', (_, about) => {
    expect(judged(about)).toBe('stale-key');
  });
});

describe('the seal is malformed', () => {
  test.each<[what: string, Partial<SealedRequest>]>([
    ['the letter has one recipient', { sealed: makeSealed([makeStanza(0)]) }],
    ['the letter has three', { sealed: makeSealed([makeStanza(0), makeStanza(1), makeStanza(2)]) }],
    ['the letter has none', { sealed: makeSealed([]) }],
    ['the letter has the same one twice', { sealed: makeSealed([makeStanza(0), makeStanza(0)]) }],
    ['the letter is not padded', { sealed: makeSealed([makeStanza(0), makeStanza(1)], 4000) }],
    ['the letter is plain text', { sealed: Uint8Array.from('Please ring me', (sign) => sign.charCodeAt(0)) }],
    ['the letter is empty', { sealed: new Uint8Array() }],
    ['the figures have two recipients', { figures: letter }],
    ['the figures have none', { figures: makeSealed([]) }],
    ['the figures are empty', { figures: new Uint8Array() }],
  ])('when %s', (_, about) => {
    expect(judged(about)).toBe('malformed-seal');
  });
});

describe('a post as JSON', () => {
  const body = {
    id: post.id,
    reference: post.reference,
    agency: 'first-door',
    agencyKeyId: '0123456789abcdef',
    coordinatorKeyId: 'fedcba9876543210',
    sealed: base64FromBytes(letter),
    figures: base64FromBytes(figures),
    authenticationHash: base64FromBytes(new Uint8Array(32).fill(7)),
    replyRecipient: `age1pq1${'q'.repeat(1952)}`,
  };

  test('is read into bytes', () => {
    const read = sealedPostSchema.parse(body);
    expect(read.sealed).toEqual(letter);
    expect(read.figures).toEqual(figures);
    expect(read.authenticationHash).toEqual(new Uint8Array(32).fill(7));
  });

  test('holds the longest letter that can be sealed', () => {
    const longest = makeSealed([makeStanza(0), makeStanza(1)], 32_768);
    expect(sealedPostSchema.safeParse({ ...body, sealed: base64FromBytes(longest) }).success).toBe(true);
    expect(JSON.stringify({ ...body, sealed: base64FromBytes(longest) }).length).toBeLessThan(64 * 1024);
  });

  test.each<[what: string, change: Record<string, unknown>]>([
    ['an id that is none', { id: '1' }],
    ['a reference in another form', { reference: '0123456789AB' }],
    ['a reference in small letters', { reference: '0123-4567-89ab' }],
    ['an agency that is no word', { agency: 7 }],
    ['an agency that is too long', { agency: 'a'.repeat(81) }],
    ['a key id in capitals', { agencyKeyId: '0123456789ABCDEF' }],
    ['a short key id', { coordinatorKeyId: '0123' }],
    ['a letter that is not base 64', { sealed: 'Please ring me' }],
    ['a letter that is too long', { sealed: base64FromBytes(new Uint8Array(40_001)) }],
    ['figures that are too long', { figures: base64FromBytes(new Uint8Array(8_001)) }],
    ['a short hash', { authenticationHash: base64FromBytes(new Uint8Array(31)) }],
    ['a long hash', { authenticationHash: base64FromBytes(new Uint8Array(33)) }],
    ['a reply key of another kind', { replyRecipient: `age1${'q'.repeat(58)}` }],
    ['a reply key with a line after it', { replyRecipient: `${body.replyRecipient}\n` }],
    ['something that nobody asked for', { words: 'Please ring me' }],
  ])('is refused with %s', (_, change) => {
    expect(sealedPostSchema.safeParse({ ...body, ...change }).success).toBe(false);
  });

  test.each(Object.keys(body))('is refused without %s', (name) => {
    const { [name as keyof typeof body]: _, ...rest } = body;
    expect(sealedPostSchema.safeParse(rest).success).toBe(false);
  });
});
