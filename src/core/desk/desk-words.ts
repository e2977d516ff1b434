import { eventWords } from '../contact/inbox/inbox-words.ts';
import type { HistoryLine } from '../contact/kept-request.ts';
import { coordinatorSlug } from '../routing/destination.ts';
import type { Asker } from '../routing/routing-rule.ts';
import type { AgencyKeys, KeyTrouble } from './agency-keys.ts';
import type { UndeliveredNotice } from './desk-store.ts';

/** A name as it begins a line. */
export const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const hour = 60 * 60 * 1000;

/** How long something has been so: `less than an hour`, `5 hours`, `3 days`. Days are counted in 24 hours. */
export const sinceInWords = (since: Date, now: Date): string => {
  const hours = Math.floor((now.getTime() - since.getTime()) / hour);
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
};

/** A month as one would say it: `November 2026`, from `2026-11`. */
export const monthInWords = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A period of whole months as one would say it. */
export const periodInWords = (from: string, to: string, language: string): string =>
  from === to
    ? monthInWords(from, language)
    : `${monthInWords(from, language)} to ${monthInWords(to, language)}`;

/** Why a mail did not arrive, for whoever has to mend it. */
export const failureWords: Record<NonNullable<UndeliveredNotice['lastFailure']>, string> = {
  refused: 'The mail server refused it: look at the address',
  unreachable: 'No mail server could be reached, or nobody has this address',
  'timed-out': 'The mail server did not answer in time',
};

/** What a mail that does not arrive was about. */
export const noticeWords = (kind: string): string =>
  kind === 'listing-check'
    ? 'Asks a provider about a listing'
    : kind === 'listing-report'
      ? 'Says that somebody reported a listing'
      : kind === 'key-changed'
        ? 'Says that a key changed'
        : 'About a contact request';

/** What should be mended about an agency's keys. */
export const troubleWords: Record<KeyTrouble, string> = {
  'nobody-has-a-key': 'Nobody has a key: nobody there can read',
  'one-pair-of-hands': 'The key is in one pair of hands',
  'no-deputy': 'No deputy',
  'everybody-away': 'Everybody with a key is away',
};

/** How many have a key, in words. */
export const keysInWords = ({ workers, asking }: Pick<AgencyKeys, 'workers' | 'asking'>): string => {
  const have = workers.length === 1 ? '1 person has a key' : `${workers.length} people have a key`;
  return asking === 0 ? have : `${have}, ${asking} ${asking === 1 ? 'asks' : 'ask'} to be let in`;
};

/** Who asks, as a line of figures. */
export const askerWords: Record<Asker, string> = {
  family: 'Somebody in the family',
  friend: 'A friend',
  professional: 'A professional',
};

/** Who can say what an agency or a worker is called. */
export type Names = {
  readonly agency: (slug: string) => string;
  /** A worker's first name by their key, if the coordinator knows it. */
  readonly worker: (keyId: string) => string | undefined;
};

/**
 * A line of a request's history: `Aoife of First Door opened it`. A worker without a known name is named by the beginning of
 * their key.
 */
export const historyWords = (
  { action, agency, workerKeyId }: Omit<HistoryLine, 'at'>,
  names: Names,
  /** Where it lay before: an event says where it lies afterwards. */
  before: string | null,
): string => {
  const at = (slug: string | null) => (slug === null ? '' : ` of ${names.agency(slug)}`);
  const isMove = action === 'pass-on' || action === 'step-aside' || action === 'bring-in';
  const doersAgency = action === 'reseal' ? coordinatorSlug : isMove ? before : agency;
  const who =
    workerKeyId === null
      ? action === 'expire'
        ? 'The site'
        : 'The visitor'
      : `${names.worker(workerKeyId) ?? `Somebody (key ${workerKeyId.slice(0, 4)})`}${at(doersAgency)}`;
  if (agency !== null && action === 'pass-on') return `${who} passed it on to ${names.agency(agency)}`;
  if (agency !== null && action === 'bring-in') return `${who} brought in ${names.agency(agency)}`;
  if (agency !== null && action === 'reseal')
    return `${who} locked it again with the new key of ${names.agency(agency)}`;
  if (agency !== null && action === 'receive') return `${who} sent it to ${names.agency(agency)}`;
  return `${who} ${eventWords[action]}`;
};
