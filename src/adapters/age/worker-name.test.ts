import { describe, expect, it } from 'vitest';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import { makeKeyPair } from './keys.ts';
import { openName, sealName } from './worker-name.ts';

const [agency, coordinator, stranger] = await Promise.all([1, 2, 3].map(makeKeyPair));
if (!agency || !coordinator || !stranger) throw new Error('no keys');

describe('a worker’s first name', () => {
  it('is read by the agency and the coordinator, and by nobody else', async () => {
    const sealed = await sealName('Aoife', 'key-1', agency.recipient, coordinator.recipient);
    expect(inspectSeal(sealed)).toEqual({ kind: 'sealed', recipients: 2 });
    expect(await openName(agency.identity, 'key-1', sealed)).toBe('Aoife');
    expect(await openName(coordinator.identity, 'key-1', sealed)).toBe('Aoife');
    expect(await openName(stranger.identity, 'key-1', sealed)).toBeNull();
  });

  it('is not read as the name of another key', async () => {
    const sealed = await sealName('Aoife', 'key-1', agency.recipient, coordinator.recipient);
    expect(await openName(agency.identity, 'key-2', sealed)).toBeNull();
  });

  it('of the coordinator’s own worker looks like any other', async () => {
    const sealed = await sealName('Niamh', 'key-1', coordinator.recipient, coordinator.recipient);
    expect(inspectSeal(sealed)).toEqual({ kind: 'sealed', recipients: 2 });
    expect(await openName(coordinator.identity, 'key-1', sealed)).toBe('Niamh');
  });
});
