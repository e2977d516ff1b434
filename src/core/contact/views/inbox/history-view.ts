import { type Html, html } from '../../../html/html.ts';
import { eventWords } from '../../inbox/inbox-words.ts';
import { doerOf } from '../../inbox/who-was-first.ts';
import type { InboxRow } from '../../kept-request.ts';

/** Everything that happened, oldest first, without a name. The coordinator sees the same. */
export const historyView = (
  history: InboxRow['history'],
  ownKeyId: string,
  nameOf: (slug: string) => string,
  spoken: (at: Date) => string,
): Html =>
  html`<section><h2>So far</h2><ul class="history list">${history.map(
    (line) =>
      html`<li><time datetime="${line.at.toISOString()}">${spoken(line.at)}</time>${doerOf(line, ownKeyId)} ${eventWords[line.action]}${whereTo(line, nameOf)}</li>`,
  )}</ul></section>`;

const whereTo = (
  { action, agency }: InboxRow['history'][number],
  nameOf: (slug: string) => string,
): string =>
  agency !== null && ['receive', 'pass-on', 'bring-in', 'reseal'].includes(action)
    ? `: ${nameOf(agency)}`
    : '';
