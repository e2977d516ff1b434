import * as files from 'cctv-age';
import { open, openWithPassphrase } from '#adapters/age/sealing.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';

/**
 * The test vectors that the makers of `age` publish (https://c2sp.org/CCTV/age). Only what Node and browsers both have is used
 * here, so that the same rules are tried in both.
 */
export type AgeVector = {
  readonly name: string;
  /** What an implementation with every feature makes of it: `success`, or how it fails. */
  readonly expect: string;
  /** SHA-256 of what is inside, in hex. */
  readonly payload: string;
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
  /** The file is text rather than bytes. */
  readonly isArmored: boolean;
  readonly sealed: Uint8Array;
};

const inflated = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const headerEnd = (bytes: Uint8Array): number =>
  bytes.findIndex((byte, index) => byte === 10 && bytes[index + 1] === 10);

const readVector = async (name: string, bytes: Uint8Array): Promise<AgeVector> => {
  const end = headerEnd(bytes);
  const header = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const);
  const all = (key: string) => header.flatMap(([known, value]) => (known === key ? [value] : []));
  const rest = bytes.subarray(end + 2);
  return {
    name,
    expect: all('expect')[0] ?? '',
    payload: all('payload')[0] ?? '',
    identities: all('identity'),
    passphrases: all('passphrase'),
    isArmored: all('armored').includes('yes'),
    sealed: all('compressed').includes('zlib') ? await inflated(rest) : rest,
  };
};

/** Every vector, in the order in which they are published. */
export const readVectors = (): Promise<readonly AgeVector[]> =>
  Promise.all(
    Object.entries(files)
      .filter((entry): entry is [string, Uint8Array] => entry[1] instanceof Uint8Array)
      .map(([name, bytes]) => readVector(name, bytes)),
  );

const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What our adapter made of a vector: the hash of what it opened, or null, in each of its two ways; and whether a door would keep it. */
export type Verdict = {
  readonly byKeys: string | null;
  readonly byPassphrase: string | null;
  readonly isLetIn: boolean;
};

/** Tries one vector with everything that our adapter can do. */
export const judgeVector = async (vector: AgeVector): Promise<Verdict> => {
  const { sealed, identities, passphrases } = vector;
  const [byKeys, byPassphrase] = await Promise.all([
    open(identities.join('\n'), sealed),
    openWithPassphrase(passphrases[0] ?? '', sealed),
  ]);
  return {
    byKeys: byKeys && (await hashOf(byKeys)),
    byPassphrase: byPassphrase && (await hashOf(byPassphrase)),
    isLetIn: inspectSeal(sealed).kind === 'sealed',
  };
};

/**
 * What our adapter must make of a vector. Armour is refused, for nothing here is ever sent as text; a passphrase opens a key file
 * and never a letter; otherwise it is as published, and what fails releases nothing. A door lets none of them in: a letter has
 * hybrid recipients only, and one of our sizes.
 */
export const wantedVerdict = ({ expect, payload, passphrases, isArmored }: AgeVector): Verdict => {
  const opened = expect === 'success' && !isArmored ? payload : null;
  const isByPassphrase = passphrases.length > 0;
  return {
    byKeys: isByPassphrase ? null : opened,
    byPassphrase: isByPassphrase ? opened : null,
    isLetIn: false,
  };
};
