import { draftFileOf } from '#adapters/decap/draft-file.ts';
import type { ContentFile } from '#core/content/check/file-reading.ts';
import type { DraftDesk } from './draft-desk.ts';
import { type Refusal, refuse } from './refusal.ts';
import { askWritingRight } from './writing-right.ts';

/** How long the code host may take to say whose token it is. */
export const rightWithinMilliseconds = 4_000;

/** A draft that an editor sent, and the desk that it is looked at on. */
export type DraftOfEditor = { readonly kind: 'draft'; readonly desk: DraftDesk; readonly draft: ContentFile };

/**
 * Takes a draft (`{ path, data }`) from an editor, and from nobody else: the code host says whose token it is before the draft is
 * looked at. Nothing is kept, and nothing of the draft is run.
 */
export const draftOfEditor = async (
  openDesk: () => Promise<DraftDesk | null>,
  body: unknown,
  request: Request,
  withinMilliseconds: number,
): Promise<DraftOfEditor | Refusal> => {
  const desk = await openDesk();
  const token = tokenIn(request);
  if (desk === null || token === undefined) return refuse('not-an-editor');
  const right = await askWritingRight({ ...desk, token }, withinMilliseconds);
  if (right === 'no-answer') return refuse('code-host-down');
  if (right === 'may-not-write') return refuse('not-an-editor');
  const draft = draftFileOf(body);
  return draft === undefined ? refuse('not-readable') : { kind: 'draft', desk, draft };
};

const tokenIn = (request: Request): string | undefined =>
  /^Bearer ([\w.-]{1,1000})$/.exec(request.headers.get('Authorization') ?? '')?.[1];
