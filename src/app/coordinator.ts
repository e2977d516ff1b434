import { coordinatorSlug } from '#core/routing/destination.ts';
import type { Application } from './application.ts';
import type { Holder } from './bearer-token.ts';
import { holderOf } from './inbox.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What tells whose token a request carries. */
export type HolderSources = Pick<Application, 'workerKeys' | 'secret' | 'now'>;

/** Which of the coordinator's workers holds the page open that asks, or why nobody does. */
export const coordinatorOf = async (request: Request, app: HolderSources): Promise<Holder | Refusal> => {
  const holder = await holderOf(request, app);
  return 'kind' in holder || holder.agency === coordinatorSlug ? holder : refuse('no-right');
};
