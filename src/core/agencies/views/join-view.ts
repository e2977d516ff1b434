import { type Html, html } from '../../html/html.ts';
import type { InvitationKind } from '../colleague-store.ts';
import { passphraseFields, publicKeyNote, wrongNote } from './key-notes.ts';
import { recoverySheetView, typeBackFields } from './recovery-sheet-view.ts';

const steps = ['What happens', 'Your name and passphrase', 'Your recovery sheet', 'Done'] as const;

const page = (step: 1 | 2 | 3 | 4, main: Html, problem?: string): Html => html`<div class="form joining">
${wrongNote('That did not work yet', problem)}
<header><p class="screen-only"><small>Step ${step} of ${steps.length}</small></p><h1>${steps[step - 1] ?? ''}</h1></header>
${main}</div>`;

/** The page before an invitation was looked at, as it is delivered; with `problem`, why it cannot be used. */
export const joinDoorView = (problem?: string): Html => html`<div class="form joining">
${wrongNote('This invitation cannot be used', problem)}
<header><h1>Join an inbox</h1><p class="lead">For somebody who was invited to read what people write to an agency. It takes fifteen minutes.</p></header>
<p>Open the link that your colleague gave you, all of it, on the device that you will work with.</p>
</div>`;

/** What an invitation is for. */
export type Invited = {
  readonly agencyName: string;
  readonly invitation: InvitationKind;
  /** The day until which it is good, in words. */
  readonly until: string;
};

/** Step 1: what happens, before anything is made. */
export const whatHappensView = ({ agencyName, invitation, until }: Invited, problem?: string): Html =>
  page(
    1,
    html`<p class="lead">You are invited to the inbox of <b>${agencyName}</b>, until ${until}.</p>
<ol class="flow"><li>You write your first name and choose a passphrase.</li>
<li>Your browser makes a key for you. It never leaves this device: not even we have it.</li>
<li>You print a recovery sheet, or copy it by hand. It opens the inbox when all else is lost.</li>
<li>${
      invitation === 'first-key'
        ? 'Your agency gets a new key of its own, and an editor publishes its public half.'
        : 'You ring a colleague, read them a fingerprint, and they let you in.'
    }</li></ol>
<p>Have a printer near you, or a pen and paper.</p>
<p class="actions"><button class="button" type="button" data-begin>Begin</button></p>`,
    problem,
  );

/** Step 2: first name and passphrase. */
export const nameView = (): Html =>
  page(
    2,
    html`<form id="name-form" class="flow" novalidate>
<div class="question-set"><label class="question" for="first-name">Your first name</label>
<p class="hint" id="first-name-hint">Your colleagues and the coordinator see it. It is locked for them.</p>
<input type="text" class="short" id="first-name" autocomplete="given-name" maxlength="60" aria-describedby="first-name-hint"></div>
${passphraseFields}
<p class="actions"><button class="button" type="submit">Make my key</button></p></form>`,
  );

/** Step 3: the recovery sheet, and two of its groups typed back. */
export const sheetView = (
  groups: readonly string[],
  fingerprint: string,
  asked: readonly number[],
  problem?: string,
): Html =>
  page(
    3,
    html`<p class="screen-only">Print this sheet or copy it by hand, now. We cannot show it again.</p>
${recoverySheetView(groups, fingerprint)}
<p class="actions screen-only"><button class="button quiet" type="button" data-print>Print it</button> <button class="button quiet" type="button" data-save-key>Save a key file too</button></p>
<form id="sheet-check" class="flow screen-only" novalidate><h2>From your paper, type two groups</h2>
${typeBackFields(asked)}
<p class="actions"><button class="button" type="submit">I have my sheet</button></p></form>`,
    problem,
  );

/** What to do last. */
export type Joined = {
  readonly agencyName: string;
  readonly invitation: InvitationKind;
  readonly fingerprint: string;
  /** The agency's new key, when this was its first. */
  readonly agencyKey?: { readonly publicKey: string; readonly fingerprint: string };
};

/** Step 4: who must be rung now. */
export const joinedView = ({ agencyName, fingerprint, agencyKey }: Joined): Html =>
  page(
    4,
    agencyKey === undefined
      ? html`<p class="lead">Now ask a colleague at <b>${agencyName}</b> to let you in.</p>
<p>Ring them or go to them: do not write. They open their inbox, choose “Colleagues”, and see your name. Read them your fingerprint:</p>
<p class="fingerprint signs">${fingerprint}</p>
<p>If it is the same on their screen, they let you in, and your inbox opens at once. After fourteen days you need a new invitation.</p>
<p class="actions"><a class="button" href="/inbox/">Go to the inbox</a></p>`
      : html`<p class="lead"><b>${agencyName}</b> has a new key, and you can open its inbox.</p>
<section class="today flow"><h2>Send the public key to your editor</h2>
<p>Until an editor has published it, nothing can be locked with it: the form keeps to the key that stands there now.</p>
${publicKeyNote(agencyKey.publicKey, agencyKey.fingerprint)}</section>
<p>Ring the coordinator, and read them this fingerprint. Then they know that the key is yours, and can lock again for you what is still open.</p>
<p>Then invite a colleague: a key in one pair of hands can be lost.</p>
<p class="actions"><a class="button" href="/inbox/">Go to the inbox</a></p>`,
  );
