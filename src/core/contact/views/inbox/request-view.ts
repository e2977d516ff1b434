import { spokenDate } from '../../../calendar/spoken-date.ts';
import { dayIn } from '../../../calendar/zoned-time.ts';
import { type Html, html } from '../../../html/html.ts';
import { coordinatorSlug } from '../../../routing/destination.ts';
import { dueWordsOf } from '../../inbox/due-words.ts';
import type { OpenedRequest } from '../../inbox/opened-request.ts';
import { threeLines, whatElse } from '../../inbox/request-facts.ts';
import { permissionNow, safeContactNow } from '../../inbox/visitor-wishes.ts';
import { actsView } from './acts-view.ts';
import { agencyForms } from './agency-forms.ts';
import { attachmentView } from './attachment-view.ts';
import { factList } from './fact-list.ts';
import { historyView } from './history-view.ts';
import { nameIn, type Reader } from './reader.ts';
import { safeContactView } from './safe-contact-view.ts';
import { passedOnView, saidView } from './said-view.ts';

/** Why nothing was changed, and what the worker had written, so that it is not lost. */
export type Problem = { readonly sentence: string; readonly typed?: string };

/** A request as a worker reads it: safe contact first, three lines, then the rest, and what can be done. */
export const requestView = (opened: OpenedRequest, reader: Reader, problem?: Problem): Html => {
  const { row, letter, said } = opened;
  const { data, now, spoken } = reader;
  const { request } = letter;
  const today = dayIn(data.timeZone, now);
  const due = dueWordsOf(row, data, now);
  const permissions = {
    mayPassOn: permissionNow(opened, 'mayPassOn'),
    mayBringIn: permissionNow(opened, 'mayBringIn'),
  };
  const nameOf = nameIn(data);
  return html`${problem === undefined ? null : problemView(problem)}
<header><h1 tabindex="-1">${row.reference}</h1><p><small>Arrived ${spoken(row.receivedAt)}. ${due === null ? null : html`<b${due.isLate ? html` class="late"` : null}>${due.words}</b>`}</small></p></header>
${standingView(opened, reader, nameOf)}
${row.standing === 'own' && row.agency !== coordinatorSlug && !['closed'].includes(row.state) ? agencyForms.knowThem() : null}
${safeContactView(safeContactNow(opened, now), spoken)}
<section class="about" aria-labelledby="about-title"><h2 id="about-title">What they ask</h2>${factList(threeLines(request, data))}</section>
<section><h2>In their words</h2>
${request.words === undefined ? html`<p>They wrote nothing more.</p>` : html`<blockquote class="beside">${request.words}</blockquote>`}</section>
${passedOnView(letter.passedOn, nameOf, (day) => `${spokenDate(day)} ${day.slice(0, 4)}`)}
${saidView(said, spoken)}
<section class="about" aria-labelledby="else-title"><h2 id="else-title">What else to keep to</h2>${factList(whatElse(request, permissions, data, today))}</section>
${attachmentView(request.attachment, reader.questions)}
${actsView(opened, reader, permissions, today)}
${historyView(row.history, reader.workerKeyId, nameOf, spoken)}
${recordsView}`;
};

/** A request that is not opened or is gone: only what the server knows of it. */
export const bareView = (reference: string, say: string): Html =>
  html`<header><h1 tabindex="-1">${reference}</h1></header><p class="lead">${say}</p>`;

/** Says that nothing was changed, and keeps what was written. */
export const problemView = ({ sentence, typed }: Problem): Html =>
  html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">Nothing was changed</h2><p>${sentence}</p>${
    typed === undefined || typed === ''
      ? null
      : html`<label class="typed">What you had written<textarea readonly rows="4">
${typed}</textarea></label>`
  }</div>`;

const standingView = (
  { row }: OpenedRequest,
  { data }: Reader,
  nameOf: (slug: string) => string,
): Html | null => {
  const lead = nameOf(row.agency);
  if (row.standing === 'watching')
    return html`<p class="standing"><b>${lead}</b> has this. You see it because they said no or did not answer in time.</p>`;
  if (row.standing === 'helping')
    return html`<p class="standing">You help here. The one door is <b>${lead}</b>: agree with it before you get in touch.${data.agencies[row.agency]?.ring === undefined ? null : ` It answers ${data.agencies[row.agency]?.ring?.number}.`}</p>`;
  return row.helpers.length === 0
    ? null
    : html`<p class="standing">You are the one door. It helps too: ${row.helpers.map(({ agency }) => nameOf(agency)).join(', ')}.</p>`;
};

const recordsView = html`<section class="records screen-only"><h2>For your own records</h2>
<p class="actions"><button class="button quiet" type="button" data-copy>Copy it as text</button><button class="button quiet" type="button" data-print>Print it</button></p>
<p class="hint">What you copy or print is outside this site’s lock: your agency’s own rules hold for it, and a withdrawal here does not delete it. A number is on paper only if you showed it first.</p></section>`;
