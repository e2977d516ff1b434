import type { Need } from '../content/need.ts';
import type { Area } from '../content/site.ts';
import { forEverybody } from '../directory/published.ts';
import type { Service } from '../directory/service.ts';
import { groupsFrom } from '../directory/service-times.ts';
import { groupInWords } from '../directory/words/group-in-words.ts';
import { openingInWords } from '../directory/words/opening-in-words.ts';
import { hasTimes, serviceFacts } from '../directory/words/service-facts.ts';
import { type Html, html } from '../html/html.ts';
import { mostWords, providerAnswerWords } from '../listing-reports/listing-report.ts';
import { checkAddress } from './listing-check.ts';

/** What the page of a link shows. */
export type CheckPage = {
  readonly service: Service;
  readonly areas: readonly Area[];
  readonly needs: readonly Need[];
  readonly networkName: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The signed link as the fields that are posted with the answer. */
  readonly link: Readonly<Record<string, string>>;
  /** What was written before something went wrong, and what that was. */
  readonly words?: string | undefined;
  readonly problem?: string | undefined;
};

type Row = { readonly label: string; readonly lines: readonly (string | Html)[] };

/** When it is open and groups meet, where the facts leave that to a table. */
const timesOf = (service: Service, today: string): readonly string[] => [
  ...(service.opening === undefined ? [] : openingInWords(service.opening)),
  ...(service.openingDescription === undefined ? [] : [service.openingDescription]),
  ...groupsFrom(service.groupTimes, today).map((group) => `${group.name}: ${groupInWords(group, today)}`),
];

/** All that visitors read of a listing, in rows. Where a place is stays unsaid when it is hidden. */
const rowsOf = ({ service: whole, areas, needs, today }: CheckPage): readonly Row[] => {
  const service = forEverybody(whole);
  const areaNames = areas.filter(({ slug }) => service.areas.includes(slug)).map(({ name }) => name);
  const rows: Row[] = [
    { label: 'First of all', lines: service.alert === undefined ? [] : [service.alert] },
    {
      label: 'Numbers',
      lines: service.phones.map(({ number, description }) =>
        description === undefined ? number : `${number} (${description})`,
      ),
    },
    { label: 'E-mail', lines: service.email === undefined ? [] : [service.email] },
    { label: 'Website', lines: service.url === undefined ? [] : [service.url] },
    { label: 'Areas', lines: [new Intl.ListFormat('en').format(areaNames)] },
    { label: 'Times', lines: hasTimes(service) ? timesOf(service, today) : [] },
    ...serviceFacts(service, areas, needs).map(({ label, known, unknown }) => ({
      label,
      lines: unknown === undefined ? known : [...known, unknown],
    })),
  ];
  return rows.filter(({ lines }) => lines.length > 0);
};

const formOf = (link: CheckPage['link'], answer: keyof typeof providerAnswerWords, inside: Html): Html =>
  html`<form class="report-form" method="post" action="${checkAddress}">${Object.entries(link).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<input type="hidden" name="answer" value="${answer}">
${inside}</form>`;

/** What is listed now, and two buttons. They are two forms, so that Enter in the line of words never says that all is right. */
export const checkView = (page: CheckPage): Html => html`<div class="form">
${page.problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">It is not sent yet</h2><p>${page.problem}</p></div>`}
<header><h1 tabindex="-1">Is this still correct?</h1><p class="lead">This is what people read about ${page.service.name} now. Look through it, then press one of the two buttons at the end.</p></header>
<h2>${page.service.name}</h2>
<dl class="facts">${rowsOf(page).map(({ label, lines }) => html`<div><dt>${label}</dt><dd>${lines.map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</dd></div>`)}</dl>
<h2>Your answer</h2>
<p>Nothing changes by itself. A person of ${page.networkName} reads your answer, and changes the listing. It is locked when it arrives: only the network’s coordinator can open it.</p>
${formOf(page.link, 'still-correct', html`<p class="actions"><button class="button" type="submit">${providerAnswerWords['still-correct']}</button></p>`)}
${formOf(
  page.link,
  'something-wrong',
  html`<label for="check-words">Or: what is wrong? <small>Only if you like</small></label>
<p class="hint" id="check-words-hint">A line is enough. Don’t write about anybody who comes to you.</p>
<input id="check-words" name="words" type="text" maxlength="${mostWords}" autocomplete="off" value="${page.words ?? ''}" aria-describedby="check-words-hint">
<p class="actions"><button class="button quiet" type="submit">${providerAnswerWords['something-wrong']}</button></p>`,
)}
</div>`;

/** The page after an answer, the first or any later time. */
export const checkThanksView = (listing: string): Html => html`<div class="form">
<header><h1 tabindex="-1">Thank you. Your answer is kept</h1><p class="lead">The network’s coordinator reads it. Until they have, the listing stays as it is.</p></header>
<p>The link in the e-mail is used up now. If something changes later, use “Is this right?” at the end of the listing.</p>
<p class="actions"><a class="button quiet" href="/service/${listing}/">See the listing</a></p>
</div>`;

/** Why a link asks nothing any more. */
export type DeadLink =
  | { readonly kind: 'broken' }
  | { readonly kind: 'expired'; readonly listing: string }
  | { readonly kind: 'gone' };

const deadLinks: Readonly<Record<DeadLink['kind'], { title: string; sentence: string; doNow: string }>> = {
  broken: {
    title: 'This link does not work',
    sentence: 'A part of it is missing or was changed, so we cannot tell what it is about. Nothing was kept.',
    doNow:
      'Open it again from the e-mail, or copy the whole of it. Or find the listing in the directory, and use “Is this right?” at its end.',
  },
  expired: {
    title: 'This link has run out',
    sentence: 'It worked for three weeks after the e-mail. Nothing was kept.',
    doNow:
      'Is something wrong? Use “Is this right?” at the end of the listing. If all is right, you need do nothing: we ask again.',
  },
  gone: {
    title: 'This listing is not here any more',
    sentence: 'The directory does not show it now, so there is nothing to answer. Nothing was kept.',
    doNow: 'Should it be there? Write to the address that stands in the e-mail.',
  },
};

/** The page of a link that asks nothing any more: why, and what to do. */
export const deadLinkView = (dead: DeadLink): Html => {
  const { title, sentence, doNow } = deadLinks[dead.kind];
  const [address, words] =
    dead.kind === 'expired'
      ? [`/service/${dead.listing}/`, 'To the listing']
      : ['/directory/', 'To the directory'];
  return html`<div class="form">
<header><h1 tabindex="-1">${title}</h1><p class="lead">${sentence}</p></header>
<p>${doNow}</p>
<p class="actions"><a class="button quiet" href="${address}">${words}</a></p>
</div>`;
};
