import { flag, type Html, html } from '../../html/html.ts';
import { checkStateOn } from '../check-state.ts';
import { openNowInWords } from '../words/open-now-words.ts';
import { unknownTogether } from '../words/service-facts.ts';
import type { CheckingList } from './checking-list.ts';
import type { CheckingRecord } from './checking-record.ts';
import { type CheckingWay, checkingMonths } from './new-check.ts';

/** When the list is looked at: `today` is `YYYY-MM-DD` in `timeZone`, and so are the public holidays. */
export type CheckingMoment = {
  readonly instant: Date;
  readonly today: string;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<string>;
};

/** Everything that the list shows. */
export type CheckingDesk = {
  readonly list: CheckingList<CheckingRecord>;
  /** Ids of records that were checked here, just now: those can be taken back. */
  readonly justChecked: ReadonlyMap<string, CheckingRecord>;
  readonly way: CheckingWay;
  /** The one of these that was pressed last, while it still stands. */
  readonly last?: CheckingRecord | undefined;
  readonly moment: CheckingMoment;
  /** Files that cannot be read as they are. */
  readonly unreadable: readonly string[];
  /** What could not be done, and what to do about it. */
  readonly problem?: string | undefined;
};

/** Where the list is served. */
export const checkingAddress = '/editors/check/';

const hows = {
  phone: 'by phone',
  visit: 'by a visit',
  email: 'by e-mail',
  provider: 'they told us',
} as const;

/** The list of what to check: one list, and one press of a button for each record that is right. */
export const checkingView = (
  desk: CheckingDesk,
): Html => html`<form method="post" action="${checkingAddress}">
${desk.problem === undefined ? null : html`<p class="problem" role="alert">${desk.problem}</p>`}
<h1>What to check</h1>
<p class="lead">${sumUp(desk)}</p>
<p>Ring, read out what we say, and press the button when all of it is right. That writes into <code>content/</code> and nowhere else. When something is wrong, change the record first, then press the button.</p>
${wayFields(desk.way)}
${lastLine(desk)}
${desk.unreadable.length === 0 ? null : html`<p class="problem">These cannot be read as they are: ${desk.unreadable.join(', ')}. <code>npm run check:content</code> says why.</p>`}
<h2>Now (${desk.list.now.length})</h2>
${desk.list.now.length === 0 ? html`<p>Nothing is due in the next month.</p>` : html`<ol class="rows">${desk.list.now.map((record) => recordRow(record, desk))}</ol>`}
<details><summary>Later (${desk.list.later.length})</summary>
<ol class="rows">${desk.list.later.map((record) => recordRow(record, desk))}</ol></details>
</form>`;

/** What is next, by its place in the list: the first after this one that was not checked yet, or the first of all. */
export const nextToCheck = (
  { list, justChecked }: Pick<CheckingDesk, 'list' | 'justChecked'>,
  id: string,
): CheckingRecord | undefined => {
  const at = list.now.findIndex((record) => record.id === id);
  const inTurn = at < 0 ? [] : [...list.now.slice(at + 1), ...list.now.slice(0, at)];
  return inTurn.find((record) => !justChecked.has(record.id));
};

/** What the last press did, always in sight, with the way back. */
const lastLine = ({ last, list, justChecked }: CheckingDesk): Html | null => {
  if (last === undefined) return null;
  const left = list.now.filter(({ id }) => !justChecked.has(id)).length;
  return html`<p class="last" role="status"><span>Checked: <b>${last.name}</b>. ${left === 0 ? 'That was the last one.' : `${left} to go.`}</span> <button name="undo" value="${last.id}" aria-label="Take back the check of ${last.name}">Take it back</button></p>`;
};

const sumUp = ({ list, justChecked, way }: CheckingDesk): string => {
  const all = list.now.length + list.later.length;
  const left = list.now.filter(({ id }) => !justChecked.has(id)).length;
  const each = Math.ceil(all / way.months);
  return `${left} to check now, ${justChecked.size} checked just now. ${all} records, each checked every ${way.months} months, make about ${each} a month.`;
};

const wayFields = ({
  by,
  how,
  months,
}: CheckingWay): Html => html`<fieldset class="way"><legend>How you check</legend>
<label>Who: a role, not your name <input name="by" value="${by}" maxlength="300" pattern=".*\\S.*" title="Write who checks, like: the coordinator" required></label>
<label>How <select name="how">${Object.entries(hows).map(([value, words]) => html`<option value="${value}" ${flag('selected', value === how)}>${words}</option>`)}</select></label>
<label>Again after <select name="months">${checkingMonths.map((count) => html`<option value="${count}" ${flag('selected', count === months)}>${count} months</option>`)}</select></label>
<button name="keep" value="yes">Keep this for all</button></fieldset>`;

const stateWords = (record: CheckingRecord, today: string): string => {
  const { checked } = record;
  if (checked === undefined) return 'Never checked';
  const last = `last checked ${checked.on}, ${hows[checked.how]}, by ${checked.by}`;
  return checkStateOn(today, checked) === 'check-due'
    ? `Due since ${checked.nextDue}, ${last}`
    : `Due by ${checked.nextDue}, ${last}`;
};

const recordRow = (before: CheckingRecord, { justChecked, moment }: CheckingDesk): Html => {
  const now = justChecked.get(before.id);
  const record = now ?? before;
  const [kind, slug] = record.id.split('/');
  const title = kind === 'helplines' ? `${record.name} (helpline)` : record.name;
  const change = html`<a href="/admin/#/collections/${kind}/entries/${slug}">Change the record</a>`;
  const heading = html`<h3 id="${record.id}" tabindex="-1">${title}</h3>`;
  return now === undefined
    ? html`<li>${heading}
<p class="state">${stateWords(record, moment.today)}. ${record.evidence.summary}</p>
${reachOf(record, moment)}
${factsOf(record)}
<p class="actions"><button class="button" name="check" value="${record.id}">All of it is right</button> ${change}</p></li>`
    : html`<li class="done">${heading}
<p class="state"><b>Checked just now.</b> Due again by ${record.checked?.nextDue}.</p>
<p class="actions"><button class="button quiet" name="undo" value="${record.id}">Take it back</button> ${change}</p></li>`;
};

const reachOf = (
  { phones, email, url, times }: CheckingRecord,
  { instant, timeZone, holidays }: CheckingMoment,
): Html => {
  const ways = [
    ...phones.map(
      ({ number, description }) =>
        html`<a class="number" href="tel:${number.replaceAll(' ', '')}">${number}</a>${description === undefined ? null : ` ${description}`}`,
    ),
    ...(email === undefined ? [] : [html`<a href="mailto:${email}">${email}</a>`]),
    ...(url === undefined ? [] : [html`<a href="${url}" rel="noreferrer">${url}</a>`]),
  ];
  const open = openNowInWords(times, instant, timeZone, holidays);
  return html`<p class="reach">${
    ways.length === 0
      ? 'We have no number, e-mail or website.'
      : ways.map((way, index) => html`${index > 0 && ' · '}${way}`)
  }${open === '' ? null : html`<br><b>${open}</b>`}</p>`;
};

/** What we say, to be read out; and what nobody knows yet, to be asked. */
const factsOf = ({ facts }: CheckingRecord): Html => {
  const unknown = facts.flatMap(({ label, unknown: words }) =>
    words === undefined ? [] : [label === unknownTogether ? words : label],
  );
  return html`<dl>${facts.filter(({ known }) => known.length > 0).map(({ label, known }) => html`<div><dt>${label}</dt><dd>${known.join(' ')}</dd></div>`)}
${unknown.length === 0 ? null : html`<div><dt>Ask too</dt><dd>${unknown.join(', ')}</dd></div>`}</dl>`;
};
