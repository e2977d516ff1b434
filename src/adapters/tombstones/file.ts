import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { digestOf } from './digest.ts';

const line = /^\S+ ([0-9a-f]{64})$/;

/**
 * Tombstones in a file to which lines are only added, `time digest`, each synced before `lay` resolves. Keep it where no
 * backup of the database replaces it. A line that a crash cut off is passed over. Throws what the disk throws.
 */
export const createFileTombstones = (path: string): Tombstones => ({
  lay: async (reference, now) => {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a', 0o600);
    try {
      // The first line end closes a line that a crash may have cut off.
      await file.appendFile(`\n${now.toISOString()} ${digestOf(reference)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  },

  read: async () => {
    const text = await readFile(path, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'ENOENT') return '';
      throw thrown;
    });
    return [...new Set(text.split('\n').flatMap((one) => line.exec(one)?.[1] ?? []))];
  },
});
