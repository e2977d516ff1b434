import { describe, expect, it } from 'vitest';
import { judgeVector, readVectors, wantedVerdict } from '../support/age-vectors.ts';

const vectors = await readVectors();

describe('the published vectors of age, in Node', () => {
  it('are all there, of every kind', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(143);
    const opened = vectors.filter((vector) => {
      const { byKeys, byPassphrase } = wantedVerdict(vector);
      return byKeys !== null || byPassphrase !== null;
    });
    expect(opened.length).toBeGreaterThanOrEqual(19);
    expect(new Set(vectors.map((vector) => vector.expect))).toEqual(
      new Set(['success', 'no match', 'HMAC failure', 'header failure', 'payload failure', 'armor failure']),
    );
    expect(vectors.some(({ identities }) => identities[0]?.startsWith('AGE-SECRET-KEY-PQ-'))).toBe(true);
  });

  it.each(vectors.map((vector) => [vector.name, vector.expect, vector] as const))(
    '%s: %s',
    async (_name, _expect, vector) => {
      expect(await judgeVector(vector)).toEqual(wantedVerdict(vector));
    },
    20_000,
  );
});
