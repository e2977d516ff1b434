import { createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withNewKey } from '#core/agencies/key-ring.ts';
import { teamCodeLength } from '#core/agencies/team-code.ts';
import { identityOfSeed, makeKeyPair } from './keys.ts';
import { isTeamCode, makeTeamCode } from './team-code.ts';

const agency = 'first-agency';
const { identity: ring } = await makeKeyPair();
const { recipient } = await makeKeyPair();
const code = makeTeamCode(ring, agency, recipient);

describe('a team code', () => {
  it('confirms one public key for one agency', async () => {
    expect(code).toHaveLength(teamCodeLength);
    expect(isTeamCode(ring, agency, recipient, code)).toBe(true);
    expect(isTeamCode(ring, 'second-agency', recipient, code)).toBe(false);
    expect(isTeamCode(ring, agency, (await makeKeyPair()).recipient, code)).toBe(false);
    expect(isTeamCode(ring, agency, recipient, null)).toBe(false);
  });

  it('fits no more when one bit of it is changed, or the end is missing', () => {
    for (let bit = 0; bit < code.length * 8; bit += 1) {
      const changed = code.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(isTeamCode(ring, agency, recipient, changed)).toBe(false);
    }
    expect(isTeamCode(ring, agency, recipient, code.slice(0, -1))).toBe(false);
    expect(isTeamCode(ring, agency, recipient, new Uint8Array())).toBe(false);
  });

  it('of an earlier key is none of the newest: who was removed knows the earlier one', async () => {
    const renewed = withNewKey(ring, (await makeKeyPair()).identity);
    expect(isTeamCode(renewed, agency, recipient, code)).toBe(false);
    expect(isTeamCode(renewed, agency, recipient, makeTeamCode(renewed, agency, recipient))).toBe(true);
    expect(isTeamCode(ring, agency, recipient, makeTeamCode(renewed, agency, recipient))).toBe(false);
  });

  // Codes that are stored must fit in the next version of this program too.
  it('is HMAC-SHA-256 with a key by HKDF-SHA-256, as another program makes it', async () => {
    const seed = new Uint8Array(32).fill(7);
    const key = hkdfSync('sha256', seed, '', 'alongside/team/v1', 32);
    const expected = createHmac('sha256', Buffer.from(key)).update(`${agency}\n${recipient}`).digest();
    expect(Buffer.from(makeTeamCode(identityOfSeed(seed), agency, recipient))).toEqual(expected);
  });
});
