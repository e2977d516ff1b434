import { sayBrought } from '#adapters/content-files/draft-check.ts';
import type { DraftDesk } from './draft-desk.ts';
import { draftOfEditor, rightWithinMilliseconds } from './draft-of-editor.ts';
import type { Refusal } from './refusal.ts';

/**
 * Says what a draft (`{ path, data }`) would break, as `npm run edit` does: `{ problems, warnings, builtAt }`. For editors
 * alone, because a sentence may name what is not shown to visitors.
 */
export const checkDraft =
  (openDesk: () => Promise<DraftDesk | null>, withinMilliseconds = rightWithinMilliseconds) =>
  async (body: unknown, request: Request): Promise<Response | Refusal> => {
    const taken = await draftOfEditor(openDesk, body, request, withinMilliseconds);
    if (taken.kind === 'refused') return taken;
    const { desk, draft } = taken;
    const brought = await desk.check.broughtBy(draft);
    return Response.json({ ...sayBrought(brought, draft), builtAt: desk.builtAt });
  };
