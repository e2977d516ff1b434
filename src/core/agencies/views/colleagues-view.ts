import { type Html, html } from '../../html/html.ts';
import { absenceWords } from '../absence.ts';
import { mayHandOn, type PublishedKey } from '../published-key.ts';
import { whoRemains } from '../team-code.ts';
import { passphraseFields, publicKeyNote, wrongNote } from './key-notes.ts';

/** Somebody in the list, opened in this browser. */
export type ColleagueLine = {
  readonly id: string;
  /** Null when they never wrote one, or it does not open. */
  readonly firstName: string | null;
  readonly fingerprint: string;
  /** Since when, in words. */
  readonly since: string;
  readonly letIn: boolean;
  readonly deputy: boolean;
  /** See `Absence`. */
  readonly awayFrom: string | null;
  readonly awayUntil: string | null;
  readonly isYou: boolean;
  /** See `whoRemains`. */
  readonly isConfirmed: boolean;
};

/** Everything that the list of colleagues shows. */
export type ColleaguesPage = {
  readonly lines: readonly ColleagueLine[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly key: {
    readonly standing: PublishedKey;
    readonly publicKey: string;
    readonly fingerprint: string;
    readonly publishedFingerprint?: string | undefined;
  };
  /** Agencies that may be invited to: the coordinator's choice; empty for others. */
  readonly agencies: readonly { readonly slug: string; readonly name: string }[];
  /** An invitation that was made just now: shown once. */
  readonly invitation?: { readonly link: string; readonly until: string } | undefined;
  /** Whose removal was pressed once. */
  readonly removing?: string | undefined;
  readonly keptHere: boolean;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
};

/** Who can open the inbox, who asks to, and what a worker can do about it. */
export const colleaguesView = (page: ColleaguesPage): Html => {
  const asking = page.lines.filter(({ letIn }) => !letIn);
  const team = page.lines.filter(({ letIn }) => letIn);
  return html`<div class="form colleagues">
${wrongNote('Nothing was changed', page.problem)}
<header><p><button class="button quiet" type="button" data-back>Back to the inbox</button></p><h1>Colleagues</h1><p class="lead">Who can open this inbox, and who asks to.</p></header>
${page.said === undefined ? null : html`<p class="today" role="status">${page.said}</p>`}
${keyNote(page.key)}
${asking.length === 0 ? null : html`<section aria-labelledby="asking-title"><h2 id="asking-title">Ask to be let in</h2><ul class="list">${asking.map((line) => askingItem(line, mayHandOn(page.key.standing)))}</ul></section>`}
<section aria-labelledby="team-title"><h2 id="team-title">Have a key</h2>
${team.length > 1 ? null : html`<p>One pair of hands can be ill, and one key can be lost. Invite a colleague.</p>`}
<ul class="list">${team.map((line) => teamItem(line, team, page))}</ul></section>
${inviteSection(page)}
${presenceForm(
  team.find(({ isYou }) => isYou),
  page.today,
)}
${ownKeySection(page.keptHere)}</div>`;
};

const nameOf = ({ firstName }: ColleagueLine): string => firstName ?? 'Somebody without a name here';

const askingItem = (
  line: ColleagueLine,
  canLetIn: boolean,
): Html => html`<li class="flow"><h3>${nameOf(line)}</h3>
<p>Asks since ${line.since}. Ring them on a number that you know, and let them read you the fingerprint from their screen. Is it this, sign by sign?</p>
<p class="fingerprint signs">${line.fingerprint}</p>
<p class="actions">${canLetIn ? html`<button class="button" type="button" data-let-in="${line.id}">It is the same: let ${nameOf(line)} in</button>` : null}
<button class="button quiet" type="button" data-turn-away="${line.id}">Turn away</button></p></li>`;

const teamItem = (
  line: ColleagueLine,
  team: readonly ColleagueLine[],
  { removing, today, key }: Pick<ColleaguesPage, 'removing' | 'today' | 'key'>,
): Html => html`<li class="flow"><h3>${nameOf(line)}${line.isYou ? ' (this is you)' : ''}</h3>
<p>Since ${line.since}.${line.deputy ? ' Deputy.' : ''}${awayNote(line, today)}</p>
<p><small>Fingerprint <span class="signs">${line.fingerprint}</span></small></p>
${line.isConfirmed ? null : unconfirmedNote(line)}
${line.isYou || !mayHandOn(key.standing) ? null : line.id === removing ? removeQuestion(line, team) : html`<p class="actions"><button class="button quiet" type="button" data-ask-remove="${line.id}">Remove ${nameOf(line)}</button></p>`}</li>`;

/** Their browser confirms their key by itself; only a key that nobody let in stays like this. */
const unconfirmedNote = (line: ColleagueLine): Html =>
  html`<p>Nobody who holds the agency’s key has confirmed this one yet. That happens by itself when ${line.firstName ?? 'its owner'} next opens the inbox. Until then it gets no new agency key. If you do not know who this is, ring the coordinator.</p>`;

const awayNote = (line: ColleagueLine, today: string): string => {
  const words = absenceWords(line, today);
  return words === '' ? '' : ` ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
};

const removeQuestion = (
  line: ColleagueLine,
  team: readonly ColleagueLine[],
): Html => html`<section class="today flow" id="remove-question" tabindex="-1" aria-labelledby="remove-title"><h4 id="remove-title">Remove ${nameOf(line)}?</h4>
<p>Their key gets nothing from here from this moment on, and the agency gets a new key. What they could open before stays open to them, if they kept it: no new key can undo that.</p>
${whoGetsIt(line, team)}
<p>Then send the new public key to your editor. Until it is published, new requests are still locked with the earlier key.</p>
<p class="actions"><button class="button" type="button" data-remove="${line.id}">Remove ${nameOf(line)} and make a new key</button>
<button class="button quiet" type="button" data-keep>Keep ${nameOf(line)}</button></p></section>`;

const whoGetsIt = (line: ColleagueLine, team: readonly ColleagueLine[]): Html => {
  const { confirmed, toLetInAgain } = whoRemains(team, line.id);
  return html`<p>The new key goes to ${namedWithFingerprint(confirmed)}. If you do not know all of them, remove nobody, and ring the coordinator.</p>
${
  toLetInAgain.length === 0
    ? null
    : html`<p>It does not go to ${namedWithFingerprint(toLetInAgain)}: not confirmed. You then find them under “Ask to be let in”. Ring them, compare the fingerprint, and let them in again.</p>`
}`;
};

const namedWithFingerprint = (lines: readonly ColleagueLine[]): readonly Html[] =>
  lines.map(
    (one, index) =>
      html`${index === 0 ? '' : ', '}${nameOf(one)} <small>(<span class="signs">${one.fingerprint}</span>)</small>`,
  );

const keyNote = ({
  standing,
  publicKey,
  fingerprint,
  publishedFingerprint,
}: ColleaguesPage['key']): Html | null => {
  if (standing === 'current')
    return html`<p><small>The agency’s published key is yours. Fingerprint <span class="signs">${fingerprint}</span></small></p>`;
  if (standing === 'foreign')
    return html`<section class="wrong flow" aria-labelledby="key-title"><h2 id="key-title">The published key is not yours</h2>
<p>Requests are locked with a key that this inbox does not have: <b class="signs">${publishedFingerprint ?? ''}</b>. Either somebody published the wrong one, or somebody wants to read what is sent to you. Ring the coordinator and your editor now. Until it is mended, nobody can be let in or removed here.</p>
<p>If your agency has just begun anew because every key was lost, you see this until an editor has published the new one.</p>
<p>Yours is this:</p>${publicKeyNote(publicKey, fingerprint)}</section>`;
  return html`<section class="today flow" aria-labelledby="key-title"><h2 id="key-title">Send the new public key to your editor</h2>
<p>${
    standing === 'none'
      ? 'No key is published for your agency, so nobody can send it a request yet.'
      : html`The site still gives visitors the earlier key <b class="signs">${publishedFingerprint ?? ''}</b>. Your key ring opens that too. So does the ring of whoever was removed, should they get at what is stored: so send it today.`
  }</p>
${publicKeyNote(publicKey, fingerprint)}</section>`;
};

const inviteSection = ({
  agencies,
  invitation,
}: ColleaguesPage): Html => html`<section aria-labelledby="invite-title"><h2 id="invite-title">Invite a colleague</h2>
${
  invitation === undefined
    ? html`<form id="invite-form" class="flow"><p>You get a link for one person, good for three days. With it they can ask; you let them in.</p>
${agencies.length === 0 ? null : agencyFields(agencies)}
<p class="actions"><button class="button quiet" type="submit">Make an invitation</button></p></form>`
    : html`<div class="today flow"><p>Give this link to one person, by hand or in a message that only they read. It is shown once, and good until ${invitation.until}.</p>
<p class="long-key"><code id="invitation-link">${invitation.link}</code></p>
<p class="actions"><button class="button quiet" type="button" data-copy-link>Copy the link</button></p></div>`
}</section>`;

const agencyFields = (
  agencies: ColleaguesPage['agencies'],
): Html => html`<div class="question-set"><label class="question" for="invite-agency">To which inbox?</label>
<select id="invite-agency">${agencies.map(({ slug, name }) => html`<option value="${slug}">${name}</option>`)}</select></div>
<label class="choice"><input type="checkbox" id="first-key"><span>Nobody there has a key any more<small>They make a new one for the agency. Every key that it has now ends when the link is used. Then you can lock again, at your desk, what is still open.</small></span></label>`;

const presenceForm = (
  you: ColleagueLine | undefined,
  today: string,
): Html => html`<form id="presence-form" class="flow" novalidate><h2>About you</h2>
<div class="question-set"><label class="question" for="own-name">Your first name</label><input type="text" class="short" id="own-name" autocomplete="given-name" maxlength="60" value="${you?.firstName ?? ''}"></div>
<h3>Will you be away?</h3>
<p class="hint" id="away-hint">Leave both days empty while you are here, and the first one when you have gone already. Your colleagues and the coordinator see them. On days when everybody here is away, new requests go to somebody else, and what waits too long goes to the coordinator.</p>
<div class="question-set"><label class="question" for="away-from">Your first day away</label>
<input type="date" class="short" id="away-from" aria-describedby="away-hint" value="${isOver(you, today) ? '' : (you?.awayFrom ?? '')}"></div>
<div class="question-set"><label class="question" for="away-until">The day on which you are back</label>
<input type="date" class="short" id="away-until" aria-describedby="away-hint" value="${isOver(you, today) ? '' : (you?.awayUntil ?? '')}"></div>
<label class="choice"><input type="checkbox" id="deputy" ${you?.deputy ? { markup: 'checked' } : null}><span>I am a deputy<small>I look after requests when others do not answer in time.</small></span></label>
<p class="actions"><button class="button quiet" type="submit">Keep this</button></p></form>`;

/** An absence that is over is not offered again: the next one begins with empty fields. */
const isOver = (you: ColleagueLine | undefined, today: string): boolean =>
  you?.awayUntil !== null && you?.awayUntil !== undefined && you.awayUntil <= today;

const ownKeySection = (
  keptHere: boolean,
): Html => html`<details class="why"><summary>Your own key on this device</summary>
<p>${keptHere ? 'A key is kept on this device, locked with its passphrase.' : 'No key is kept on this device.'}</p>
${keptHere ? html`<p class="actions"><button class="button quiet" type="button" data-forget-key>Forget the key on this device</button></p>` : null}
<form id="own-key-form" class="flow" novalidate><h3>A new passphrase</h3>
${passphraseFields}
<p class="actions"><button class="button quiet" type="submit">Save a key file</button></p></form></details>`;
