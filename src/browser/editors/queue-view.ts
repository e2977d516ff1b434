import { type Html, html } from '#core/html/html.ts';
import {
  isPlannersReport,
  isProviderAnswer,
  type ListingReport,
  type ProviderAnswer,
  providerAnswerWords,
  reportKindWords,
} from '#core/listing-reports/listing-report.ts';
import { mostListed } from '#core/listing-reports/report-store.ts';
import { type PlannersReport, plannersKindWords } from '#core/partners/planners-report.ts';
import { keyForm, openingButton } from '../inbox/key-form.ts';
import type { OpenedReport } from './queue.ts';

const wrong = (title: string, problem: string | undefined): Html | null =>
  problem === undefined
    ? null
    : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">${title}</h2><p>${problem}</p></div>`;

/** The page before it is opened with the coordinator's key. `playable`: in the demonstration anybody may play the coordinator. */
export const lockedQueueView = (
  playable: boolean,
  {
    problem,
    canBePressed = true,
  }: { readonly problem?: string | undefined; readonly canBePressed?: boolean } = {},
): Html => html`<div class="form">
${wrong('The list is locked', problem)}
<header><h1>Listings</h1><p class="lead">What people say about listings, and what they tell the planners. It opens with the coordinator’s key, for thirty minutes, and keeps nothing on this computer.</p></header>
${playable ? html`<form class="today flow" id="play-form"><h2>Play the coordinator</h2><p>This is a demonstration. The key is made on this computer and opens nothing real.</p>${openingButton('Open the list', false, canBePressed)}</form>` : null}
${keyForm(playable, canBePressed)}
</div>`;

/** What the queue shows: the reports, names of listings, and of areas and needs, by their slugs, and how to say a moment. */
export type Queue = {
  readonly reports: readonly OpenedReport[];
  readonly nameOf: (slug: string) => string | undefined;
  readonly subjectOf: (slug: string) => string | undefined;
  readonly spoken: (at: Date) => string;
  readonly problem?: string | undefined;
};

/** The queue, opened: what waits, each with a button, and what is done, which can be taken back. */
export const queueView = (queue: Queue): Html => {
  const waiting = queue.reports.filter(({ doneAt }) => doneAt === null);
  const done = queue.reports.filter(({ doneAt }) => doneAt !== null);
  return html`<div class="reports">
${wrong('Nothing was changed', queue.problem)}
<header><h1 tabindex="-1">${countWords(waiting.length)}</h1><p class="lead">Nothing here changes a listing by itself. Ask the service, change its record, then press “Done”.</p></header>
${waiting.length < mostListed ? null : html`<p>These are the ${mostListed} oldest. The next come as these are done.</p>`}
${waiting.length === 0 ? html`<p>When somebody says that a listing is not right, or tells the planners something, you get an e-mail.</p>` : html`<ol class="list">${waiting.map((one) => reportItem(one, queue))}</ol>`}
<p class="actions"><button class="button quiet" type="button" data-refresh>Look for new ones</button></p>
${done.length === 0 ? null : html`<details><summary>Done: ${done.length}. Kept for thirty days</summary><ol class="list">${done.map((one) => reportItem(one, queue))}</ol></details>`}
</div>`;
};

const countWords = (count: number): string =>
  count === 0 ? 'Nothing is waiting' : count === 1 ? '1 report is waiting' : `${count} reports are waiting`;

const saidOf = (report: ListingReport | ProviderAnswer): Html =>
  isProviderAnswer(report)
    ? html`The provider says: <b>${providerAnswerWords[report.kind]}</b>`
    : html`<b>${reportKindWords[report.kind]}</b>`;

const reportItem = ({ reference, receivedAt, doneAt, report }: OpenedReport, queue: Queue): Html => {
  const button =
    doneAt === null
      ? html`<button class="button" type="button" data-mark="done" data-reference="${reference}" aria-label="Done: ${reference}">Done</button>`
      : html`<button class="button quiet" type="button" data-mark="waiting" data-reference="${reference}" aria-label="Not done yet: ${reference}">Not done yet</button>`;
  const when = html`<small>${queue.spoken(receivedAt)} · ${reference}</small>`;
  if (report === null)
    return html`<li><article><h2>This report does not open</h2><p>${when}</p><p>It was locked with another key than yours, or it is not what it says it is. Whoever has the coordinator’s earlier key can read it.</p><p class="actions">${button}</p></article></li>`;
  if (isPlannersReport(report)) return plannersItem(report, when, button, queue);
  const name = queue.nameOf(report.service);
  return html`<li><article><h2>${name === undefined ? report.service : html`<a href="/service/${report.service}/">${name}</a>`}</h2>
<p>${when}</p>
${name === undefined ? html`<p>This listing is not in the directory any more.</p>` : null}
<p>${saidOf(report)}</p>
${report.words === undefined ? null : html`<blockquote class="beside">${report.words}</blockquote>`}
<p class="actions">${button} <a href="/admin/#/collections/services/entries/${report.service}">Change the record</a></p></article></li>`;
};

const plannersItem = (
  { kind, area, need, words }: PlannersReport,
  when: Html,
  button: Html,
  { subjectOf }: Queue,
): Html => {
  // Whatever an editor has taken away since is told by its slug.
  const named = (slug: string): string => subjectOf(slug) ?? slug;
  return html`<li><article><h2>To the planners</h2>
<p>${when}</p>
<p><b>${plannersKindWords[kind]}</b>. Where: ${area === undefined ? 'everywhere' : named(area)}${need === undefined ? null : html`. About: ${named(need)}`}</p>
<blockquote class="beside">${words}</blockquote>
<p>Never publish these words. Sum them up with what others say.</p>
<p class="actions">${button} <a href="/admin/#/collections/settings/entries/whatChanged">Write what changed</a></p></article></li>`;
};
