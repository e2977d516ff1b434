import { describe, expect, it } from 'vitest';
import { openKeyFile, writeKeyFile } from './key-file.ts';
import { makeKeyPair } from './keys.ts';

describe('a key file', () => {
  it('opens with its passphrase and no other, and never shows the key', async () => {
    const { identity } = await makeKeyPair();
    const file = await writeKeyFile(identity, 'six plain words stand right here');
    expect(file).not.toContain(identity);
    expect(await openKeyFile(file, 'six plain words stand right here')).toEqual({ identity });
    expect(await openKeyFile(file, 'six plain words stand right there')).toBe('wrong-passphrase');
  });

  it.each(['', 'half a {', '{}', '[1]', '{"kind":"alongside-worker-key","version":2,"locked":""}'])(
    'is told from another file: %s',
    async (text) => {
      expect(await openKeyFile(text, 'anything')).toBe('not-a-key');
    },
  );
});
