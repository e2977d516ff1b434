import { createHmac, randomBytes } from 'node:crypto';
import { keyIdOf } from '#adapters/age/keys.ts';
import { sealReport } from '#adapters/age/letters.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { makeReference } from '#core/contact/reference.ts';
import type { ReportLetter } from '#core/listing-reports/listing-report.ts';
import type { SealedReport } from '#core/listing-reports/report-store.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application, CallContext } from './application.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Keeps a report that is sealed, with a notice to the coordinator. */
export const keepReport = async (
  report: SealedReport,
  app: Application,
  context: CallContext,
): Promise<'kept' | Refusal> => {
  const { reference } = report;
  const notification = { kind: 'listing-report', to: coordinatorSlug, reference } as const;
  const kept = await app.reports.keep(report, notification, app.now());
  if (kept === 'conflict') return refuse('id-taken');
  context.waitUntil(app.deliver());
  return 'kept';
};

/** Seals here what came as a form, and keeps it. `parts` tell it from others: the same on the same day is the same report. */
export const sealAndKeepReport = async (
  report: ReportLetter['report'],
  parts: readonly (string | null)[],
  app: Application,
  context: CallContext,
): Promise<'kept' | Refusal> => {
  const key = app.contactData.coordinator.publicKey;
  if (key === undefined) return refuse('nobody-reads');
  const reference = makeReference((count) => new Uint8Array(randomBytes(count)));
  const letter = { version: 1, reference, writtenAt: app.now().toISOString(), report } as const;
  const sealed = await sealReport(letter, key);
  return keepReport(
    { id: idOf(parts, app), reference, coordinatorKeyId: keyIdOf(key), sealed },
    app,
    context,
  );
};

/**
 * The id of a report that came as a form, so that loading the answer again keeps nothing twice. Only who has the site's secret
 * could try whether it belongs to certain words.
 */
const idOf = (parts: readonly (string | null)[], app: Application): string => {
  const today = dayIn(app.contactData.timeZone, app.now());
  const text = JSON.stringify([today, ...parts]);
  const random = createHmac('sha256', app.secret).update(`alongside/listing-report/v1/${text}`).digest('hex');
  // A UUID of version 8: its bits are what its maker says they are (RFC 9562, 5.8).
  return `${random.slice(0, 8)}-${random.slice(8, 12)}-8${random.slice(13, 16)}-8${random.slice(17, 20)}-${random.slice(20, 32)}`;
};
