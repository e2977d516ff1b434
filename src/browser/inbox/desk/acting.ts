import { dayIn } from '#core/calendar/zoned-time.ts';
import type { OpenedRequest } from '#core/contact/inbox/opened-request.ts';
import { type WorkerAct, workerActs } from '#core/contact/views/inbox/act-form.ts';
import { sayProblem, setBusy } from '../../form-state.ts';
import { isOver } from '../session.ts';
import type { Desk, Shown } from './open-desk.ts';
import { act as ask } from './requests.ts';
import { sealAct } from './sealing-acts.ts';
import { readTyped } from './typed-act.ts';
import { forgetTyped, longerFields } from './typed-words.ts';

/** Shows the inbox anew. */
type Show = (shown: Shown) => Promise<void>;

/** Lets every small form below a request do its act. */
export const listenForActs = (desk: Desk, opened: OpenedRequest, show: Show): void => {
  for (const form of desk.place.querySelectorAll<HTMLFormElement>('.request form[data-act]')) {
    const act = workerActs.find((one) => one === form.dataset['act']);
    if (act === undefined) continue;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void doIt(desk, opened, { act, form, show });
    });
  }
};

const doIt = async (
  desk: Desk,
  opened: OpenedRequest,
  { act, form, show }: { readonly act: WorkerAct; readonly form: HTMLFormElement; readonly show: Show },
): Promise<void> => {
  const { session, data } = desk;
  const { reference } = opened.row;
  const entries = new FormData(form);
  const typed = readTyped(act, reference, entries);
  if ('missing' in typed) return pointTo(form, typed.field, typed.missing);
  remember(desk, entries);
  const ready = setBusy(form, 'Locking and sending …');
  const today = dayIn(data.timeZone, new Date());
  const move = await sealAct(typed, { opened, session, data, id: messageId(form, entries), today }).catch(
    () => ({
      problem: 'It could not be locked: it may be too long. Nothing was sent.',
    }),
  );
  if ('problem' in move) {
    ready();
    return sayProblem(form, move.problem);
  }
  const done = await ask(session, move);
  if (done.kind === 'done' || done.reason === 'too-late') forgetTyped(desk.typed, reference, act);
  if (done.kind === 'done') return show(doneWords(act, reference));
  if (isOver(done)) return desk.lock(done);
  if (done.reason === 'too-late' || done.reason === 'not-found')
    return show({ current: reference, tooLate: wordsIn(entries) });
  ready();
  sayProblem(form, done.sentence);
};

/** Says what is missing at the field itself, and moves there. */
const pointTo = (form: HTMLFormElement, field: string, sentence: string): void => {
  sayProblem(form, sentence);
  for (const marked of form.querySelectorAll('[aria-invalid]')) marked.removeAttribute('aria-invalid');
  const control = form.querySelector<HTMLElement>(`[name="${field}"]`);
  control?.setAttribute('aria-invalid', 'true');
  control?.focus();
};

/** The same for the same words, so that a second try after a lost answer counts once; another for other words. */
const messageId = (form: HTMLFormElement, entries: FormData): string => {
  const typed = JSON.stringify([...entries]);
  const tried = ids.get(form);
  if (tried?.typed === typed) return tried.id;
  const id = crypto.randomUUID();
  ids.set(form, { typed, id });
  return id;
};
const ids = new WeakMap<HTMLFormElement, { readonly typed: string; readonly id: string }>();

/** Keeps the two names in the page's memory, so that they need not be typed for each answer. */
const remember = (desk: Desk, entries: FormData): void => {
  const worker = String(entries.get('worker') ?? '').trim();
  const deputy = String(entries.get('deputy') ?? '').trim();
  desk.signature = {
    ...desk.signature,
    ...(worker === '' ? {} : { worker }),
    ...(deputy === '' ? {} : { deputy }),
  };
};

/** What was written in a form's longer fields, for whoever must not lose it. */
const wordsIn = (entries: FormData): string =>
  longerFields
    .map((name) => String(entries.get(name) ?? '').trim())
    .filter((words) => words !== '')
    .join('\n\n');

/** What is said when a worker knows the person. */
export const gaveToCoordinator = (reference: string): string =>
  `${reference} is with the coordinator now. You see it no more.`;

/** What has happened when a request is still here, and when it has left. */
const doneWords = (act: WorkerAct, reference: string): Pick<Shown, 'current' | 'done'> => {
  if (act === 'step-aside') return { done: gaveToCoordinator(reference) };
  if (act === 'forget') return { done: `${reference} is deleted. Do not contact them any more.` };
  if (act === 'pass-on') return { done: `${reference} is passed on.`, current: reference };
  return { current: reference };
};
