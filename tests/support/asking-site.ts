import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import { listCaughtMail } from '#adapters/mail/caught.ts';
import { makeService } from '#core/directory/service.fixture.ts';
import type { Service } from '#core/directory/service.ts';
import { type RunningSite, startSite } from './running-site.ts';

/** Where the provider of a made-up listing is asked. */
export const providerOf = (slug: string): string => `canary-provider@${slug}.invalid`;

/** A folder with this project's built pages and a copy of its content, to which made-up listings are added. */
export const makeAskingFolder = async (
  listings: Readonly<Record<string, Partial<Service>>>,
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-asking-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  await symlink(path.resolve('dist'), join(folder, 'dist'));
  for (const [slug, about] of Object.entries(listings)) {
    const service = makeService({
      areas: ['wexford'],
      needs: ['family-support'],
      providerEmail: providerOf(slug),
      ...about,
    });
    await writeFile(listingFile(folder, slug), JSON.stringify(service));
  }
  return folder;
};

/** Where a listing lies in such a folder. */
export const listingFile = (folder: string, slug: string): string =>
  join(folder, 'content/services', `${slug}.json`);

/** Starts a site with made-up listings; two are asked about when it starts. */
export const startAskingSite = async (
  listings: Readonly<Record<string, Partial<Service>>>,
): Promise<RunningSite & { readonly folder: string }> => {
  const folder = await makeAskingFolder(listings);
  const site = await startSite({}, folder);
  const stop = async () => {
    await site.stop();
    await rm(folder, { recursive: true });
  };
  return { ...site, folder, stop };
};

/** The link in the caught mail about a listing, as a path of the site with its query. */
export const linkFor = async (site: RunningSite, slug: string): Promise<string> => {
  const mails = await listCaughtMail(join(site.dataFolder, 'mail'));
  const mail = mails.find(({ to }) => to === providerOf(slug));
  const link = mail?.text.match(/\/api\/listing-check\?\S+/)?.[0];
  if (link === undefined) throw new Error(`No mail was caught that asks about ${slug}.`);
  return link;
};
