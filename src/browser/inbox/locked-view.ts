import { type Html, html } from '#core/html/html.ts';
import { keyForm, openingButton } from './key-form.ts';

/** Who can be played in the demonstration: an agency's slug and name. */
export type Player = { readonly slug: string; readonly name: string };

/**
 * The inbox before it is opened: choose a key. `problem` says why the last try failed, or why it was locked; `unsent` is what somebody
 * had typed who cannot open it again; `canBePressed` is false in the page as it is delivered, until its script runs.
 */
export const lockedView = (
  players: readonly Player[],
  chosen: string,
  {
    problem,
    unsent = '',
    canBePressed = true,
  }: {
    readonly problem?: string | undefined;
    readonly unsent?: string;
    readonly canBePressed?: boolean;
  } = {},
): Html => html`<div class="form">
${problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">The inbox is locked</h2><p>${problem}</p>${unsentNote(unsent)}</div>`}
<header><h1>Inbox</h1><p class="lead">For workers of an agency. It opens with your key, for thirty minutes, and keeps nothing on this computer.</p></header>
${players.length === 0 ? null : playForm(players, chosen, canBePressed)}
${keyForm(players.length > 0, canBePressed)}
</div>`;

const unsentNote = (unsent: string): Html | null =>
  unsent === ''
    ? null
    : html`<label class="typed">What you had typed, and is not sent. It is gone when you leave this page.<textarea readonly rows="4">
${unsent}</textarea></label>`;

const playForm = (
  players: readonly Player[],
  chosen: string,
  canBePressed: boolean,
): Html => html`<form class="today flow" id="play-form">
<h2>Play an agency</h2>
<p>This is a demonstration. Choose who you want to be: its key is made on this computer and opens nothing real.</p>
<label class="question" for="player">Agency</label>
<select id="player">${players.map(({ slug, name }) => html`<option value="${slug}" ${slug === chosen ? { markup: 'selected' } : null}>${name}</option>`)}</select>
${openingButton('Open its inbox', false, canBePressed)}
</form>`;
