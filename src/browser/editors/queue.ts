import { z } from 'zod';
import { openReport } from '#adapters/age/letters.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import { isProviderAnswer, type Said } from '#core/listing-reports/listing-report.ts';
import { post, type Refused, type Session } from '../inbox/session.ts';

const instant = z.iso.datetime().transform((at) => new Date(at));
const listSchema = z.object({
  kind: z.literal('list').default('list'),
  reports: z.array(
    z.object({
      reference: z.string(),
      receivedAt: instant,
      doneAt: instant.nullable(),
      fromProvider: z.boolean(),
      sealed: base64Bytes(40_000),
    }),
  ),
});

/** A report in the queue, opened in this browser; `report` is null when the coordinator's key does not open it. */
export type OpenedReport = {
  readonly reference: string;
  readonly receivedAt: Date;
  readonly doneAt: Date | null;
  readonly report: Said | null;
};

/** The queue, opened: those that wait first. */
export const readQueue = async (session: Session): Promise<readonly OpenedReport[] | Refused> => {
  const list = await post('editors/reports', {}, listSchema, session.token);
  if (list.kind === 'refused') return list;
  return Promise.all(
    list.reports.map(async ({ sealed, fromProvider, ...row }) => {
      const letter = await openReport(session.agencyIdentity, sealed);
      // Bytes that were put under another reference are not read as its report, nor a visitor's as a provider's.
      const isRight = letter?.reference === row.reference && isProviderAnswer(letter.report) === fromProvider;
      return { ...row, report: isRight ? letter.report : null };
    }),
  );
};

const doneSchema = z.object({ kind: z.literal('done') });

/** Marks a report as done, or as waiting again. */
export const markReport = (session: Session, reference: string, as: 'done' | 'waiting') =>
  post('editors/mark', { reference, as }, doneSchema, session.token);
