import type { ListingFiles } from '#adapters/content-files/listing-files.ts';
import type { AbsencesOfDay } from '#core/agencies/absence.ts';
import type { ColleagueStore } from '#core/agencies/colleague-store.ts';
import type { WorkerKeyStore } from '#core/agencies/worker-key.ts';
import type { SpokenData } from '#core/contact/contact-data.ts';
import type { CountKnock } from '#core/contact/limiter.ts';
import type { RequestStore } from '#core/contact/request-store.ts';
import type { Tombstones } from '#core/contact/tombstones.ts';
import type { DeskStore } from '#core/desk/desk-store.ts';
import type { ListingCheckStore } from '#core/listing-checks/check-store.ts';
import type { ListingReportStore } from '#core/listing-reports/report-store.ts';
import type { Voices } from './voices.ts';

/** Everything that the doors need, put together once by `compose`. */
export type Application = {
  /** The site's origin, like `https://example.org`; in the demonstration the one that the request came to. */
  readonly originOf: (request: Request) => string;
  /** In the voice of whoever is answered: see `speakingTo`. */
  readonly contactData: SpokenData;
  readonly voices: Voices;
  readonly store: RequestStore;
  readonly tombstones: Tombstones;
  readonly workerKeys: WorkerKeyStore;
  readonly desk: DeskStore;
  /** The slugs of agencies whose deputy gets notices at an address of their own. */
  readonly agenciesWithDeputyAddress: readonly string[];
  readonly colleagues: ColleagueStore;
  /** Who is away, as it was known some seconds ago at most: for the door through which many come at once. */
  readonly absencesOfLate: () => Promise<AbsencesOfDay>;
  readonly reports: ListingReportStore;
  readonly checks: ListingCheckStore;
  /** The listings themselves, as they lie beside the program. */
  readonly listings: ListingFiles;
  /** The names of the listings by their slugs, as the build left them. */
  readonly listingNames: () => Promise<ReadonlyMap<string, string>>;
  readonly countKnock: CountKnock;
  /** Most posts a minute from one place, at one door. */
  readonly knocksPerMinute: number;
  /** Sends what waits in the outbox. Never rejects: what fails is tried again later. */
  readonly deliver: () => Promise<void>;
  /** Forgets what is old, escalates what nobody has answered in time, and asks providers whose listings are to be checked. */
  readonly watch: () => Promise<void>;
  /** A built page of the site, to be filled: a path like `contact/answer`. */
  readonly readPage: (path: string) => Promise<string>;
  readonly now: () => Date;
  /** Signs inbox tokens and links to providers, and hides where knocks come from. */
  readonly secret: string;
};

/** What the platform tells a function beside the request. */
export type CallContext = {
  readonly ip: string;
  readonly waitUntil: (work: Promise<unknown>) => void;
};
