import { type Html, html } from '../../html/html.ts';
import { doorIn, ofRecord, pageIn, recordIn, say, sayDay, type Voice } from '../../languages/voice.ts';
import { coordinatorSlug, type Destination } from '../../routing/destination.ts';
import { sayReason } from '../../routing/reason.ts';
import type { SpokenData } from '../contact-data.ts';
import type { ContactFormValues } from '../form-fields.ts';
import { attachedSummary } from './attached-summary.ts';
import { hiddenFields } from './form-controls.ts';
import { limitsSaid, numbersNow, ringLinks } from './numbers-now.ts';
import { guardControls } from './one-more-step-view.ts';

/** The page before sending: who will read it and why, when, and what happens then. */
export type Review = {
  readonly data: SpokenData;
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
  if (destination.kind === 'phone') return ringView(review, destination);
  const { voice } = data;
  const { sending, numbers } = voice.words;
  const { desk } = destination;
  const coordinator = destination.slug === coordinatorSlug ? null : recordIn(voice, data.coordinator.name);
  const because = { reason: sayReason(voice, destination.reason) };
  return html`<div class="form">
${review.problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">${say(voice, sending.notSent)}</h2><p>${review.problem}</p></div>`}
<header><p class="stepword"><small>${say(voice, sending.nothingYet)}</small></p><h1 tabindex="-1" id="review-title">${sayOf(voice, sending.willRead, 'name', desk.name)}</h1>
<p class="lead">${say(voice, sending.because, because)}</p></header>
<dl class="facts">
${fact(voice, sending.who, coordinator === null ? sayOf(voice, sending.readers, 'readers', desk.readers) : sayOf(voice, sending.readersToo, 'readers', desk.readers, { coordinator }))}
${fact(voice, sending.when, html`<strong>${review.readWhen}</strong> ${say(voice, sending.answerBy, { moment: review.answerBy })}`)}
${fact(voice, sending.ifNobody, html`${coordinator === null ? null : html`${say(voice, sending.reminded, { moment: review.coordinatorBy, coordinator })} `}${say(voice, sending.ringAnyTime)}`)}
<div><dt>${say(voice, sending.promise)}</dt><dd class="statement"${ofRecord(voice)}>${desk.confidentiality}</dd></div>
${fact(voice, sending.cannotPromise, limitsSaid(data))}
${fact(voice, sending.howLong, say(voice, sending.kept, { closed: String(data.retention.closedDays), most: String(data.retention.maximumDays) }))}
${fact(voice, sending.ifWithdrawn, say(voice, sending.withdrawn))}
</dl>
${attachedSummary(voice, review.values.attachment)}
${numbersNow(data, say(voice, numbers.cannotWait))}
${sendForm(review)}
${changeForm(review)}
</div>`;
};

const fact = (voice: Voice, name: string, said: Html): Html =>
  html`<div><dt>${say(voice, name)}</dt><dd>${said}</dd></div>`;

/** A message about somebody, whose name is a record's. */
const sayOf = (
  voice: Voice,
  text: string,
  slot: 'name' | 'readers',
  phrase: string,
  more: Readonly<Record<string, Html>> = {},
): Html => {
  const said = text.startsWith(`{${slot}}`) ? sentenceStart(phrase) : phrase;
  return say(voice, text, { ...more, [slot]: recordIn(voice, said) });
};

/** Somebody who takes calls alone. */
const ringView = (review: Review, { name, ring, reason }: Extract<Destination, { kind: 'phone' }>): Html => {
  const { voice } = review.data;
  const { sending, numbers } = voice.words;
  const because = { reason: sayReason(voice, reason) };
  return html`<div class="form">
<header><h1 tabindex="-1" id="review-title">${say(voice, sending.ringTitle, { name: recordIn(voice, name) })}</h1>
<p class="lead">${say(voice, sending.ringLead)} ${say(voice, sending.because, because)}</p></header>
<p><a class="ring" href="tel:${ring.number.replaceAll(' ', '')}">${ring.number}</a></p>
${ring.hours === undefined ? null : html`<p${ofRecord(voice)}>${ring.hours}</p>`}
<p>${say(voice, sending.ringInstead)}</p>
${numbersNow(review.data, say(voice, numbers.cannotWait))}
${changeForm(review)}
</div>`;
};

/** A file never travels in a page: only a browser with script has one, and seals it there. */
const withoutFile = ({ attachment: _, ...fields }: ContactFormValues) => fields;

/** Names and phrases of editors' stand in the middle of a sentence as well as at its start. */
const sentenceStart = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

const doorOf = ({ voice }: SpokenData): string => doorIn(voice, '/api/contact-request');

const sendForm = ({ data, carrier, values }: Review): Html => {
  const { voice } = data;
  const { sending } = voice.words;
  const button = html`<p class="actions"><button class="button" type="submit">${say(voice, sending.send)}</button></p>`;
  return carrier.by === 'browser'
    ? html`<form class="flow" id="send-form" method="post" action="${doorOf(data)}">
<p class="hint">${say(voice, sending.locks)}</p>
${button}</form>`
    : html`<form class="flow" method="post" action="${doorOf(data)}">
${hiddenFields({ ...withoutFile(values), step: 'send', id: carrier.id, reference: carrier.reference, returnWords: carrier.words })}
${guardControls(voice, carrier.shownAt)}
<p class="hint">${say(voice, sending.serverLocks)}</p>
${button}</form>`;
};

const changeForm = ({ data, carrier, values }: Review): Html => {
  const { voice } = data;
  const change = say(voice, voice.words.sending.change);
  const stop = html`<a href="${pageIn(voice, '/contact/')}">${say(voice, voice.words.contact.stop)}</a>`;
  return carrier.by === 'browser'
    ? html`<p class="actions"><button class="button quiet" type="button" data-change>${change}</button> ${stop}</p>`
    : html`<form method="post" action="${doorOf(data)}">${hiddenFields({ ...withoutFile(values), step: 'edit' })}
<p class="actions"><button class="button quiet" type="submit">${change}</button> ${stop}</p></form>`;
};

const closedView = (review: Review, backOn: string | undefined): Html => {
  const { data, carrier } = review;
  const { voice } = data;
  const { sending, numbers } = voice.words;
  return html`<div class="form">
<header><h1 tabindex="-1" id="review-title">${say(voice, sending.closedTitle)}</h1>
${
  backOn === undefined
    ? html`<p class="lead">${say(voice, sending.closedNobody)}</p>`
    : html`<p class="lead">${say(voice, sending.closedAway)}</p>
<p>${say(voice, sending.backOn, { day: html`<strong>${sayDay(voice, backOn)}</strong>` })}</p>`
}</header>
<p>${say(voice, sending.inDanger, { numbers: ringLinks(voice, data.emergency.numbers) })}</p>
${numbersNow(data, say(voice, numbers.toRing))}
<p>${say(voice, carrier.by === 'browser' ? sending.stillHere : sending.notLost)}</p>
${changeForm(review)}
</div>`;
};
