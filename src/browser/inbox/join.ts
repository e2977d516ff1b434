import '../without-eval.ts';
import { z } from 'zod';
import { fingerprintOf } from '#adapters/age/keys.ts';
import { invitationKinds } from '#core/agencies/colleague-store.ts';
import { isSameGroup } from '#core/agencies/recovery-sheet.ts';
import {
  type Invited,
  joinDoorView,
  joinedView,
  nameView,
  sheetView,
  whatHappensView,
} from '#core/agencies/views/join-view.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { saveFile } from '../service/save-file.ts';
import { putView, showView } from '../show-view.ts';
import { makeWorker, type NewWorker } from './new-worker.ts';
import { keepKeyHere, readPassphrase, saveKeyFile, tellStrength } from './own-key.ts';
import { post } from './session.ts';

const invitationSchema = z.object({
  kind: z.literal('invitation'),
  agency: z.string(),
  invitation: z.enum(invitationKinds),
  expiresAt: z.iso.datetime().transform((at) => new Date(at)),
});
const joinedSchema = z.object({ kind: z.literal('joined') });

type Joining = {
  readonly place: Element;
  readonly code: string;
  readonly agency: string;
  readonly invited: Invited;
  readonly data: ContactData;
};

type Lock = { readonly passphrase: string; readonly keepHere: boolean };

/** Runs the page where somebody who was invited makes their key. Nothing of it outlives the page but what they choose to keep. */
export const startJoining = (place: Element): void => {
  void look(place, location.hash.slice(1));
  // A page that the browser keeps for the back button must not come back with the sheet on it.
  addEventListener('pagehide', () => putView(place, joinDoorView()));
};

const look = async (place: Element, code: string): Promise<void> => {
  const found = await post('inbox/join', { action: 'look', code }, invitationSchema);
  if (found.kind === 'refused') {
    const sentence =
      found.reason === 'not-readable'
        ? 'The link is not whole. Copy all of it, to its last sign, and open it again.'
        : found.sentence;
    return showView(place, joinDoorView(sentence));
  }
  const data = contactDataSchema.parse(
    await (await fetch('/contact/data.json', { cache: 'no-cache' })).json(),
  );
  const { agency, invitation, expiresAt } = found;
  const desk = agency === coordinatorSlug ? data.coordinator : data.agencies[agency];
  const until = spokenMoment(expiresAt, data.timeZone, data.language);
  showStart({ place, code, agency, data, invited: { agencyName: desk?.name ?? agency, invitation, until } });
};

const showStart = (joining: Joining, problem?: string): void => {
  showView(joining.place, whatHappensView(joining.invited, problem));
  joining.place.querySelector('[data-begin]')?.addEventListener('click', () => showName(joining));
};

const showName = (joining: Joining): void => {
  showView(joining.place, nameView());
  const form = joining.place.querySelector<HTMLFormElement>('#name-form');
  if (form === null) return;
  tellStrength(form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void makeKey(joining, form);
  });
};

const makeKey = async (joining: Joining, form: HTMLFormElement): Promise<void> => {
  const firstName = form.querySelector<HTMLInputElement>('#first-name')?.value.trim() ?? '';
  if (firstName === '')
    return sayProblem(form, 'Write your first name, so that your colleagues know who asks.');
  const lock = readPassphrase(form);
  if ('problem' in lock) return sayProblem(form, lock.problem);
  const ready = setBusy(form, 'Making your key …');
  const worker = await makeWorker(firstName, joining.agency, joining.invited.invitation, joining.data);
  ready();
  if (worker === undefined)
    return sayProblem(
      form,
      'The coordinator has no published key yet, so nobody can join. Nothing was made.',
    );
  showSheet(joining, worker, lock, twoOf(worker.groups.length));
};

/** Two different group numbers, from 1, chosen evenly enough for a check of paper, the lower first. */
const twoOf = (count: number): readonly number[] => {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = one % count;
  const second = (first + 1 + (other % (count - 1))) % count;
  return [first + 1, second + 1].toSorted((a, b) => a - b);
};

const showSheet = (joining: Joining, worker: NewWorker, lock: Lock, asked: readonly number[]): void => {
  const { place } = joining;
  showView(place, sheetView(worker.groups, worker.fingerprint, asked));
  place.querySelector('[data-print]')?.addEventListener('click', () => print());
  place
    .querySelector('[data-save-key]')
    ?.addEventListener('click', () => void saveKeyFile(worker.key, lock.passphrase));
  const form = place.querySelector<HTMLFormElement>('#sheet-check');
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = [...form.querySelectorAll<HTMLInputElement>('[data-group]')].find(
      ({ value, dataset }) => !isSameGroup(value, worker.groups[Number(dataset['group']) - 1] ?? ''),
    );
    if (wrong === undefined) return void join(joining, worker, lock, form);
    sayProblem(
      form,
      `Group ${wrong.dataset['group']} is not as it stands on the sheet. Look at your paper again.`,
    );
    wrong.focus();
  });
};

const join = async (
  joining: Joining,
  worker: NewWorker,
  lock: Lock,
  form: HTMLFormElement,
): Promise<void> => {
  const ready = setBusy(form, 'Sending the public half …');
  const joined = await post(
    'inbox/join',
    { action: 'join', code: joining.code, ...worker.posted },
    joinedSchema,
  );
  ready();
  if (joined.kind === 'refused') return sayProblem(form, joined.sentence);
  if (lock.keepHere) await keepKeyHere(worker.key, lock.passphrase);
  showJoined(joining, worker);
};

const showJoined = ({ place, invited, agency }: Joining, { fingerprint, agencyKey }: NewWorker): void => {
  // The code is used: it need not stand in the address any longer.
  history.replaceState(null, '', location.pathname);
  const firstKey =
    agencyKey === undefined
      ? {}
      : { agencyKey: { publicKey: agencyKey, fingerprint: fingerprintOf(agencyKey) } };
  showView(place, joinedView({ ...invited, fingerprint, ...firstKey }));
  place.querySelector('[data-save-public-key]')?.addEventListener('click', () => {
    saveFile(`public-key-${agency}.txt`, 'text/plain', `${agencyKey ?? ''}\n`);
  });
};
