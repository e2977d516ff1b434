import { z } from 'zod';
import { base64Bytes, base64FromBytes } from '#core/contact/base64.ts';
import type { SealedMessage } from '#core/contact/kept-request.ts';
import { requestEvents, requestStates } from '#core/contact/request-state.ts';
import { post, type Session } from '../session.ts';

const moment = z.iso.datetime().transform((at) => new Date(at));

const listedSchema = z.object({
  reference: z.string(),
  agency: z.string(),
  state: z.enum(requestStates),
  receivedAt: moment,
  changedAt: moment,
  standing: z.enum(['own', 'helping', 'watching']),
  awaitsAgencySince: moment.nullable(),
  escalatedAt: moment.nullable(),
  helpers: z.array(z.object({ at: moment, agency: z.string() })),
  history: z.array(
    z.object({
      at: moment,
      action: z.enum(requestEvents),
      agency: z.string().nullable(),
      workerKeyId: z.string().nullable(),
    }),
  ),
});
const rowSchema = listedSchema.extend({
  agencyKeyId: z.string().nullable(),
  sealed: base64Bytes(40_000).nullable(),
  replyRecipient: z.string().nullable(),
  messages: z.array(
    z.object({
      at: moment,
      author: z.enum(['agency', 'visitor', 'colleagues']),
      sealed: base64Bytes(40_000),
    }),
  ),
});
/** A request with its letter, as the server hands it out. */
export type Row = z.infer<typeof rowSchema>;

const listSchema = z.object({ kind: z.literal('list').default('list'), requests: z.array(listedSchema) });

/** The agency's requests and those it helps with, newest first. */
export const listRequests = (session: Session) => post('inbox/requests', {}, listSchema, session.token);

/** What the server is asked to do, with what was sealed for it here. */
export type Move =
  | { readonly action: 'step-aside' | 'forget'; readonly reference: string }
  | {
      readonly action: 'accept' | 'decline' | 'could-not-reach' | 'close' | 'write' | 'note';
      readonly reference: string;
      readonly message: SealedMessage;
    }
  | (SealedAnew & { readonly action: 'pass-on'; readonly to: string; readonly message: SealedMessage })
  | (SealedAnew & { readonly action: 'bring-in'; readonly helper: string });

type SealedAnew = {
  readonly reference: string;
  readonly agencyKeyId: string;
  readonly coordinatorKeyId: string;
  readonly sealed: Uint8Array;
};

const openedSchema = z.object({ kind: z.literal('done'), request: rowSchema });

/** A request with its letter. Who asks for it, and when, is noted for the coordinator before it comes. */
export const fetchLetter = (session: Session, reference: string) =>
  post('inbox/act', { action: 'open', reference }, openedSchema, session.token);

const doneSchema = z.object({ kind: z.literal('done') });

/** Does something about a request. */
export const act = (session: Session, move: Move) =>
  post(
    'inbox/act',
    {
      ...move,
      ...('sealed' in move ? { sealed: base64FromBytes(move.sealed) } : {}),
      ...('message' in move
        ? { message: { id: move.message.id, sealed: base64FromBytes(move.message.sealed) } }
        : {}),
    },
    doneSchema,
    session.token,
  );
