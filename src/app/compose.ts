import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createListingFiles } from '#adapters/content-files/listing-files.ts';
import { createCaughtMail } from '#adapters/mail/caught.ts';
import { createSmtpMail } from '#adapters/mail/smtp.ts';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createDeskStore } from '#adapters/postgres/desk-store.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded-server.ts';
import { createKnockCounter } from '#adapters/postgres/knock-counter.ts';
import { createListingCheckStore } from '#adapters/postgres/listing-check-store.ts';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import { createPool, type Pool } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import { createFileTombstones } from '#adapters/tombstones/file.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { deputyOf } from '#core/contact/watch.ts';
import { deliverDue, type SendMail } from '#core/outbox/deliver.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { readAbsences } from './absences.ts';
import { failureCode } from './answering.ts';
import type { Application } from './application.ts';
import { type Asking, askProviders, questionWriter } from './ask-providers.ts';
import { putWorkerKeys, readDemonstrationKeys, withDemonstrationKeys } from './demonstration-keys.ts';
import { belongsToNobody } from './demonstration-mail.ts';
import { demonstrationPages } from './demonstration-pages.ts';
import { type Environment, readEnvironment, readKnocksPerMinute } from './environment.ts';
import { readListingNames } from './listing-report.ts';
import { type NoticeAddresses, readNoticeAddresses } from './notice-addresses.ts';
import { notePublishedKeys } from './published-keys.ts';
import { remembered } from './remembered.ts';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.ts';
import type { StaticOverlay } from './site-server.ts';
import { deliverSteadily } from './steady-delivery.ts';
import { openTombstones } from './tombstone-place.ts';
import { watchRequests } from './watching.ts';

/** So long may a door believe who was there. A request that slips in meanwhile is kept, and watched. */
const absencesSeconds = 5;

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

type Settings = {
  readonly knocksPerMinute: number;
  readonly pool: Pool;
  readonly tombstones: Tombstones;
  readonly data: ContactData;
  readonly addresses: NoticeAddresses;
  readonly sendMail: SendMail;
  readonly mayBeMailed: Asking['mayBeMailed'];
  readonly secret: string;
  readonly siteUrl: string;
  readonly originOf: Application['originOf'];
};

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
  return environment.kind === 'live'
    ? composeLive(environment, data, addresses, surroundings)
    : composeDemonstration(environment, data, addresses, surroundings);
};

const composeLive = async (
  environment: Extract<Environment, { kind: 'live' }>,
  data: ContactData,
  addresses: NoticeAddresses,
  { knocksPerMinute }: Surroundings,
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
  { dataFolder, knocksPerMinute }: Surroundings,
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

const applicationOf = (settings: Settings): Application => {
  const {
    pool,
    tombstones,
    data,
    addresses,
    sendMail,
    mayBeMailed,
    knocksPerMinute,
    secret,
    siteUrl,
    originOf,
  } = settings;
  const outbox = createOutbox(pool);
  const now = () => new Date();
  const findRecipient = (recipient: string) => {
    const email = addresses.get(recipient);
    const name = data.agencies[recipient.replace(/\/deputy$/, '')]?.name ?? data.coordinator.name;
    return email === undefined ? null : { name, email };
  };
  const listings = createListingFiles('content');
  const checks = createListingCheckStore(pool);
  const coordinatorEmail = addresses.get(coordinatorSlug) ?? '';
  const asking = { checks, listings, mayBeMailed, data, coordinatorEmail, siteUrl, secret };
  const writeQuestion = questionWriter(asking, now);
  const deliverOn = deliverSteadily(() =>
    deliverDue({
      outbox,
      sendMail,
      findRecipient,
      writeQuestion,
      siteUrl,
      networkName: data.networkName,
      now: now(),
    }),
  );
  const deliver = () =>
    deliverOn().catch((thrown: unknown) => console.error(`failed ${failureCode(thrown)} the outbox`));
  const store = createRequestStore(pool);
  const reports = createListingReportStore(pool);
  const colleagues = createColleagueStore(pool);
  const watch = async () => {
    await watchRequests({ store, colleagues, tombstones, data, addresses }, now());
    await reports.forgetOld(now());
    await outbox.forgetSent(now());
    await checks.forgetOld(now());
    await notePublishedKeys(colleagues, data, now());
    // What goes wrong here must hold up no contact request.
    await askProviders(asking, now()).catch((thrown: unknown) =>
      console.error(`failed ${failureCode(thrown)} asking providers`),
    );
  };
  return {
    originOf,
    contactData: data,
    store,
    tombstones,
    workerKeys: createWorkerKeyStore(pool),
    desk: createDeskStore(pool),
    agenciesWithDeputyAddress: Object.keys(data.agencies).filter((slug) => addresses.has(deputyOf(slug))),
    colleagues,
    absencesOfLate: remembered(
      () => readAbsences({ colleagues, contactData: data, now }),
      absencesSeconds,
      now,
    ),
    reports,
    checks,
    listings,
    listingNames: async () => readListingNames(await readFile('dist/listing-report/listings.json', 'utf8')),
    countKnock: createKnockCounter(pool),
    knocksPerMinute,
    deliver,
    watch,
    readPage,
    now,
    secret,
  };
};

/** A built page, from beside the program. */
const readPage = (path: string): Promise<string> => readFile(join('dist', path, 'index.html'), 'utf8');
