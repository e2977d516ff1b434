import { fileURLToPath } from 'node:url';
import { createPool } from '#adapters/postgres/pool.ts';
import { createDatabaseTombstones } from '#adapters/tombstones/database.ts';
import { createFileTombstones } from '#adapters/tombstones/file.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';

/** The tombstones that the setting TOMBSTONES names, and how to let go of them. */
export const openTombstones = (
  where: string,
): { readonly tombstones: Tombstones; readonly stop: () => Promise<void> } => {
  if (where.startsWith('file:'))
    return { tombstones: createFileTombstones(fileURLToPath(where)), stop: async () => undefined };
  const pool = createPool(where);
  return { tombstones: createDatabaseTombstones(pool), stop: () => pool.end() };
};
