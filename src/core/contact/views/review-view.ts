import { spokenDate } from '../../calendar/spoken-date.ts';
import { type Html, html } from '../../html/html.ts';
import { coordinatorSlug, type Destination } from '../../routing/destination.ts';
import type { ContactData } from '../contact-data.ts';
import type { ContactFormValues } from '../form-fields.ts';
import { attachedSummary } from './attached-summary.ts';
import { hiddenFields } from './form-controls.ts';
import { limitsSaid, numbersNow, ringLink } from './numbers-now.ts';
import { guardControls } from './one-more-step-view.ts';

/** The page before sending: who will read it and why, when, and what happens then. */
export type Review = {
  readonly data: ContactData;
  readonly destination: Destination;
  /** When somebody is there to read it, in sentences with real dates. */
  readonly readWhen: string;
  /** By when an answer can be expected, in words. */
  readonly answerBy: string;
  /** By when the coordinator takes it up if nobody answered, in words. */
  readonly coordinatorBy: string;
  readonly values: ContactFormValues;
  /**
   * Without script the answers travel on in the page, with the id, reference and words made for them, and the function
   * seals them on arrival; with script they stay in the browser, which seals them itself.
   */
  readonly carrier:
    | { readonly by: 'browser' }
    | {
        readonly by: 'server';
        readonly id: string;
        readonly reference: string;
        readonly words: string;
        /** When this page was made. */
        readonly shownAt: Date;
      };
  /** Why the last try to send failed, if it did. */
  readonly problem?: string;
};

/** Shows where a request would go, before anything is sent. */
export const reviewView = (review: Review): Html => {
  const { data, destination } = review;
  if (destination.kind === 'closed') return closedView(review, destination.backOn);
  if (destination.kind === 'phone') {
    return html`<div class="form">
<header><h1 tabindex="-1" id="review-title">For this, ring ${destination.name}</h1>
<p class="lead">They take calls, not messages from here. We chose them because ${withoutStop(destination.reason)}.</p></header>
<p><a class="ring" href="tel:${destination.ring.number.replaceAll(' ', '')}">${destination.ring.number}</a></p>
${destination.ring.hours === undefined ? null : html`<p>${destination.ring.hours}</p>`}
<p>Nothing was sent. If you would rather write to somebody, go back and choose another answer under “What would help you most?”.</p>
${numbersNow(data, 'If it cannot wait')}
${changeForm(review)}
</div>`;
  }
  const { desk } = destination;
  const coordinator = destination.slug === coordinatorSlug ? null : data.coordinator.name;
  return html`<div class="form">
${review.problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">It was not sent</h2><p>${review.problem}</p></div>`}
<header><p class="stepword"><small>Nothing is sent yet</small></p><h1 tabindex="-1" id="review-title">${sentenceStart(desk.name)} will read this</h1>
<p class="lead">We chose them because ${withoutStop(destination.reason)}.</p></header>
<dl class="facts">
<div><dt>Who can read it</dt><dd>${sentenceStart(desk.readers)}${coordinator && `, and ${coordinator}, so that nothing is left lying`}. Nobody else.</dd></div>
<div><dt>When</dt><dd><strong>${review.readWhen}</strong> You can expect an answer by ${review.answerBy}.</dd></div>
<div><dt>If nobody answers</dt><dd>${coordinator === null ? null : html`They are reminded, and then their deputy is. If it still waits on ${review.coordinatorBy}, ${coordinator} hears of it and finds somebody. `}You can ring a number on this page at any time.</dd></div>
<div><dt>What they promise</dt><dd class="statement">${desk.confidentiality}</dd></div>
<div><dt>What they cannot promise</dt><dd>${limitsSaid(data)}</dd></div>
<div><dt>How long it is kept</dt><dd>Until you withdraw it. When it is closed: ${data.retention.closedDays} days. Never longer than ${data.retention.maximumDays} days.</dd></div>
<div><dt>If you withdraw it</dt><dd>It is deleted at once. But what somebody has read they may have noted, and a duty to report a child at risk stands. So if somebody makes you withdraw it, ring when you can.</dd></div>
</dl>
${attachedSummary(review.values.attachment)}
${numbersNow(data, 'If it cannot wait')}
${sendForm(review)}
${changeForm(review)}
</div>`;
};

/** A file never travels in a page: only a browser with script has one, and seals it there. */
const withoutFile = ({ attachment: _, ...fields }: ContactFormValues) => fields;

/** Names and phrases of editors' stand in the middle of a sentence as well as at its start. */
const sentenceStart = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Editors may end a reason with a full stop or not. */
const withoutStop = (phrase: string): string => phrase.replace(/\.\s*$/, '');

const sendForm = ({ carrier, values }: Review): Html =>
  carrier.by === 'browser'
    ? html`<form class="flow" id="send-form" method="post" action="/api/contact-request">
<p class="hint">Your browser locks it before it leaves. Only they have the keys.</p>
<p class="actions"><button class="button" type="submit">Send it</button></p></form>`
    : html`<form class="flow" method="post" action="/api/contact-request">
${hiddenFields({ ...withoutFile(values), step: 'send', id: carrier.id, reference: carrier.reference, returnWords: carrier.words })}
${guardControls(carrier.shownAt)}
<p class="hint">Your browser runs no script. So our server locks your words when they arrive, and keeps nothing unlocked. With script on, your own browser would lock them.</p>
<p class="actions"><button class="button" type="submit">Send it</button></p></form>`;

const changeForm = ({ carrier, values }: Review): Html =>
  carrier.by === 'browser'
    ? html`<p class="actions"><button class="button quiet" type="button" data-change>Change my answers</button> <a href="/contact/">Stop and delete</a></p>`
    : html`<form method="post" action="/api/contact-request">${hiddenFields({ ...withoutFile(values), step: 'edit' })}
<p class="actions"><button class="button quiet" type="submit">Change my answers</button> <a href="/contact/">Stop and delete</a></p></form>`;

const closedView = (review: Review, backOn: string | undefined): Html => {
  const { data, carrier } = review;
  return html`<div class="form">
<header><h1 tabindex="-1" id="review-title">Nobody can receive this just now</h1>
${
  backOn === undefined
    ? html`<p class="lead">The form is closed, because no agency and no coordinator can be reached. Nothing was sent. Please ring instead.</p>`
    : html`<p class="lead">The form is closed, because everybody who could read this is away. Nothing was sent. Please ring instead.</p>
<p>Somebody is back on <strong>${spokenDate(backOn)}</strong>. You can send it from that day on.</p>`
}</header>
<p>In danger: ring ${data.emergency.numbers.map((number, index) => html`${index === 0 ? null : ' or '}${ringLink(number)}`)}.</p>
${numbersNow(data, 'Numbers to ring')}
<p>${carrier.by === 'browser' ? 'What you wrote is still here, in this page. It is gone when you leave the page.' : 'What you wrote is not lost. Press “Change my answers”, and it stands in the form again. Copy it if you want to send it later: this site keeps nothing of it.'}</p>
${changeForm(review)}
</div>`;
};
