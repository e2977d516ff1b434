import { type Html, html } from '../../../html/html.ts';
import { coordinatorSlug } from '../../../routing/destination.ts';
import type { ContactData } from '../../contact-data.ts';
import { awayAgencies, type NextAgency, nextAgencies } from '../../inbox/next-agencies.ts';
import type { OpenedRequest } from '../../inbox/opened-request.ts';
import type { Permissions } from '../../inbox/request-facts.ts';
import { nextState, talkingStates } from '../../request-state.ts';
import { agencyForms } from './agency-forms.ts';
import { answerForms } from './answer-forms.ts';
import type { Reader } from './reader.ts';

/** What this worker can do about a request where it stands now, each as a small form. */
export const actsView = (
  opened: OpenedRequest,
  reader: Reader,
  permissions: Permissions,
  today: string,
): Html | null => {
  const forms = formsFor(opened, reader, permissions, today).filter((form) => form !== null);
  return forms.length === 0
    ? null
    : html`<section class="answers" aria-labelledby="answer-title"><h2 id="answer-title">What you can do</h2>${forms}</section>`;
};

const formsFor = (
  opened: OpenedRequest,
  { agency, data, signature }: Reader,
  permissions: Permissions,
  today: string,
): readonly (Html | null)[] => {
  const { row, letter } = opened;
  const note = (readers: readonly NextAgency[]) =>
    agencyForms.note(readers, signature, row.standing === 'helping');
  if (row.standing === 'helping') return [note(namedAs([row.agency], data))];
  const next = { data, request: letter.request, already: [row.agency], today };
  const withKey = nextAgencies(next);
  const passOn = agencyForms.passOn(
    permissions.mayPassOn === 'yes' ? withKey : withKey.filter(({ slug }) => slug === coordinatorSlug),
    permissions.mayPassOn,
    awayAgencies(next),
  );
  const can = (action: Parameters<typeof nextState>[1]) => nextState(row.state, action) !== null;
  const forget = letter.request.asker === 'professional' && can('forget') ? answerForms.forget() : null;
  if (row.standing === 'watching') return [can('pass-on') ? passOn : null, forget];
  const helpers = row.helpers.map((helper) => helper.agency);
  const helping = { ...next, already: [row.agency, coordinatorSlug, ...helpers] };
  const isNew = row.state === 'received' || row.state === 'opened';
  const canTalk = talkingStates.includes(row.state);
  const nextDoors = (data.agencies[agency] ?? data.coordinator).nextDoors;
  return [
    can('accept') ? answerForms.accept(signature, isNew) : null,
    canTalk ? answerForms.write(signature) : null,
    can('could-not-reach') ? answerForms.couldNotReach(today) : null,
    can('pass-on') ? passOn : null,
    canTalk
      ? agencyForms.bringIn(nextAgencies(helping), permissions.mayBringIn, awayAgencies(helping))
      : null,
    can('decline') ? answerForms.decline(nextDoors) : null,
    can('close') ? answerForms.close(data.retention.closedDays) : null,
    canTalk || row.state === 'closed' ? note(namedAs(helpers, data)) : null,
    forget,
  ];
};

/** Those agencies that have a key; the coordinator reads every note anyway. */
const namedAs = (slugs: readonly string[], data: ContactData): readonly NextAgency[] =>
  slugs.flatMap((slug) => {
    const desk = data.agencies[slug];
    return desk?.publicKey === undefined ? [] : [{ slug, name: desk.name, publicKey: desk.publicKey }];
  });
