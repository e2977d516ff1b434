import { z } from 'zod';
import { keyIdOf } from '#adapters/age/keys.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import { readReference } from '#core/contact/reference.ts';
import { inspectSeal } from '#core/contact/seal-shape.ts';
import type { Html } from '#core/html/html.ts';
import { readReportForm, reportValuesFrom, unseenField } from '#core/listing-reports/report-form.ts';
import {
  oneMoreStepView,
  reportFormView,
  reportRefusedView,
  reportThanksView,
} from '#core/listing-reports/report-view.ts';
import { answerPage } from './answer-page.ts';
import type { Application, CallContext } from './application.ts';
import type { Posted } from './gate.ts';
import { keepReport, sealAndKeepReport } from './keep-report.ts';
import { isToPlanners, plannersByForm, plannersFormAgain } from './planners-report.ts';
import { type Refusal, type RefusalKind, refusals, refusalWords, refuse } from './refusal.ts';

const postSchema = z.strictObject({
  id: z.uuid(),
  reference: z.string().transform(readReference).pipe(z.string()),
  coordinatorKeyId: z.string().regex(/^[0-9a-f]{16}$/),
  sealed: base64Bytes(40_000),
});

/** A report that a browser sealed. Answers `{ kind: 'kept' }` after the commit; a second time the same. */
export const reportByScript = async (
  body: unknown,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  const post = postSchema.safeParse(body);
  if (!post.success) return refuse('not-readable');
  const key = app.contactData.coordinator.publicKey;
  if (key === undefined) return refuse('nobody-reads');
  if (post.data.coordinatorKeyId !== keyIdOf(key)) return refuse('stale-key');
  const shape = inspectSeal(post.data.sealed);
  if (shape.kind !== 'sealed' || shape.recipients !== 1) return refuse('malformed-seal');
  const kept = await keepReport(post.data, app, context);
  return kept === 'kept' ? Response.json({ kind: 'kept' }, { status: 201 }) : kept;
};

/**
 * A report from the form of a browser without script: sealed here on arrival, and answered with a page. What may have been
 * filled in by a program gets one more step. The same report again on the same day is the same report.
 */
export const reportByForm = async (
  entries: URLSearchParams,
  app: Application,
  context: CallContext,
): Promise<Response | Refusal> => {
  if (isToPlanners(entries)) return plannersByForm(entries, app, context);
  const names = await app.listingNames();
  const values = reportValuesFrom(entries);
  const read = readReportForm(values, (slug) => names.has(slug));
  if (read.kind === 'no-listing') return refuse('no-listing');
  const name = names.get(values.service ?? '');
  if (read.kind === 'incomplete')
    return reportPage(app, 422, reportFormView({ values, errors: read.errors, name }));
  const { report } = read;
  const mayBeAProgram = (entries.get(unseenField) ?? '') !== '';
  if (mayBeAProgram && entries.get('sure') !== 'yes')
    return reportPage(app, 200, oneMoreStepView(report, name ?? ''));
  const parts = [report.service, report.kind, report.words ?? null];
  const kept = await sealAndKeepReport(report, parts, app, context);
  if (kept !== 'kept') return kept;
  return reportPage(app, 200, reportThanksView(report.service, name ?? ''));
};

const reportPage = (app: Application, status: number, main: Html): Promise<Response> =>
  answerPage(app, status, main, 'listing-report');

const ownSentences: Partial<Record<RefusalKind, string>> = {
  'database-down':
    'Something on our side is not working, so it was not kept. What you wrote is still here. Try again in a few minutes.',
  'too-many':
    'Too many came from one place within a minute, so this was not kept. What you wrote is still here. Wait a minute, then press the button again.',
};

/** A refusal as a page for a form's browser; where there was a form, with all that was typed in it. Undefined for a script. */
export const reportRefusal = async (
  request: Request,
  app: Application,
  reason: RefusalKind,
  posted: Posted | undefined,
): Promise<Response | undefined> => {
  if (!request.headers.get('accept')?.includes('text/html')) return undefined;
  const { status } = refusals[reason];
  const { title, sentence } = refusalWords(app.contactData.voice, reason);
  const mended = ownSentences[reason];
  if (posted?.kind !== 'form' || mended === undefined)
    return reportPage(app, status, reportRefusedView({ title, sentence }));
  if (isToPlanners(posted.entries)) return plannersFormAgain(app, status, posted.entries, mended);
  const values = reportValuesFrom(posted.entries);
  const name = (await app.listingNames()).get(values.service ?? '');
  return reportPage(app, status, reportFormView({ values, name, problem: mended }));
};

const listingNamesSchema = z.record(z.string(), z.string());

/** Reads the names of the listings by their slugs from what the build left. */
export const readListingNames = (text: string): ReadonlyMap<string, string> =>
  new Map(Object.entries(listingNamesSchema.parse(JSON.parse(text))));
