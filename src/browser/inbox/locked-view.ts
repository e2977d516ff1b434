import { type Html, html } from '#core/html/html.ts';

/** Who can be played in the demonstration: an agency's slug and name. */
export type Player = { readonly slug: string; readonly name: string };

/** The inbox before it is opened: choose a key. `problem` says why the last try failed. */
export const lockedView = (
  players: readonly Player[],
  chosen: string,
  problem?: string,
): Html => html`<div class="form">
${problem === undefined ? null : html`<div class="wrong" role="alert" tabindex="-1" id="wrong" aria-labelledby="wrong-title"><h2 id="wrong-title">The inbox is still locked</h2><p>${problem}</p></div>`}
<header><h1>Inbox</h1><p class="lead">For workers of an agency. It opens with your key, for thirty minutes, and keeps nothing on this computer.</p></header>
${players.length === 0 ? null : playForm(players, chosen)}
<form class="flow" id="key-form" novalidate>
<div class="question-set"><label class="question" for="key-file">Your key file</label>
<p class="hint" id="key-file-hint">The file that you got when you joined. It stays on this computer.</p>
<input type="file" id="key-file" accept=".json,application/json" aria-describedby="key-file-hint"></div>
<div class="question-set"><label class="question" for="passphrase">Its passphrase</label>
<input type="password" class="short" id="passphrase" autocomplete="current-password"></div>
<p class="actions"><button class="${players.length === 0 ? 'button' : 'button quiet'}" type="submit">Open with my key</button></p>
</form>
</div>`;

const playForm = (
  players: readonly Player[],
  chosen: string,
): Html => html`<form class="today flow" id="play-form">
<h2>Play an agency</h2>
<p>This is a demonstration. Choose who you want to be: its key is made on this computer and opens nothing real.</p>
<label class="question" for="player">Agency</label>
<select id="player">${players.map(({ slug, name }) => html`<option value="${slug}" ${slug === chosen ? { markup: 'selected' } : null}>${name}</option>`)}</select>
<p class="actions"><button class="button" type="submit">Open its inbox</button></p>
</form>`;
