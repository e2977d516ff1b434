import type { HistoryLine } from '#core/contact/kept-request.ts';
import { historyWords, type Names, sinceInWords } from '#core/desk/desk-words.ts';
import type { StandingRequest } from '#core/desk/standing.ts';
import { type Html, html } from '#core/html/html.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';

/** How requests are told of: by whom, and how a moment is said. */
export type Telling = {
  readonly now: Date;
  readonly names: Names;
  readonly spoken: (at: Date) => string;
};

/** Whose move it is, how long already, and when it is due, in sentences. */
export const moveWords = (
  { request, standing }: StandingRequest,
  { names, now, spoken }: Telling,
): string => {
  const agency = names.agency(request.agency);
  const long = sinceInWords(standing.since, now);
  switch (standing.kind) {
    case 'waits': {
      const whose = request.agency === coordinatorSlug ? 'Your move' : `The move of ${agency}`;
      const due = standing.dueAt < now ? 'An answer was due' : 'An answer is due';
      return `${whose}. Waits for ${long}. ${due} ${spoken(standing.dueAt)}.`;
    }
    case 'said-no':
      return `${agency} said no ${long} ago. Your move: nobody has taken it since.`;
    case 'not-reached':
      return `${agency} could not reach them; the last try was ${long} ago.`;
    case 'answered':
      return `${agency} has answered, ${long} ago.`;
    case 'closed':
      return `${agency} closed it ${long} ago.`;
  }
};

/** Whether the coordinator finds the request in their own inbox, where it can be answered or passed on. */
const isInInbox = ({ request }: StandingRequest): boolean =>
  request.agency === coordinatorSlug || request.state === 'declined' || request.escalatedAt !== null;

/** One request: whose move, what was done about it, and who opened what, when. Nothing of what anybody wrote. */
export const requestItem = (one: StandingRequest, telling: Telling): Html => {
  const { request, standing } = one;
  const { spoken } = telling;
  const isOverdue = standing.kind === 'waits' && standing.isOverdue;
  const told = [
    request.remindedAt === null ? null : `Reminded ${spoken(request.remindedAt)}.`,
    request.deputyToldAt === null ? null : `The deputy was told ${spoken(request.deputyToldAt)}.`,
    request.escalatedAt === null ? null : `You were told ${spoken(request.escalatedAt)}.`,
  ].filter((sentence) => sentence !== null);
  return html`<li><article><h3>${request.reference}</h3>
<p>${isOverdue ? html`<b class="overdue">Overdue.</b> ` : null}${moveWords(one, telling)}</p>
${told.length === 0 ? null : html`<p><small>${told.join(' ')}</small></p>`}
${isInInbox(one) ? html`<p><a href="/inbox/#${request.reference}">Answer it, or pass it on, in your inbox</a></p>` : null}
<details><summary>Who opened what, when</summary><ol class="told">${historyLines(request.history, telling)}</ol></details></article></li>`;
};

const historyLines = (history: readonly HistoryLine[], { names, spoken }: Telling): readonly Html[] => {
  let before: string | null = null;
  return history.map((line) => {
    const words = historyWords(line, names, before);
    if (line.agency !== null && !['bring-in', 'write', 'read', 'reseal'].includes(line.action))
      before = line.agency;
    return html`<li>${spoken(line.at)}: ${words}</li>`;
  });
};
