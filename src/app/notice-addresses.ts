import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agencySchema } from '#core/agencies/agency.ts';
import { deputyOf } from '#core/contact/watch.ts';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { siteSchema } from '#core/content/site.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';

/** Where notices go: an agency's slug, its deputy's (see `deputyOf`), or `coordinator`, to an e-mail address. Kept out of the pages. */
export type NoticeAddresses = ReadonlyMap<string, string>;

/** Reads the addresses for notices from the folder `content/`. */
export const readNoticeAddresses = async (contentFolder: string): Promise<NoticeAddresses> => {
  const read = async (path: string): Promise<unknown> =>
    dropBlanks(JSON.parse(await readFile(join(contentFolder, path), 'utf8')));
  const addresses = new Map([[coordinatorSlug, siteSchema.parse(await read('site.json')).coordinator.email]]);
  for (const file of await readdir(join(contentFolder, 'agencies'))) {
    const { receives } = agencySchema.parse(await read(`agencies/${file}`));
    if (receives.by !== 'form') continue;
    const slug = file.replace(/\.json$/, '');
    addresses.set(slug, receives.email);
    if (receives.deputyEmail !== undefined) addresses.set(deputyOf(slug), receives.deputyEmail);
  }
  return addresses;
};
