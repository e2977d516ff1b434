import { makeKeyPair } from '#adapters/age/keys.ts';
import { openAnswers, openLetter, sealAnswer } from '#adapters/age/letters.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import type { ContactData } from '#core/contact/contact-data.ts';
import type { Letter } from '#core/contact/contact-request.ts';
import { isForgotten } from '#core/contact/request-state.ts';
import type { Html } from '#core/html/html.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { showView } from '../show-view.ts';
import { readAnswer } from './answering-words.ts';
import { chooseView, deskView } from './desk-view.ts';
import { bareView, requestView } from './request-view.ts';
import { act, listRequests, type Row, type Session } from './session.ts';

/** An open desk. `lock` forgets it all and says why. */
export type Desk = {
  readonly place: Element;
  readonly session: Session;
  readonly data: ContactData;
  readonly lock: (why: string) => void;
};

/** Lists the agency's requests, with one of them opened beside it, or none. */
export const showDesk = async (
  desk: Desk,
  current: string | null = null,
  problem?: string,
): Promise<void> => {
  const list = await listRequests(desk.session);
  if (list.kind === 'refused') return desk.lock(list.sentence);
  const row = list.requests.find(({ reference }) => reference === current);
  const letter = row === undefined ? null : await openRow(desk, row);
  const main =
    row === undefined ? chooseView(list.requests.length) : await mainView(desk, row, letter, problem);
  const spoken = (at: Date) => spokenMoment(at, desk.data.timeZone, desk.data.language);
  showView(desk.place, deskView(list.requests, current, main, spoken));
  for (const button of desk.place.querySelectorAll<HTMLElement>('[data-reference]')) {
    button.addEventListener(
      'click',
      () => void openRequest(desk, list.requests, button.dataset['reference'] ?? ''),
    );
  }
  desk.place.querySelector('[data-refresh]')?.addEventListener('click', () => void showDesk(desk, current));
  if (row !== undefined) listenForAnswers(desk, row);
};

/** Opens a request: notes it with the server first, then shows what only this browser can read. */
const openRequest = async (desk: Desk, rows: readonly Row[], reference: string): Promise<void> => {
  const row = rows.find((one) => one.reference === reference);
  if (row?.state === 'received' && row.agency === desk.session.agency) {
    const done = await act(desk.session, { action: 'open', reference });
    if (done.kind === 'refused' && done.reason === 'no-right') return desk.lock(done.sentence);
  }
  await showDesk(desk, reference);
};

const openRow = async (desk: Desk, row: Row): Promise<Letter | null> => {
  const letter = row.sealed === null ? null : await openLetter(desk.session.agencyIdentity, row.sealed);
  return letter?.reference === row.reference ? letter : null;
};

const mainView = async (desk: Desk, row: Row, letter: Letter | null, problem?: string): Promise<Html> => {
  if (isForgotten(row.state))
    return bareView(
      row,
      'This request was withdrawn or its time was over. It is deleted. Do not contact the person who sent it.',
    );
  if (letter === null)
    return bareView(
      row,
      'Your agency’s key does not open this request. Tell the network’s coordinator, who can.',
    );
  const { agencyIdentity, agency } = desk.session;
  const names = new Map([...desk.data.areas, ...desk.data.needs].map(({ slug, name }) => [slug, name]));
  return requestView({
    row,
    letter,
    answers: await openAnswers(
      agencyIdentity,
      row.reference,
      row.answers.map(({ sealed }) => sealed),
    ),
    nameOf: (slug) => names.get(slug) ?? slug,
    arrived: spokenMoment(row.receivedAt, desk.data.timeZone, desk.data.language),
    nextDoors: (desk.data.agencies[agency] ?? desk.data.coordinator).nextDoors,
    elsewhere: row.agency === agency ? undefined : (desk.data.agencies[row.agency]?.name ?? 'Another agency'),
    problem,
  });
};

const listenForAnswers = (desk: Desk, row: Row): void => {
  desk.place.querySelector('#close-form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void close(desk, row);
  });
  for (const [id, kind] of [
    ['accept-form', 'accepted'],
    ['decline-form', 'declined'],
  ] as const) {
    desk.place.querySelector(`#${id}`)?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) void answer(desk, row, kind, event.target);
    });
  }
};

const close = async (desk: Desk, row: Row): Promise<void> => {
  const done = await act(desk.session, { action: 'close', reference: row.reference });
  if (done.kind === 'refused' && done.reason === 'no-right') return desk.lock(done.sentence);
  await showDesk(desk, row.reference, done.kind === 'refused' ? done.sentence : undefined);
};

const answer = async (
  desk: Desk,
  row: Row,
  kind: 'accepted' | 'declined',
  form: HTMLFormElement,
): Promise<void> => {
  const read = readAnswer(kind, row.reference, new FormData(form));
  if ('missing' in read) return sayProblem(form, read.missing);
  const coordinatorKey = desk.data.coordinator.publicKey;
  if (row.replyRecipient === null || coordinatorKey === undefined)
    return sayProblem(form, 'This request can’t be answered here. Tell the network’s coordinator.');
  const ready = setBusy(form, 'Locking and sending …');
  const { session } = desk;
  const own = session.agency === coordinatorSlug ? (await makeKeyPair()).recipient : session.agencyKey;
  const sealed = await sealAnswer(read, [row.replyRecipient, own, coordinatorKey]);
  const action = kind === 'accepted' ? 'accept' : 'decline';
  const done = await act(session, { action, reference: row.reference, answer: sealed });
  if (done.kind === 'done') return showDesk(desk, row.reference);
  if (done.reason === 'no-right') return desk.lock(done.sentence);
  if (done.reason === 'too-late') return showDesk(desk, row.reference, done.sentence);
  ready();
  sayProblem(form, done.sentence);
};
