import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application } from './application.ts';
import { holderOf } from './inbox.ts';

/** What tells whose token a request carries. */
export type HolderSources = Pick<Application, 'workerKeys' | 'secret' | 'now'>;

/** Whether the coordinator, or one of their workers, holds the page open that asks. */
export const isCoordinator = async (request: Request, app: HolderSources): Promise<boolean> =>
  (await holderOf(request, app))?.agency === coordinatorSlug;
