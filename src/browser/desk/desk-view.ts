import type { AgencyKeys } from '#core/desk/agency-keys.ts';
import type { DeskRequest } from '#core/desk/desk-store.ts';
import { failureWords, noticeWords, sinceInWords } from '#core/desk/desk-words.ts';
import type { DeskOrder, StandingRequest } from '#core/desk/standing.ts';
import { type Html, html } from '#core/html/html.ts';
import { keyForm, openingButton } from '../inbox/key-form.ts';
import { agencyList } from './agencies-view.ts';
import type { Overview } from './overview.ts';
import { requestItem, type Telling } from './requests-view.ts';

const wrong = (title: string, problem: string | undefined): Html | null =>
  problem === undefined
    ? null
    : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">${title}</h2><p>${problem}</p></div>`;

/** The desk before it is opened with the coordinator's key. `playable`: in the demonstration anybody may play the coordinator. */
export const lockedDeskView = (
  playable: boolean,
  {
    problem,
    canBePressed = true,
  }: { readonly problem?: string | undefined; readonly canBePressed?: boolean } = {},
): Html => html`<div class="form">
${wrong('The desk is locked', problem)}
<header><h1>Desk</h1><p class="lead">Who is waiting, and for whom. It opens with the coordinator’s key, for thirty minutes, and keeps nothing on this computer.</p></header>
${playable ? html`<form class="today flow" id="play-form"><h2>Play the coordinator</h2><p>This is a demonstration. The key is made on this computer and opens nothing real.</p>${openingButton('Open the desk', false, canBePressed)}</form>` : null}
${keyForm(playable, canBePressed)}
</div>`;

/** All that the desk shows. */
export type DeskContents = Telling & {
  readonly order: DeskOrder;
  readonly undelivered: Overview['undelivered'];
  readonly agencies: readonly AgencyKeys[];
  readonly oldKeys: readonly DeskRequest[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly problem?: string | undefined;
  /** What was just done. */
  readonly said?: string | undefined;
};

/** The desk, opened: overdue first, then whatever else keeps somebody waiting. */
export const openDeskView = (desk: DeskContents): Html => {
  const { order, undelivered, agencies, oldKeys, problem, said } = desk;
  const overdue = order.waiting.filter(({ standing }) => standing.isOverdue).length;
  return html`<div class="overview">
${wrong('Not all was done', problem)}
${said === undefined ? null : html`<p class="today" role="status">${said}</p>`}
<header><h1 tabindex="-1">${headline(overdue)}</h1><p class="lead">Here is whose move it is, and since when. What people wrote is not here; it opens in the inbox.</p></header>
<p class="actions"><button class="button quiet" type="button" data-show="figures">Figures</button> <button class="button quiet" type="button" data-show="sheet">Hand-over sheet</button> <button class="button quiet" type="button" data-refresh>Look again</button></p>
<section aria-labelledby="waiting"><h2 id="waiting">Who is waiting</h2>${requestList(order.waiting, desk, 'Nobody waits for an agency, or for you.')}</section>
<section aria-labelledby="undelivered"><h2 id="undelivered">Mail that does not arrive</h2>${undelivered.length === 0 ? html`<p>All mail arrives.</p>` : undeliveredList(desk)}</section>
<section aria-labelledby="said-no"><h2 id="said-no">An agency said no, and nobody has taken it since</h2>${requestList(order.saidNo, desk, 'There is none.')}</section>
<section aria-labelledby="not-reached"><h2 id="not-reached">Could not be reached</h2>${requestList(order.notReached, desk, 'There is none.')}</section>
<section aria-labelledby="agencies"><h2 id="agencies">Agencies and their keys</h2>${agencyList(agencies, desk.names, desk.today)}</section>
${oldKeys.length === 0 ? null : oldKeyList(oldKeys, desk)}
${folded('Answered', order.answered, desk)}
${folded('Closed', order.closed, desk)}
</div>`;
};

const headline = (overdue: number): string =>
  overdue === 0
    ? 'Nobody waits too long'
    : overdue === 1
      ? '1 request waits too long'
      : `${overdue} requests wait too long`;

const requestList = (requests: readonly StandingRequest[], telling: Telling, none: string): Html =>
  requests.length === 0
    ? html`<p>${none}</p>`
    : html`<ol class="list">${requests.map((one) => requestItem(one, telling))}</ol>`;

const folded = (title: string, requests: readonly StandingRequest[], telling: Telling): Html | null =>
  requests.length === 0
    ? null
    : html`<details><summary>${title}: ${requests.length}</summary>${requestList(requests, telling, '')}</details>`;

const undeliveredList = ({ undelivered, names, now }: DeskContents): Html =>
  html`<ol class="rows ruled">${undelivered.map(
    (notice) =>
      html`<li>${noticeWords(notice.kind)}, to ${names.agency(notice.to)}, ${notice.reference}.
<small>${notice.lastFailure === null ? 'It was begun and never finished' : failureWords[notice.lastFailure]}. Since ${sinceInWords(notice.since, now)}; tried ${notice.attempts} times${notice.isGivenUp ? ', and not tried again: ring them' : ''}.</small></li>`,
  )}</ol>`;

const oldKeyList = (requests: readonly DeskRequest[], { names }: DeskContents): Html =>
  html`<section aria-labelledby="old-keys"><h2 id="old-keys">Locked with an earlier key</h2>
<p>An agency that still has its earlier key can read these. If it lost that key, lock them again here, with the key of now. Leave the page open until it is done; should it be broken off, press again, and it goes on with the rest.</p>
<ol class="rows ruled">${[...Map.groupBy(requests, ({ agency }) => agency)].map(([agency, those]) => oldKeysOf(agency, those, names.agency(agency)))}</ol></section>`;

const oldKeysOf = (agency: string, requests: readonly DeskRequest[], name: string): Html => {
  const [only] = requests;
  if (only !== undefined && requests.length === 1)
    return html`<li>${only.reference}, ${name} ${sealAgainButton(only)}</li>`;
  return html`<li>${requests.length} requests of ${name} <button class="button quiet" type="button" data-seal-all="${agency}" aria-label="Lock all ${requests.length} again: ${name}">Lock all ${requests.length} again</button>
<p role="status"></p>
<details><summary>One by one</summary><ul class="told">${requests.map((one) => html`<li>${one.reference} ${sealAgainButton(one)}</li>`)}</ul></details></li>`;
};

const sealAgainButton = ({ reference }: DeskRequest): Html =>
  html`<button class="button quiet" type="button" data-seal-again="${reference}" aria-label="Lock again: ${reference}">Lock again</button>`;
