import { fingerprintOf } from '#adapters/age/keys.ts';
import { sealName } from '#adapters/age/worker-name.ts';
import { publicKeysOf } from '#adapters/age/wrapped-ring.ts';
import { publishedKeyOf } from '#core/agencies/published-key.ts';
import { type ColleaguesPage, colleaguesView } from '#core/agencies/views/colleagues-view.ts';
import { spokenMoment } from '#core/calendar/spoken-time.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import { base64FromBytes } from '#core/contact/base64.ts';
import { type ContactData, contactDataSchema } from '#core/contact/contact-data.ts';
import { capital } from '#core/desk/desk-words.ts';
import { coordinatorSlug } from '#core/routing/destination.ts';
import { sayProblem, setBusy } from '../form-state.ts';
import { saveFile } from '../service/save-file.ts';
import { showView } from '../show-view.ts';
import { forgetKeyFiles, keptKeyFiles } from './kept-key.ts';
import { keepKeyHere, readPassphrase, saveKeyFile, tellStrength } from './own-key.ts';
import type { Refused, Session } from './session.ts';
import {
  invite,
  keepPresence,
  letIn,
  type Member,
  type ReadTeam,
  readTeam,
  removeMember,
  turnAway,
} from './team.ts';

/** What the page says beside the team as it is read: what was just done or went wrong, and what was pressed once. */
type Beside = Pick<ColleaguesPage, 'said' | 'problem' | 'removing' | 'invitation'>;

type Colleagues = {
  readonly place: Element;
  readonly session: Session;
  readonly data: ContactData;
  readonly back: () => void;
};

/**
 * Shows who can open the inbox and who asks to, with everything a worker can do about it. `back` shows the inbox again; it is
 * called too when the session is over, and the inbox says why.
 */
export const showColleagues = (place: Element, session: Session, back: () => void): void => {
  void fetch('/contact/data.json', { cache: 'no-cache' })
    .then((answer) => answer.json())
    .then((read) => show({ place, session, data: contactDataSchema.parse(read), back }))
    .catch(back);
};

const show = async (colleagues: Colleagues, beside: Beside = {}): Promise<void> => {
  const { place, session, data, back } = colleagues;
  const team = await readTeam(session);
  if (team.kind === 'refused') return back();
  const published =
    session.agency === coordinatorSlug
      ? data.coordinator.publicKey
      : data.agencies[session.agency]?.publicKey;
  const view = colleaguesView({
    ...beside,
    today: dayIn(data.timeZone, new Date()),
    lines: team.members.map((member) => ({
      ...member,
      since: spokenMoment(member.since, data.timeZone, data.language),
      isYou: member.id === session.workerKey.id,
    })),
    key: {
      standing: publishedKeyOf(published, await publicKeysOf(session.agencyIdentity)),
      publicKey: session.agencyKey,
      fingerprint: fingerprintOf(session.agencyKey),
      publishedFingerprint: published === undefined ? undefined : fingerprintOf(published),
    },
    agencies: session.agency === coordinatorSlug ? inboxesOf(data) : [],
    keptHere: (await keptKeyFiles()).length > 0,
  });
  showView(place, view);
  place.querySelector<HTMLElement>('#remove-question')?.focus();
  listenToTeam(colleagues, team);
  listenToForms(colleagues, team);
};

const inboxesOf = ({ coordinator, agencies }: ContactData) => [
  { slug: coordinatorSlug, name: capital(coordinator.name) },
  ...Object.entries(agencies).map(([slug, { name }]) => ({ slug, name })),
];

/** Shows the team anew after something was done, or says why it was not. */
const tell = (
  colleagues: Colleagues,
  done: { readonly kind: string } | Refused,
  said: string,
): Promise<void> =>
  'sentence' in done ? show(colleagues, { problem: done.sentence }) : show(colleagues, { said });

const listenToTeam = (colleagues: Colleagues, team: ReadTeam): void => {
  const { place, session, back } = colleagues;
  /** Does something once with the member whose button was pressed. */
  const onPress = (name: string, work: (member: Member) => Promise<void>): void => {
    for (const button of place.querySelectorAll<HTMLButtonElement>(`[data-${name}]`)) {
      button.addEventListener('click', () => {
        const member = team.members.find(({ id }) => id === button.getAttribute(`data-${name}`));
        if (member === undefined) return;
        button.disabled = true;
        void work(member);
      });
    }
  };
  onPress('let-in', async (member) =>
    tell(
      colleagues,
      await letIn(session, team, member),
      'They are let in. They open the inbox with their own key.',
    ),
  );
  onPress('turn-away', async (member) =>
    tell(colleagues, await turnAway(session, member), 'They were turned away. No key was changed.'),
  );
  onPress('ask-remove', async ({ id }) => show(colleagues, { removing: id }));
  onPress('remove', async (member) =>
    tell(
      colleagues,
      await removeMember(session, team, member),
      'They are removed, and the agency has a new key. Send its public half to your editor.',
    ),
  );
  place.querySelector('[data-keep]')?.addEventListener('click', () => void show(colleagues));
  place.querySelector('[data-back]')?.addEventListener('click', back);
};

const listenToForms = (colleagues: Colleagues, team: ReadTeam): void => {
  const { place, session } = colleagues;
  const onSubmit = (id: string, work: (form: HTMLFormElement) => Promise<void>): void => {
    const form = place.querySelector<HTMLFormElement>(`#${id}`);
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void work(form);
    });
    if (form?.querySelector('#strength')) tellStrength(form);
  };
  onSubmit('invite-form', (form) => makeInvitation(colleagues, form));
  onSubmit('presence-form', (form) => tellPresence(colleagues, team, form));
  onSubmit('own-key-form', async (form) => {
    const chosen = readPassphrase(form);
    if ('problem' in chosen) return sayProblem(form, chosen.problem);
    const ready = setBusy(form, 'Locking your key …');
    await saveKeyFile(session.workerKey, chosen.passphrase);
    const isKept = chosen.keepHere && (await keepKeyHere(session.workerKey, chosen.passphrase));
    ready();
    await show(colleagues, {
      said: isKept
        ? 'Your key is saved as a file, and kept on this device.'
        : 'Your key is saved as a file. It is not kept on this device.',
    });
  });
  place.querySelector('[data-forget-key]')?.addEventListener('click', () => {
    void forgetKeyFiles().then(() => show(colleagues, { said: 'No key is kept on this device any more.' }));
  });
  place.querySelector('[data-save-public-key]')?.addEventListener('click', () => {
    saveFile(`public-key-${session.agency}.txt`, 'text/plain', `${session.agencyKey}\n`);
  });
  const copy = place.querySelector('[data-copy-link]');
  copy?.addEventListener('click', () => {
    navigator.clipboard.writeText(place.querySelector('#invitation-link')?.textContent ?? '').then(
      () => {
        copy.textContent = 'Copied';
      },
      () => {
        copy.textContent = 'Mark the link and copy it by hand';
      },
    );
  });
};

const makeInvitation = async (colleagues: Colleagues, form: HTMLFormElement): Promise<void> => {
  const { session, data } = colleagues;
  const agency = form.querySelector<HTMLSelectElement>('#invite-agency')?.value;
  const isFirst = form.querySelector<HTMLInputElement>('#first-key')?.checked ?? false;
  const ready = setBusy(form, 'One moment …');
  const invited = await invite(session, {
    ...(agency === undefined ? {} : { agency }),
    invitation: isFirst ? 'first-key' : 'colleague',
  });
  ready();
  if (invited.kind === 'refused') return show(colleagues, { problem: invited.sentence });
  const until = spokenMoment(new Date(invited.expiresAt), data.timeZone, data.language);
  await show(colleagues, { invitation: { link: invited.link, until } });
};

const tellPresence = async (colleagues: Colleagues, team: ReadTeam, form: HTMLFormElement): Promise<void> => {
  const { session, data } = colleagues;
  const value = (id: string) => form.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
  const [awayFrom, awayUntil] = [value('away-from'), value('away-until')];
  if (awayFrom !== '' && awayUntil <= awayFrom)
    return sayProblem(form, 'Write the day on which you are back. It comes after your first day away.');
  const firstName = value('own-name');
  const before = team.members.find(({ id }) => id === session.workerKey.id);
  const coordinatorKey = data.coordinator.publicKey;
  const isNewName = firstName !== '' && firstName !== before?.firstName && coordinatorKey !== undefined;
  const agencyKey = session.agency === coordinatorSlug ? (coordinatorKey ?? '') : session.agencyKey;
  setBusy(form, 'One moment …');
  const done = await keepPresence(session, {
    deputy: form.querySelector<HTMLInputElement>('#deputy')?.checked ?? false,
    awayFrom: awayFrom === '' ? null : awayFrom,
    awayUntil: awayUntil === '' ? null : awayUntil,
    ...(isNewName
      ? {
          sealedName: base64FromBytes(
            await sealName(firstName, session.workerKey.id, agencyKey, coordinatorKey),
          ),
        }
      : {}),
  });
  await tell(colleagues, done, 'It is kept. Your colleagues see it here.');
};
