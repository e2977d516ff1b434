import { randomBytes, randomUUID } from 'node:crypto';
import { keyIdOf } from '#adapters/age/keys.ts';
import { sealReport } from '#adapters/age/letters.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { makeReference } from '#core/contact/reference.ts';
import { isListedOn } from '#core/directory/published.ts';
import type { Service } from '#core/directory/service.ts';
import type { Html } from '#core/html/html.ts';
import { checkValuesFrom, readCheckForm } from '#core/listing-checks/check-form.ts';
import { checkThanksView, checkView, type DeadLink, deadLinkView } from '#core/listing-checks/check-view.ts';
import type { CheckLink } from '#core/listing-checks/listing-check.ts';
import { reportRefusedView } from '#core/listing-reports/report-view.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import { readLink, signLink } from './check-link.ts';
import type { Posted } from './gate.ts';
import { type Refusal, type RefusalKind, refusals, refusalWords, refuse } from './refusal.ts';

/** Where a link leads: to its listing, to thanks for the answer that was given, or to why it asks nothing any more. */
type Place =
  | { readonly kind: 'open'; readonly link: CheckLink; readonly service: Service }
  | { readonly kind: 'answered'; readonly listing: string }
  | DeadLink;

const findPlace = async (fields: URLSearchParams, app: Application): Promise<Place> => {
  const link = readLink(fields, app.secret);
  if (link === null) return { kind: 'broken' };
  const { listing } = link;
  const check = await app.checks.find(link.reference);
  if (check?.answeredAt) return { kind: 'answered', listing };
  const service = await readShown(listing, app);
  if (service === null) return { kind: 'gone' };
  const now = app.now();
  if (check === null || check.expiresAt <= now || link.until <= now) return { kind: 'expired', listing };
  return { kind: 'open', link, service };
};

const readShown = async (listing: string, app: Application): Promise<Service | null> => {
  const service = await app.listings.read(listing);
  return service !== null && isListedOn(service, dayIn(app.contactData.timeZone, app.now())) ? service : null;
};

/** Shows what a link is about. It answers nothing and keeps nothing: programs that look through mail open links too. */
export const showCheck = async (request: Request, app: Application): Promise<Response> => {
  const place = await findPlace(new URL(request.url).searchParams, app);
  return place.kind === 'open' ? openPage(app, 200, place) : otherPage(app, place);
};

/** Keeps a provider's answer, sealed here on arrival, for the coordinator alone. A second one is thanked for and not kept. */
export const answerCheck = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const place = await findPlace(entries, app);
  if (place.kind !== 'open') return otherPage(app, place);
  const { link } = place;
  const values = checkValuesFrom(entries);
  const read = readCheckForm(values, link.listing);
  if (read.kind === 'incomplete')
    return openPage(app, 422, place, { words: values.words, problem: read.sentence });
  const key = app.contactData.coordinator.publicKey;
  if (key === undefined) return refuse('nobody-reads');
  const reference = makeReference((count) => new Uint8Array(randomBytes(count)));
  const writtenAt = app.now().toISOString();
  const sealed = await sealReport({ version: 1, reference, writtenAt, report: read.answer }, key);
  const kept = await app.checks.answer(
    link.reference,
    { id: randomUUID(), reference, coordinatorKeyId: keyIdOf(key), sealed },
    { kind: 'listing-report', to: coordinatorSlug, reference },
    app.now(),
  );
  if (kept === 'over') return otherPage(app, { kind: 'expired', listing: link.listing });
  if (kept === 'kept') context.waitUntil(app.deliver());
  return otherPage(app, { kind: 'answered', listing: link.listing });
};

const checkPage = (app: Application, status: number, main: Html): Promise<Response> =>
  answerPage(app, status, main, 'listing-report');

const openPage = async (
  app: Application,
  status: number,
  { link, service }: Extract<Place, { kind: 'open' }>,
  wrong: { readonly words?: string | undefined; readonly problem?: string } = {},
): Promise<Response> => {
  const { areas, networkName, timeZone } = app.contactData;
  const view = checkView({
    service,
    areas,
    needs: await app.listings.needs(),
    networkName,
    today: dayIn(timeZone, app.now()),
    link: signLink(link, app.secret),
    ...wrong,
  });
  return checkPage(app, status, view);
};

const deadStatus = { broken: 404, expired: 410, gone: 410 } as const;

const otherPage = (app: Application, place: Exclude<Place, { kind: 'open' }>): Promise<Response> =>
  place.kind === 'answered'
    ? checkPage(app, 200, checkThanksView(place.listing))
    : checkPage(app, deadStatus[place.kind], deadLinkView(place));

const ownSentences: Partial<Record<RefusalKind, string>> = {
  'database-down':
    'Something on our side is not working. Nothing was kept. Open the link in the e-mail again in a few minutes.',
  'too-many':
    'There were too many tries from one place. Nothing was kept. Wait a minute, then open the link again.',
  'nobody-reads':
    'The network has no key yet to lock your answer with, so nothing was kept. Please write to the address in the e-mail.',
  'other-origin':
    'It was not sent from a page of this site, so nothing was kept. Open the link in the e-mail and press the button there.',
};

const stillHere: Partial<Record<RefusalKind, string>> = {
  'database-down':
    'Something on our side is not working, so it was not kept. What you wrote is still here. Try again in a few minutes.',
  'too-many':
    'Too many came from one place within a minute, so this was not kept. What you wrote is still here. Wait a minute, then press again.',
};

/** A refusal as a page; where there was an answer on a good link, with the listing and what was written. */
export const checkRefusal = async (
  request: Request,
  app: Application,
  reason: RefusalKind,
  posted: Posted | undefined,
): Promise<Response | undefined> => {
  const isLooking = request.method !== 'POST';
  if (!isLooking && !request.headers.get('accept')?.includes('text/html')) return undefined;
  const { status } = refusals[reason];
  const { title, sentence } = refusalWords(app.contactData.voice, reason);
  const problem = stillHere[reason];
  if (posted?.kind === 'form' && problem !== undefined) {
    const link = readLink(posted.entries, app.secret);
    const service = link === null ? null : await readShown(link.listing, app);
    if (link !== null && service !== null) {
      const { words } = checkValuesFrom(posted.entries);
      return openPage(app, status, { kind: 'open', link, service }, { words, problem });
    }
  }
  return checkPage(app, status, reportRefusedView({ title, sentence: ownSentences[reason] ?? sentence }));
};
