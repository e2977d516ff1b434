import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { whoWasFirst } from '#core/contact/inbox/who-was-first.ts';
import { isForgotten } from '#core/contact/request-state.ts';
import { chooseView, deskView } from '#core/contact/views/inbox/desk-view.ts';
import { bareView, type Problem, problemView, requestView } from '#core/contact/views/inbox/request-view.ts';
import { type Html, html } from '#core/html/html.ts';
import { showView } from '../../show-view.ts';
import { showColleagues } from '../colleagues.ts';
import { gaveToCoordinator, listenForActs } from './acting.ts';
import type { Desk, Shown } from './open-desk.ts';
import { openRow } from './opening.ts';
import { listenForRecords } from './records.ts';
import { act, listRequests, type Row } from './requests.ts';

/** Asks for the list and shows it, with one of the requests opened beside it, or none. */
export const showDesk = async (desk: Desk, shown: Shown = {}): Promise<void> => {
  const { session, data, place } = desk;
  const list = await listRequests(session);
  if (list.kind === 'refused') return desk.lock(list.sentence);
  const rows = list.requests;
  const row = rows.find(({ reference }) => reference === shown.current);
  const now = new Date();
  const lists = {
    rows,
    current: row?.reference ?? null,
    agency: session.agency,
    workerKeyId: session.workerKey.id,
    data,
    now,
  };
  if (row === undefined) {
    const lost = shown.tooLate === undefined ? undefined : tooLateProblem(desk, row, shown.tooLate);
    showView(
      place,
      deskView(lists, html`${lost && problemView(lost)}${chooseView(rows.length, shown.done)}`),
    );
    return listenForList(desk, rows, shown);
  }
  await showRequest(desk, row, shown, now, (main) => deskView(lists, main));
  listenForList(desk, rows, shown);
};

/** Opens a request: the server notes it first, then it is shown to this browser alone. */
export const openRequest = async (desk: Desk, rows: readonly Row[], reference: string): Promise<void> => {
  const row = rows.find((one) => one.reference === reference);
  if (row?.state === 'received' && row.standing === 'own') {
    const done = await act(desk.session, { action: 'open', reference });
    if (done.kind === 'refused' && done.reason === 'no-right') return desk.lock(done.sentence);
  }
  await showDesk(desk, { current: reference });
};

/** Opens the request that a mail's link names, or says that it is not here. */
export const openByReference = async (desk: Desk, reference: string): Promise<void> => {
  const list = await listRequests(desk.session);
  if (list.kind === 'refused') return desk.lock(list.sentence);
  if (list.requests.some((row) => row.reference === reference))
    return openRequest(desk, list.requests, reference);
  await showDesk(desk, { done: `${reference} is not in your inbox, or not any more.` });
};

const spokenIn = (data: Desk['data']) => (at: Date) => spokenMoment(at, data.timeZone, data.language);

const tooLateProblem = ({ session, data }: Desk, row: Row | undefined, typed: string): Problem => ({
  sentence: whoWasFirst(row, session.workerKey.id, spokenIn(data)),
  typed,
});

const showRequest = async (
  desk: Desk,
  row: Row,
  shown: Shown,
  now: Date,
  around: (main: Html) => Html,
): Promise<void> => {
  const { session, data, place } = desk;
  const opened = await openRow(session.agencyIdentity, row);
  if (isForgotten(row.state) || opened === null) {
    const say = isForgotten(row.state)
      ? 'This request was withdrawn or its time was over. It is deleted. Do not contact the person who sent it.'
      : 'Your agency’s key does not open this request. Tell the network’s coordinator, who can.';
    return showView(place, around(bareView(row.reference, say)));
  }
  const spoken = spokenIn(data);
  const workerKeyId = session.workerKey.id;
  const reader = { agency: session.agency, workerKeyId, data, now, spoken, signature: desk.signature };
  const problem = shown.tooLate === undefined ? undefined : tooLateProblem(desk, row, shown.tooLate);
  showView(place, around(requestView(opened, reader, problem)));
  listenForActs(desk, opened, (next) => showDesk(desk, next));
  listenForRecords(place, opened, { data, spoken, now, today: dayIn(data.timeZone, now) });
};

const listenForList = (desk: Desk, rows: readonly Row[], { current }: Shown): void => {
  const { place } = desk;
  const again = (shown: Shown) => () => void showDesk(desk, shown);
  for (const button of place.querySelectorAll<HTMLElement>('[data-reference]')) {
    button.addEventListener('click', () => {
      void openRequest(desk, rows, button.dataset['reference'] ?? '');
    });
  }
  place.querySelector('[data-back]')?.addEventListener('click', again({}));
  place
    .querySelector('[data-refresh]')
    ?.addEventListener('click', again(current === undefined ? {} : { current }));
  place
    .querySelector('[data-colleagues]')
    ?.addEventListener('click', () => showColleagues(place, desk.session, again({})));
  const known = place.querySelector<HTMLFormElement>('.know-one form');
  known?.addEventListener('submit', (event) => {
    event.preventDefault();
    void stepAside(desk, String(new FormData(known).get('reference') ?? ''));
  });
};

/** Gives a request to the coordinator that was never opened here. */
const stepAside = async (desk: Desk, reference: string): Promise<void> => {
  const done = await act(desk.session, { action: 'step-aside', reference });
  if (done.kind === 'refused' && done.reason === 'no-right') return desk.lock(done.sentence);
  await showDesk(desk, { done: done.kind === 'done' ? gaveToCoordinator(reference) : done.sentence });
};
