import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { whoWasFirst } from '#core/contact/inbox/who-was-first.ts';
import { isForgotten } from '#core/contact/request-state.ts';
import { chooseView, deskView } from '#core/contact/views/inbox/desk-view.ts';
import { bareView, type Problem, problemView, requestView } from '#core/contact/views/inbox/request-view.ts';
import { type Html, html } from '#core/html/html.ts';
import { setButtonBusy } from '../../form-state.ts';
import { showView } from '../../show-view.ts';
import { showColleagues } from '../colleagues.ts';
import { isOver, type Refused } from '../session.ts';
import { gaveToCoordinator, listenForActs } from './acting.ts';
import type { Desk, Shown } from './open-desk.ts';
import { openRow } from './opening.ts';
import { listenForRecords } from './records.ts';
import { act, fetchLetter, listRequests, type Row } from './requests.ts';
import { keepTyped } from './typed-words.ts';

/** Asks for the list and shows it, with one of the requests opened beside it, or none. The server notes who opens what. */
export const showDesk = async (desk: Desk, shown: Shown = {}): Promise<void> => {
  const { session, data, place } = desk;
  const opened = shown.current === undefined ? undefined : await fetchLetter(session, shown.current);
  if (opened?.kind === 'refused' && opened.reason !== 'not-found') return sayRefusal(desk, opened);
  const list = await listRequests(session);
  if (list.kind === 'refused') return sayRefusal(desk, list);
  const rows = list.requests;
  const row = opened?.kind === 'done' ? opened.request : undefined;
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
    return listenForList(desk, shown);
  }
  await showRequest(desk, row, shown, now, (main) => deskView(lists, main));
  listenForList(desk, shown);
};

/** Opens the request that a mail's link names, or says that it is not here. */
export const openByReference = async (desk: Desk, reference: string): Promise<void> => {
  const list = await listRequests(desk.session);
  if (list.kind === 'refused') return desk.lock(list);
  await showDesk(
    desk,
    list.requests.some((row) => row.reference === reference)
      ? { current: reference }
      : { done: `${reference} is not in your inbox, or not any more.` },
  );
};

/** Without an answer the inbox stays open, as it was, and says so; a door that says no locks it. */
const sayRefusal = ({ place, lock }: Desk, refusal: Refused): void => {
  const { reason, sentence } = refusal;
  const request = place.querySelector('.desk > .request');
  if (reason !== 'offline' || request === null) {
    lock(refusal);
    return;
  }
  request.querySelector('#no-answer')?.remove();
  // The markup comes from `html`, which escaped every value in it.
  request.insertAdjacentHTML('afterbegin', noAnswerView(sentence).markup);
  request.querySelector<HTMLElement>('#no-answer')?.focus();
};

const noAnswerView = (sentence: string): Html =>
  html`<p class="wrong" role="alert" tabindex="-1" id="no-answer">${sentence}</p>`;

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
  const { session, data, place, questions } = desk;
  const opened = await openRow(session.agencyIdentity, row);
  if (isForgotten(row.state) || opened === null) {
    const say = isForgotten(row.state)
      ? 'This request was withdrawn, nobody had agreed to it, or its time was over. It is deleted. Do not contact the person who sent it.'
      : 'Your agency’s key does not open this request. Tell the network’s coordinator, who can.';
    return showView(place, around(bareView(row.reference, say)));
  }
  const spoken = spokenIn(data);
  const workerKeyId = session.workerKey.id;
  const reader = {
    agency: session.agency,
    workerKeyId,
    data,
    now,
    spoken,
    signature: desk.signature,
    questions,
  };
  const problem = shown.tooLate === undefined ? undefined : tooLateProblem(desk, row, shown.tooLate);
  showView(place, around(requestView(opened, reader, problem)));
  keepTyped(place, desk.typed, row.reference);
  listenForActs(desk, opened, (next) => showDesk(desk, next));
  listenForRecords(place, opened, {
    data,
    spoken,
    now,
    today: dayIn(data.timeZone, now),
    questions,
  });
};

const listenForList = (desk: Desk, { current }: Shown): void => {
  const { place } = desk;
  const again = (shown: Shown) => () => void showDesk(desk, shown);
  /** Does what a button is for, which says meanwhile that it is under way. */
  const onPress = (button: HTMLButtonElement | null, words: string, shown: Shown): void => {
    button?.addEventListener('click', () => {
      const ready = setButtonBusy(button, words);
      void showDesk(desk, shown).then(ready);
    });
  };
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-reference]')) {
    const reference = button.dataset['reference'] ?? '';
    onPress(button, `${reference}: opening …`, { current: reference });
  }
  place.querySelector('[data-back]')?.addEventListener('click', again({}));
  onPress(place.querySelector('[data-refresh]'), 'Looking …', current === undefined ? {} : { current });
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
  if (done.kind === 'refused' && isOver(done)) return desk.lock(done);
  await showDesk(desk, { done: done.kind === 'done' ? gaveToCoordinator(reference) : done.sentence });
};
