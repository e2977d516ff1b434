import './inbox.css';
import './post.css';
import './request.css';
import './safe-contact.css';
import './acts.css';
import './lock.css';
import '../Prose/beside.css';
import '../Form/form.css';
import '../Form/contact.css';
import '../Prose/today.css';
import { lockedView } from '#browser/inbox/locked-view.ts';
import type { Letter } from '#core/contact/contact-request.ts';
import {
  accepted,
  changedContact,
  closed,
  helping,
  inboxData,
  inboxNow,
  letterOf,
  manyRows,
  ownKeyId,
  ringOnly,
  spokenInbox,
  talk,
  waiting,
  watching,
} from '#core/contact/inbox/inbox.fixture.ts';
import type { Said } from '#core/contact/inbox/opened-request.ts';
import type { InboxRow } from '#core/contact/kept-request.ts';
import { chooseView, deskView } from '#core/contact/views/inbox/desk-view.ts';
import { type Problem, requestView } from '#core/contact/views/inbox/request-view.ts';
import { type Fixtures, written } from '../../design/fixture.ts';

const reader = (agency: string) => ({
  agency,
  workerKeyId: ownKeyId,
  data: inboxData,
  now: inboxNow,
  spoken: spokenInbox,
  signature: { worker: 'Mary', deputy: 'Tom' },
});

const opened = (
  row: InboxRow,
  letter: Letter,
  {
    said = [],
    rows = [row],
    agency = 'first-door',
    problem,
  }: {
    readonly said?: readonly Said[];
    readonly rows?: readonly InboxRow[];
    readonly agency?: string;
    readonly problem?: Problem;
  } = {},
) =>
  deskView(
    { rows, current: row.reference, agency, workerKeyId: ownKeyId, data: inboxData, now: inboxNow },
    requestView({ row, letter, said }, reader(agency), problem),
  );

const list = (rows: readonly InboxRow[]) =>
  deskView(
    { rows, current: null, agency: 'first-door', workerKeyId: ownKeyId, data: inboxData, now: inboxNow },
    chooseView(rows.length),
  );

export default {
  about: 'An agency worker’s desk: requests at the side, one of them beside it, safe contact first.',
  states: [
    written('locked', lockedView([{ slug: 'first-door', name: 'First Door' }], 'first-door')),
    written(
      'still locked, with a problem',
      lockedView([], '', { problem: 'This key belongs to another agency.' }),
    ),
    written('nothing is waiting', list([])),
    written('many requests', list(manyRows)),
    written('a new request', opened(waiting, letterOf(ringOnly), { rows: [waiting, accepted, closed] })),
    written(
      'a conversation, with a safe contact that was changed',
      opened(accepted, letterOf(ringOnly), { said: [...talk, changedContact] }),
    ),
    written(
      'somebody was first',
      opened(accepted, letterOf({ channel: 'none' }), {
        problem: {
          sentence: 'A colleague accepted it before, Sunday 22 November, 9:14. Nothing of yours was sent.',
          typed: 'I can ring on Tuesday.',
        },
      }),
    ),
    written('where we help', opened(helping, letterOf(ringOnly))),
    written('the coordinator watches', opened(watching, letterOf(ringOnly), { agency: 'coordinator' })),
  ],
} satisfies Fixtures;
