import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCaughtMail } from '#adapters/mail/caught.ts';
import { createSmtpMail } from '#adapters/mail/smtp.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createPool } from '#adapters/postgres/pool.ts';
import { createFileTombstones } from '#adapters/tombstones/file.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import type { Application } from './application.ts';
import { applicationOf, readPage } from './application-of.ts';
import { putWorkerKeys, readDemonstrationKeys, withDemonstrationKeys } from './demonstration-keys.ts';
import { belongsToNobody } from './demonstration-mail.ts';
import { demonstrationPages } from './demonstration-pages.ts';
import { type Environment, readEnvironment, readKnocksPerMinute } from './environment.ts';
import { type NoticeAddresses, readNoticeAddresses } from './notice-addresses.ts';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.ts';
import type { StaticOverlay } from './site-server.ts';
import { openTombstones } from './tombstone-place.ts';
import { readVoices, type Voices } from './voices.ts';

/** The program, put together. */
export type Composition = {
  readonly demonstration: boolean;
  /** What the doors work with, or why there is nothing to work with. */
  readonly app: Application | 'not-sending';
  readonly staticOverlay: StaticOverlay;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

type Surroundings = { readonly dataFolder: string; readonly knocksPerMinute: number };
type Known = Surroundings & { readonly voices: Voices };

/**
 * Puts the program together from the environment: the only reader of it, and the only place of wiring. Remembered, so that
 * functions of one process share one pool. Throws `ConfigurationError` with the remedy.
 */
export const compose = (raw: Readonly<Record<string, string | undefined>>): Promise<Composition> => {
  composed ??= composeFrom(readEnvironment(raw), {
    dataFolder: raw['DATA_FOLDER'] ?? '.data',
    knocksPerMinute: readKnocksPerMinute(raw),
  }).catch((thrown: unknown) => {
    // A database that was down for a moment must not leave this process broken: the next call tries again.
    composed = undefined;
    throw thrown;
  });
  return composed;
};

/** The doors' application, put together on first use. */
export const application = async (): Promise<Application | 'not-sending'> => (await compose(process.env)).app;

/** How editors sign in; it needs neither database nor mail. Null where nobody can. */
export const signInSettings = (): SignInSettings | null => readSignInSettings(process.env);

let composed: Promise<Composition> | undefined;

const composeFrom = async (environment: Environment, surroundings: Surroundings): Promise<Composition> => {
  if (environment.kind === 'preview') {
    const nothing = async () => {};
    return {
      demonstration: false,
      app: 'not-sending',
      staticOverlay: () => undefined,
      start: nothing,
      stop: nothing,
    };
  }
  const data = contactDataSchema.parse(JSON.parse(await readFile('dist/contact/data.json', 'utf8')));
  const addresses = await readNoticeAddresses('content');
  const voices = await readVoices();
  return environment.kind === 'live'
    ? composeLive(environment, data, addresses, { ...surroundings, voices })
    : composeDemonstration(environment, data, addresses, { ...surroundings, voices });
};

const composeLive = async (
  environment: Extract<Environment, { kind: 'live' }>,
  data: ContactData,
  addresses: NoticeAddresses,
  { knocksPerMinute, voices }: Known,
): Promise<Composition> => {
  const pool = createPool(environment.DATABASE_URL);
  await migrate(pool);
  const { tombstones, stop: stopTombstones } = openTombstones(environment.TOMBSTONES);
  const siteUrl = new URL(environment.SITE_URL).origin;
  const sendMail = createSmtpMail({ url: environment.MAIL_URL, from: environment.MAIL_FROM });
  const app = applicationOf({
    pool,
    tombstones,
    data,
    voices,
    addresses,
    sendMail,
    mayBeMailed: () => true,
    knocksPerMinute,
    secret: environment.SECRET,
    siteUrl,
    originOf: () => siteUrl,
  });
  return {
    demonstration: false,
    app,
    staticOverlay: () => undefined,
    start: () => catchUp(app),
    stop: async () => {
      await stopTombstones();
      await pool.end();
    },
  };
};

const composeDemonstration = async (
  { port }: Extract<Environment, { kind: 'demonstration' }>,
  built: ContactData,
  addresses: NoticeAddresses,
  { dataFolder, knocksPerMinute, voices }: Known,
): Promise<Composition> => {
  const keys = await readDemonstrationKeys(dataFolder, built);
  const data = withDemonstrationKeys(built, keys);
  const server = await startEmbeddedPostgres(dataFolder);
  const pool = createPool(server.config);
  await migrate(pool);
  const mailFolder = join(dataFolder, 'mail');
  const app = applicationOf({
    pool,
    tombstones: createFileTombstones(join(dataFolder, 'tombstones.txt')),
    data,
    voices,
    addresses,
    sendMail: createCaughtMail(mailFolder),
    mayBeMailed: belongsToNobody,
    knocksPerMinute,
    secret: randomBytes(32).toString('hex'),
    siteUrl: `http://localhost:${port}`,
    originOf: (request) => new URL(request.url).origin,
  });
  await putWorkerKeys(app.workerKeys, keys, app.now());
  return {
    demonstration: true,
    app,
    staticOverlay: demonstrationPages({ data, keys, addresses, mailFolder, readPage }),
    start: () => catchUp(app),
    stop: async () => {
      await pool.end();
      await server.stop();
    },
  };
};

/** What may have waited while the program was not running. */
const catchUp = async (app: Application): Promise<void> => {
  await app.watch();
  await app.deliver();
};
