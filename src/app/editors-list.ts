import { z } from 'zod';
import { base64FromBytes } from '#core/contact/base64.ts';
import { readReference } from '#core/contact/reference.ts';
import type { Application } from './application.ts';
import { coordinatorOf } from './coordinator.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The reports about listings, sealed as they are, for the coordinator alone. */
export const listReports = async (request: Request, app: Application): Promise<Response | Refusal> => {
  const coordinator = await coordinatorOf(request, app);
  if ('kind' in coordinator) return coordinator;
  const reports = await app.reports.list();
  return Response.json({
    reports: reports.map(({ reference, receivedAt, doneAt, fromProvider, sealed }) => ({
      reference,
      receivedAt: receivedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      fromProvider,
      sealed: base64FromBytes(sealed),
    })),
  });
};

const markSchema = z.strictObject({
  reference: z.string().transform(readReference).pipe(z.string()),
  as: z.enum(['done', 'waiting']),
});

/** Marks a report as done, or as waiting again. It changes no listing: that is an editor's work. */
export const markReport = async (
  body: unknown,
  request: Request,
  app: Application,
): Promise<Response | Refusal> => {
  const coordinator = await coordinatorOf(request, app);
  if ('kind' in coordinator) return coordinator;
  const asked = markSchema.safeParse(body);
  if (!asked.success) return refuse('not-readable');
  const marked = await app.reports.mark(asked.data.reference, asked.data.as, app.now());
  return marked === 'marked' ? Response.json({ kind: 'done' }) : refuse('not-found');
};
