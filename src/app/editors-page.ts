import { sayProblem } from '#adapters/content-files/draft-check.ts';
import { readDraft } from '#adapters/content-files/read-draft.ts';
import type { DraftDesk } from './draft-desk.ts';
import { draftOfEditor, rightWithinMilliseconds } from './draft-of-editor.ts';
import type { DrawDraft } from './draft-program.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * Draws the page of a draft (`{ path, data }`) as visitors would see it: `{ problems: [], page }`, or `{ problems }` while the
 * draft itself has some. For editors alone: the page is nobody else's yet. It goes as a text in JSON, so that no browser takes
 * the answer for a page of this site; the form shows it in a frame without rights.
 */
export const drawDraft =
  (
    openDesk: () => Promise<DraftDesk | null>,
    openProgram: () => Promise<DrawDraft>,
    withinMilliseconds = rightWithinMilliseconds,
  ) =>
  async (body: unknown, request: Request): Promise<Response | Refusal> => {
    const taken = await draftOfEditor(openDesk, body, request, withinMilliseconds);
    if (taken.kind === 'refused') return taken;
    const { desk, draft } = taken;
    const problems = (await desk.check.inDraft(draft)).map((problem) => sayProblem(problem, draft));
    if (problems.length > 0) return Response.json({ problems });
    const drawable = await readDraft(draft);
    if (drawable === undefined) return refuse('not-readable');
    const draw = await openProgram();
    return Response.json({ problems, page: await draw(drawable) });
  };
