import type { z } from 'zod';
import type { Application, CallContext } from './application.ts';
import type { Holder } from './bearer-token.ts';
import { holderOf } from './inbox.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What a door does for a worker who holds the inbox open, with what was asked. */
export type WorkerWork<Asked> = (
  asked: Asked,
  holder: Holder,
  app: Application,
  context: CallContext,
) => Promise<Response | Refusal>;

/** Makes the work of a door that is for workers alone: whose token it is comes first, then what is asked is read. */
export const forWorker =
  <Asked>(schema: z.ZodType<Asked>, work: WorkerWork<Asked>) =>
  async (
    body: unknown,
    request: Request,
    app: Application,
    context: CallContext,
  ): Promise<Response | Refusal> => {
    const holder = await holderOf(request, app);
    if ('kind' in holder) return holder;
    const asked = schema.safeParse(body);
    return asked.success ? work(asked.data, holder, app, context) : refuse('not-readable');
  };
