import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAddresses } from '#adapters/content-files/read-addresses.ts';
import { writeChecking } from '#adapters/decap/checking-settings.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { makeFirstKey } from '../../src/app/new-key.ts';
import { hostRepository } from './code-host-door.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

/** What a site needs that runs for real: a database, and a folder with two first keys in a copy of the content. */
export type LiveGround = {
  readonly database: TestDatabase;
  readonly folder: string;
  /** The contact form's data with the agency's and the coordinator's public keys. */
  readonly data: ContactData;
  /** The one agency that has a key. */
  readonly agency: string;
  readonly secret: string;
  /** The environment of a site on this ground, with mail at this address (`smtp://…`). */
  readonly environment: (mailUrl: string) => Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

const agency = 'demonstration-wexford';
const secret = 'a secret that is only this test’s';

/** The built pages. Those of the form are copied, because its data are made anew, and so is the editor, which may be set up. */
const layPages = async (folder: string): Promise<void> => {
  await mkdir(join(folder, 'dist'));
  for (const name of await readdir('dist')) {
    if (name === 'contact' || name === 'admin')
      await cp(join('dist', name), join(folder, 'dist', name), { recursive: true });
    else await symlink(resolve('dist', name), join(folder, 'dist', name));
  }
};

/** Sets the editor up on this ground, as a build does that knows where editors save: at this code host. */
export const setEditorUp = async ({ folder }: LiveGround, codeHost: string): Promise<void> =>
  writeChecking(join(folder, 'dist'), {
    codeHost,
    repository: hostRepository,
    builtAt: new Date().toISOString(),
    addresses: [...(await readAddresses('.'))],
  });

/** Lays the ground for sites that run for real, several on one database if need be. */
export const layLiveGround = async (): Promise<LiveGround> => {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'alongside-live-'));
  await cp('content', join(folder, 'content'), { recursive: true });
  for (const slug of [agency, 'coordinator']) {
    await makeFirstKey(slug, database.config, join(folder, 'content'), folder);
  }
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const built = contactDataSchema.parse(await read('dist/contact/data.json'));
  const desk = built.agencies[agency];
  if (desk === undefined) throw new Error('The agency that these tests are about has left content/.');
  const ofCoordinator = await read(join(folder, 'content/site.json'));
  const ofAgency = await read(join(folder, 'content/agencies', `${agency}.json`));
  const data: ContactData = {
    ...built,
    coordinator: { ...built.coordinator, publicKey: ofCoordinator.coordinator.publicKey },
    agencies: { [agency]: { ...desk, publicKey: ofAgency.receives.publicKey } },
  };
  await layPages(folder);
  await writeFile(join(folder, 'dist/contact/data.json'), JSON.stringify(data));
  const { host, user, database: name } = database.config;
  return {
    database,
    folder,
    data,
    agency,
    secret,
    environment: (mailUrl) => ({
      SITE_URL: 'http://localhost:1',
      DATABASE_URL: `postgresql:///${name}?host=${encodeURIComponent(host)}&user=${user}`,
      MAIL_URL: mailUrl,
      MAIL_FROM: 'notices@alongside.invalid',
      SECRET: secret,
      TOMBSTONES: pathToFileURL(join(folder, 'tombstones.txt')).href,
    }),
    close: async () => {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
};
