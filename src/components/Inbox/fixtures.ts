import './inbox.css';
import '../Prose/beside.css';
import '../Form/form.css';
import '../Form/contact.css';
import '../Prose/today.css';
import { chooseView, deskView } from '#browser/inbox/desk-view.ts';
import { lockedView } from '#browser/inbox/locked-view.ts';
import { requestView } from '#browser/inbox/request-view.ts';
import type { Letter, SafeContact } from '#core/contact/contact-request.ts';
import type { RequestState } from '#core/contact/request-state.ts';
import { type Fixtures, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

const arrived = new Date('2026-11-22T09:14:00Z');
const spoken = () => 'Sunday 22 November, 9:14';

const row = (reference: string, state: RequestState) => ({
  reference,
  agency: 'first-door',
  state,
  receivedAt: arrived,
  changedAt: arrived,
  sealed: null,
  replyRecipient: null,
  answers: [],
});
const waiting = row('0123-4567-89AB', 'received');
const accepted = row('CDEF-0123-4567', 'accepted');
const rows = [waiting, accepted, row('89AB-CDEF-0123', 'withdrawn')];

const letter = (safeContact: SafeContact, words?: string): Letter => ({
  version: 1,
  reference: waiting.reference,
  writtenAt: '2026-11-22T09:14:00Z',
  request: {
    asker: 'family',
    area: 'carlow',
    need: 'listening',
    callMe: 'Ann',
    safeContact,
    ...(words !== undefined && { words }),
  },
});
const byPhone = letter(
  {
    channel: 'ring',
    number: '(a number)',
    times: ['morning', 'evening'],
    never: 'weekends',
    voicemail: false,
    sayWhoYouAre: false,
    ifSomebodyElseAnswers: 'wrong-number',
  },
  `It is every night now.\n\nI do not know who to ask. ${longWord}`,
);
const names: Readonly<Record<string, string>> = { carlow: 'Carlow', listening: 'Somebody to talk to' };
const known = {
  nameOf: (slug: string) => names[slug] ?? slug,
  arrived: spoken(),
  answers: [],
  nextDoors: ['Second Door'],
};

export default {
  about: 'An agency worker’s desk: requests at the side, one of them beside it, safe contact first.',
  states: [
    written('locked', lockedView([{ slug: 'first-door', name: 'First Door' }], 'first-door')),
    written(
      'still locked, with a problem',
      lockedView([], '', { problem: 'This key belongs to another agency.' }),
    ),
    written('nothing is waiting', deskView([], null, chooseView(0), spoken)),
    written(
      'a new request',
      deskView(rows, waiting.reference, requestView({ ...known, row: waiting, letter: byPhone }), spoken),
    ),
    written(
      'an accepted request of somebody who wants no contact',
      deskView(
        [accepted],
        accepted.reference,
        requestView({
          ...known,
          row: accepted,
          letter: letter({ channel: 'none' }),
          answers: [{ kind: 'accepted', reference: accepted.reference, worker: 'Mary', deputy: 'Tom' }],
          problem: 'No answer came back. Look at your connection and try again.',
        }),
        spoken,
      ),
    ),
  ],
} satisfies Fixtures;
