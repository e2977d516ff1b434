import { base64FromBytes, base64OrNull } from '#core/contact/base64.ts';
import type { Application } from './application.ts';
import { coordinatorOf, type HolderSources } from './coordinator.ts';
import type { Refusal } from './refusal.ts';

/** What the doors of the desk work with. */
export type DeskSources = HolderSources & Pick<Application, 'desk' | 'agenciesWithDeputyAddress'>;

/** Everything that the desk shows at once: requests without anything sealed, mail that does not arrive, and who has keys. */
export const showDesk = async (request: Request, app: DeskSources): Promise<Response | Refusal> => {
  const coordinator = await coordinatorOf(request, app);
  if ('kind' in coordinator) return coordinator;
  const [requests, undelivered, workers] = await Promise.all([
    app.desk.list(),
    app.desk.undelivered(),
    app.desk.workers(),
  ]);
  // Dates become ISO text by themselves.
  return Response.json({
    requests,
    undelivered,
    workers: workers.map((worker) => ({ ...worker, sealedName: base64OrNull(worker.sealedName) })),
    withDeputyAddress: app.agenciesWithDeputyAddress,
  });
};

/** What the coordinator's browser counts, sealed as it is, of every request that is not forgotten. */
export const listFigures = async (request: Request, app: DeskSources): Promise<Response | Refusal> => {
  const coordinator = await coordinatorOf(request, app);
  if ('kind' in coordinator) return coordinator;
  const figures = await app.desk.figures();
  return Response.json({
    figures: figures.map((one) => ({
      ...one,
      figures: base64FromBytes(one.figures),
      agencyMessages: one.agencyMessages.map(base64FromBytes),
    })),
  });
};
