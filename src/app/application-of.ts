import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createListingFiles } from '#adapters/content-files/listing-files.ts';
import { createColleagueStore } from '#adapters/postgres/colleague-store.ts';
import { createDeskStore } from '#adapters/postgres/desk-store.ts';
import { createKnockCounter } from '#adapters/postgres/knock-counter.ts';
import { createListingCheckStore } from '#adapters/postgres/listing-check-store.ts';
import { createListingReportStore } from '#adapters/postgres/listing-report-store.ts';
import { createOutbox } from '#adapters/postgres/outbox.ts';
import type { Pool } from '#adapters/postgres/pool.ts';
import { createRequestStore } from '#adapters/postgres/request-store.ts';
import { createWorkerKeyStore } from '#adapters/postgres/worker-key-store.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';
import { deputyOf } from '#core/contact/watch.ts';
import { deliverDue, type SendMail } from '#core/outbox/deliver.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { readAbsences } from './absences.ts';
import { failureCode } from './answering.ts';
import type { Application } from './application.ts';
import { type Asking, askProviders, questionWriter } from './ask-providers.ts';
import { readListingNames } from './listing-report.ts';
import type { NoticeAddresses } from './notice-addresses.ts';
import { notePublishedKeys } from './published-keys.ts';
import { remembered } from './remembered.ts';
import { deliverSteadily } from './steady-delivery.ts';
import type { Voices } from './voices.ts';
import { watchRequests } from './watching.ts';

/** What an application is made of. */
export type Settings = {
  readonly knocksPerMinute: number;
  readonly pool: Pool;
  readonly tombstones: Tombstones;
  readonly data: ContactData;
  readonly voices: Voices;
  readonly addresses: NoticeAddresses;
  readonly sendMail: SendMail;
  readonly mayBeMailed: Asking['mayBeMailed'];
  readonly secret: string;
  readonly siteUrl: string;
  readonly originOf: Application['originOf'];
};

/** So long may a door believe who was there. A request that slips in meanwhile is kept, and watched. */
const absencesSeconds = 5;

/** The application of these settings: every door works with what stands here, and with nothing else. */
export const applicationOf = (settings: Settings): Application => {
  const {
    pool,
    tombstones,
    data,
    voices,
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
    contactData: { ...data, voice: voices.main },
    voices,
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
export const readPage = (path: string): Promise<string> => readFile(join('dist', path, 'index.html'), 'utf8');
