import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { type KeyPair, keyIdOf, makeKeyPair, recipientOf } from './keys.ts';
import { open, openWithPassphrase, SealError, seal, sealWithPassphrase } from './sealing.ts';

const text = new TextEncoder().encode('a line');
const padded = new Uint8Array(4096).fill(7);
const x25519 = await identityToRecipient(await generateX25519Identity());
let first: KeyPair;
let second: KeyPair;
let third: KeyPair;
let stranger: KeyPair;

beforeAll(async () => {
  [first, second, third, stranger] = await Promise.all([
    makeKeyPair(),
    makeKeyPair(),
    makeKeyPair(),
    makeKeyPair(),
  ]);
});

/** What `age` itself makes, without our rules in front of it. */
const rawSeal = (recipients: readonly string[], bytes: Uint8Array = padded): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
};

describe('keys', () => {
  test('are post-quantum ones, and never the same twice', () => {
    for (const { identity, recipient } of [first, second]) {
      expect(identity).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/);
      expect(recipient).toMatch(/^age1pq1[02-9ac-hj-np-z]{1952}$/);
    }
    expect(first.identity).not.toBe(second.identity);
    expect(first.recipient).not.toBe(second.recipient);
  });

  test('have one public half, found again from the private one', async () => {
    expect(await recipientOf(first.identity)).toBe(first.recipient);
  });

  test('have a short name of 16 hex digits, another for each', () => {
    expect(keyIdOf(first.recipient)).toMatch(/^[0-9a-f]{16}$/);
    expect(keyIdOf(first.recipient)).toBe(keyIdOf(first.recipient));
    expect(keyIdOf(first.recipient)).not.toBe(keyIdOf(second.recipient));
    // The first 16 hex digits of SHA-256, from the standard's own example.
    expect(keyIdOf('abc')).toBe('ba7816bf8f01cfea');
  });
});

describe('what is sealed', () => {
  test('opens with each of its keys and with no other', async () => {
    const sealed = await seal([first.recipient, second.recipient], text);
    expect(await open(first.identity, sealed)).toEqual(text);
    expect(await open(second.identity, sealed)).toEqual(text);
    expect(await open(stranger.identity, sealed)).toBeNull();
  });

  test('never looks the same twice', async () => {
    expect(await seal([first.recipient], text)).not.toEqual(await seal([first.recipient], text));
  });

  test.each([0, 1, 4096, 70_000])('comes back whole when it has %i bytes', async (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
    const opened = await open(first.identity, await seal([first.recipient], bytes));
    expect(Buffer.compare(opened ?? Buffer.from('null'), bytes)).toBe(0);
  });

  test.each(['', 'age-encryption.org/v1', 'Please ring me'])('is not “%s”', async (words) => {
    expect(await open(first.identity, new TextEncoder().encode(words))).toBeNull();
  });
});

describe('nothing is sealed', () => {
  test.each<[what: string, recipients: () => readonly string[], sentence: string]>([
    ['to nobody', () => [], 'Nothing can be sealed to nobody.'],
    [
      'to the same key twice',
      () => [first.recipient, first.recipient],
      'The same public key was given twice.',
    ],
    ['to an older kind of key', () => [x25519], 'not of the kind age1pq1'],
    ['to an older kind beside ours', () => [first.recipient, x25519], 'not of the kind age1pq1'],
    ['to a private key', () => [first.identity], 'not of the kind age1pq1'],
    ['to an empty word', () => [''], 'not of the kind age1pq1'],
    ['to a key that is cut off', () => [first.recipient.slice(0, -1)], 'A public key is damaged.'],
    [
      'to a key with a wrong letter',
      () => [`${first.recipient.slice(0, -1)}${first.recipient.endsWith('q') ? 'p' : 'q'}`],
      'A public key is damaged.',
    ],
  ])('%s', async (_, recipients, sentence) => {
    const thrown = await seal(recipients(), new TextEncoder().encode('canary')).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(SealError);
    expect(String(thrown)).toContain(sentence);
    expect(String(thrown)).not.toContain('canary');
  });
});

test.each(['', 'AGE-SECRET-KEY-PQ-1QQQQ', 'AGE-SECRET-KEY-1QQQQ', 'age1pq1qqqq', 'my key'])(
  'a private key that is none, like “%s”, opens nothing, and no message repeats it',
  async (identity) => {
    expect(await open(identity, await seal([first.recipient], text))).toBeNull();
  },
);

describe('a passphrase', () => {
  test('opens what it sealed, and another does not', async () => {
    const sealed = await sealWithPassphrase('tulip river', text);
    expect(await openWithPassphrase('tulip river', sealed)).toEqual(text);
    expect(await openWithPassphrase('tulip  river', sealed)).toBeNull();
    expect(await openWithPassphrase('', sealed)).toBeNull();
  });

  test('does not open what is sealed to a key', async () => {
    expect(await openWithPassphrase('tulip', await seal([first.recipient], text))).toBeNull();
  });

  test('costs a guesser 2^15 rounds of scrypt', async () => {
    const header = new TextDecoder('latin1')
      .decode(await sealWithPassphrase('tulip river', text))
      .split('\n');
    expect(header[1]).toMatch(/^-> scrypt \S+ 15$/);
  });
});

describe('from outside, what age makes', () => {
  const malformed = (reason: string) => ({ kind: 'malformed', reason });

  test('shows one, two or three recipients', async () => {
    const recipients = [first.recipient, second.recipient, third.recipient];
    for (const count of [1, 2, 3]) {
      expect(inspectSeal(await seal(recipients.slice(0, count), padded))).toEqual({
        kind: 'sealed',
        recipients: count,
      });
    }
  });

  test('shows that there is no recipient at all: age itself does not mind', async () => {
    expect(inspectSeal(await rawSeal([]))).toEqual(malformed('no-recipients'));
  });

  test('shows an older kind of recipient, alone and beside ours', async () => {
    expect(inspectSeal(await rawSeal([x25519]))).toEqual(malformed('recipient-kind'));
    expect(inspectSeal(await rawSeal([x25519, first.recipient]))).toEqual(malformed('recipient-kind'));
    expect(inspectSeal(await rawSeal([first.recipient, x25519]))).toEqual(malformed('recipient-kind'));
  });

  test('shows a passphrase', async () => {
    expect(inspectSeal(await sealWithPassphrase('tulip', padded))).toEqual(malformed('recipient-kind'));
  });

  test.each([0, 100, 4095, 4097, 65_536, 70_000])('shows that %i bytes were not padded', async (length) => {
    expect(inspectSeal(await seal([first.recipient], new Uint8Array(length)))).toEqual(malformed('size'));
  });

  test('shows a stanza that stands there twice', async () => {
    const lines = new TextDecoder('latin1').decode(await seal([first.recipient], padded)).split('\n');
    const twice = [...lines.slice(0, 3), ...lines.slice(1)].join('\n');
    expect(inspectSeal(new Uint8Array(Buffer.from(twice, 'latin1')))).toEqual(
      malformed('same-recipient-twice'),
    );
  });

  test('is malformed when it is cut off, wherever', async () => {
    const sealed = await seal([first.recipient, second.recipient], padded);
    for (let end = 0; end < sealed.length; end += 97)
      expect(inspectSeal(sealed.subarray(0, end)).kind).toBe('malformed');
  });
});
