import type { ColleagueNote } from '#core/contact/agency-message.ts';
import {
  type AgencyMessage,
  agencyMessageSchema,
  colleagueNoteSchema,
} from '#core/contact/agency-message.ts';
import type { WorkerAct } from '#core/contact/views/inbox/act-form.ts';
import { tryTurns } from '#core/contact/views/inbox/answer-forms.ts';

/** What a worker typed into one of the small forms. */
export type TypedAct =
  | {
      readonly kind: 'answer';
      readonly action: 'accept' | 'decline' | 'could-not-reach' | 'close' | 'write';
      readonly message: AgencyMessage;
    }
  | { readonly kind: 'note'; readonly note: ColleagueNote; readonly reader?: string }
  | { readonly kind: 'pass-on'; readonly to: string; readonly note?: string; readonly message?: string }
  | { readonly kind: 'bring-in'; readonly helper: string; readonly note?: string }
  | { readonly kind: 'step-aside' }
  | { readonly kind: 'forget' };

/** What is missing, and in which field. */
export type Missing = { readonly missing: string; readonly field: string };

/** What was typed into the form of an act, or the first thing that is missing. */
export const readTyped = (act: WorkerAct, reference: string, form: FormData): TypedAct | Missing => {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const given = (name: string) => (text(name) === '' ? {} : { [name]: text(name) });
  const empty = required[act].find(({ field }) => text(field) === '');
  if (empty !== undefined) return empty;
  const answer = (kind: AgencyMessage['kind'], fields: object): TypedAct | Missing => {
    const read = agencyMessageSchema.safeParse({ kind, reference, ...fields });
    if (!read.success || !isAnswer(act)) return tooLong;
    return { kind: 'answer', action: act, message: read.data };
  };
  switch (act) {
    case 'accept':
      return answer('accepted', { worker: text('worker'), deputy: text('deputy'), ...given('message') });
    case 'decline':
      return answer('declined', { reason: text('reason'), nextDoor: text('nextDoor') });
    case 'write':
      return answer('wrote', { worker: text('worker'), message: text('message') });
    case 'could-not-reach': {
      const tries = triesIn(form);
      if (tries.length === 0) return { field: 'on-1', missing: 'Say on which day you tried.' };
      return answer('could-not-reach', { tries, ...given('message') });
    }
    case 'close':
      return answer('closed', { outcome: text('outcome'), ...given('message') });
    case 'note': {
      const note = colleagueNoteSchema.safeParse({
        kind: 'note',
        reference,
        note: text('note'),
        ...given('worker'),
      });
      if (!note.success) return tooLong;
      return { kind: 'note', note: note.data, ...(text('reader') === '' ? {} : { reader: text('reader') }) };
    }
    case 'pass-on':
      return { kind: 'pass-on', to: text('to'), ...given('note'), ...given('message') };
    case 'bring-in':
      return { kind: 'bring-in', helper: text('helper'), ...given('note') };
    case 'step-aside':
    case 'forget':
      return { kind: act };
  }
};

type AnswerAct = Extract<TypedAct, { kind: 'answer' }>['action'];
const isAnswer = (act: WorkerAct): act is AnswerAct =>
  !['note', 'pass-on', 'bring-in', 'step-aside', 'forget'].includes(act);

const tooLong: Missing = { missing: 'That is too long, or a day is not one. Look at it again.', field: '' };

const names = 'Write your first name and your deputy’s, so that they know who looks after them.';
const noBareNo = 'Write a reason and a next door. Nobody is sent away without one.';
const required: Record<WorkerAct, readonly Missing[]> = {
  accept: [
    { field: 'worker', missing: names },
    { field: 'deputy', missing: names },
  ],
  decline: [
    { field: 'reason', missing: noBareNo },
    { field: 'nextDoor', missing: noBareNo },
  ],
  write: [
    { field: 'message', missing: 'Write a message first.' },
    { field: 'worker', missing: 'Write your first name, so that they know who writes.' },
  ],
  'could-not-reach': [],
  close: [{ field: 'outcome', missing: 'Choose how it ended.' }],
  note: [{ field: 'note', missing: 'Write a note first.' }],
  'pass-on': [{ field: 'to', missing: 'Choose to whom it goes.' }],
  'bring-in': [{ field: 'helper', missing: 'Choose whom to bring in.' }],
  'step-aside': [],
  forget: [{ field: 'never', missing: 'Ask them first. Tick it when they told you that they never agreed.' }],
};

/** The lines that have a day. */
const triesIn = (form: FormData) =>
  tryTurns
    .map((turn) => ({ on: String(form.get(`on-${turn}`) ?? ''), by: String(form.get(`by-${turn}`) ?? '') }))
    .filter(({ on }) => on !== '');
