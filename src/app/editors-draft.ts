import { sayBrought } from '#adapters/content-files/draft-check.ts';
import { draftFileOf } from '#adapters/decap/draft-file.ts';
import type { DraftDesk } from './draft-desk.ts';
import { type Refusal, refuse } from './refusal.ts';
import { askWritingRight } from './writing-right.ts';

/**
 * Says what a draft (`{ path, data }`) would break, as `npm run edit` does: `{ problems, warnings, builtAt }`. For editors
 * alone, because a sentence may name what is not shown to visitors: the code host says whose token it is before the draft is
 * looked at. Nothing is kept, and nothing of the draft is run.
 */
export const checkDraft =
  (openDesk: () => Promise<DraftDesk | null>, withinMilliseconds = 4_000) =>
  async (body: unknown, request: Request): Promise<Response | Refusal> => {
    const desk = await openDesk();
    const token = tokenIn(request);
    if (desk === null || token === undefined) return refuse('not-an-editor');
    const right = await askWritingRight({ ...desk, token }, withinMilliseconds);
    if (right === 'no-answer') return refuse('code-host-down');
    if (right === 'may-not-write') return refuse('not-an-editor');
    const draft = draftFileOf(body);
    if (draft === undefined) return refuse('not-readable');
    const brought = await desk.check.broughtBy(draft);
    return Response.json({ ...sayBrought(brought, draft), builtAt: desk.builtAt });
  };

const tokenIn = (request: Request): string | undefined =>
  /^Bearer ([\w.-]{1,1000})$/.exec(request.headers.get('Authorization') ?? '')?.[1];
