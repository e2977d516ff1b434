import { z } from 'zod';
import { openName } from '#adapters/age/worker-name.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import { requestEvents, requestStates } from '#core/contact/request-state.ts';
import { post, type Refused, type Session } from '../inbox/session.ts';

const instant = z.iso.datetime().transform((at) => new Date(at));

const overviewSchema = z.object({
  kind: z.literal('overview').default('overview'),
  requests: z.array(
    z.object({
      reference: z.string(),
      agency: z.string(),
      state: z.enum(requestStates),
      receivedAt: instant,
      changedAt: instant,
      awaitsAgencySince: instant.nullable(),
      remindedAt: instant.nullable(),
      deputyToldAt: instant.nullable(),
      escalatedAt: instant.nullable(),
      agencyKeyId: z.string(),
      coordinatorKeyId: z.string(),
      helpers: z.array(z.object({ agency: z.string(), agencyKeyId: z.string() })),
      history: z.array(
        z.object({
          at: instant,
          action: z.enum(requestEvents),
          agency: z.string().nullable(),
          workerKeyId: z.string().nullable(),
        }),
      ),
    }),
  ),
  undelivered: z.array(
    z.object({
      kind: z.string(),
      to: z.string(),
      reference: z.string(),
      since: instant,
      attempts: z.number(),
      lastFailure: z.enum(['refused', 'unreachable', 'timed-out']).nullable(),
      isGivenUp: z.boolean(),
    }),
  ),
  workers: z.array(
    z.object({
      id: z.string(),
      agency: z.string(),
      recipient: z.string(),
      sealedName: base64Bytes(12_000).nullable(),
      since: instant,
      letIn: z.boolean(),
      deputy: z.boolean(),
      awayFrom: z.iso.date().nullable(),
      awayUntil: z.iso.date().nullable(),
    }),
  ),
  withDeputyAddress: z.array(z.string()),
});

/** What the desk shows; `names` are workers' first names by their keys, as far as the coordinator's key opens them. */
export type Overview = z.infer<typeof overviewSchema> & { readonly names: ReadonlyMap<string, string> };

/** Fetches all that the desk shows, and opens the workers' names. */
export const readOverview = async (session: Session): Promise<Overview | Refused> => {
  const overview = await post('desk/overview', {}, overviewSchema, session.token);
  if (overview.kind === 'refused') return overview;
  const names = new Map<string, string>();
  for (const { id, sealedName } of overview.workers) {
    const name = sealedName === null ? null : await openName(session.agencyIdentity, id, sealedName);
    if (name !== null) names.set(id, name);
  }
  return { ...overview, names };
};
