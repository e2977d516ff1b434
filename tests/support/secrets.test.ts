import { describe, expect, it } from 'vitest';
import { findSecrets } from './secrets.ts';

const word = 'canary-words: every night';

describe('findSecrets', () => {
  it.each([
    ['as it is', `x ${word} y`],
    ['in base 64', Buffer.from(`{"w":"${word}"}`).toString('base64')],
    ['in base 64, one byte on', Buffer.from(`.{"w":"${word}"}`).toString('base64')],
    ['in base 64, two bytes on', Buffer.from(`..{"w":"${word}"}`).toString('base64')],
    ['in hex', Buffer.from(word).toString('hex')],
    ['percent-encoded', `/api?words=${encodeURIComponent(word)}`],
    ['as a form writes it', new URLSearchParams({ words: word }).toString()],
  ])('finds a planted word %s', (_, planted) => {
    expect(findSecrets([word, 'something else'], Buffer.from(planted))).toEqual([word]);
  });

  it('finds a planted word in UTF-16', () => {
    expect(findSecrets([word], Buffer.from(`..${word}..`, 'utf16le'))).toEqual([word]);
  });

  it('finds nothing where nothing is', () => {
    expect(findSecrets([word], Buffer.from('canary-word of another kind'))).toEqual([]);
  });
});
