import { answerDeadline } from '../contact/answer-deadline.ts';
import type { ContactData, Desk } from '../contact/contact-data.ts';
import { coordinatorSlug } from '../routing/destination.ts';
import type { DeskRequest } from './desk-store.ts';

/**
 * How a request stands. `waits`: it is the agency's move, or the coordinator's own. `said-no`: an agency declined, and nobody has
 * taken it since: the coordinator's move. `not-reached`: the agency tried. `answered`: the agency wrote or accepted.
 */
export type Standing =
  | {
      readonly kind: 'waits';
      readonly since: Date;
      /** When an answer is due; the moment it began to wait, when its agency has left the list. */
      readonly dueAt: Date;
      readonly isOverdue: boolean;
    }
  | { readonly kind: 'said-no' | 'not-reached' | 'answered' | 'closed'; readonly since: Date };

/** A request on the desk, with how it stands. */
export type StandingRequest = { readonly request: DeskRequest; readonly standing: Standing };

/** The desk of an agency or the coordinator by slug, or undefined when it has left the list. */
export const deskBy = (
  slug: string,
  { coordinator, agencies }: Pick<ContactData, 'coordinator' | 'agencies'>,
): Desk | undefined =>
  slug === coordinatorSlug ? coordinator : Object.hasOwn(agencies, slug) ? agencies[slug] : undefined;

/** How a request stands now: whose move it is, since when, and whether that is too long. */
export const standingOf = (request: DeskRequest, data: ContactData, now: Date): Standing => {
  const { awaitsAgencySince: since, changedAt, state } = request;
  if (since !== null) {
    const desk = deskBy(request.agency, data);
    const dueAt = desk === undefined ? since : answerDeadline(desk, data, since);
    return { kind: 'waits', since, dueAt, isOverdue: dueAt < now || request.escalatedAt !== null };
  }
  if (state === 'declined') return { kind: 'said-no', since: changedAt };
  if (state === 'could-not-reach') return { kind: 'not-reached', since: changedAt };
  return { kind: state === 'closed' ? 'closed' : 'answered', since: changedAt };
};

/** All requests by how they stand. What waits: overdue first, then by when it is due. The others: the longest since first. */
export type DeskOrder = {
  readonly waiting: readonly (StandingRequest & {
    readonly standing: Extract<Standing, { kind: 'waits' }>;
  })[];
  readonly saidNo: readonly StandingRequest[];
  readonly notReached: readonly StandingRequest[];
  readonly answered: readonly StandingRequest[];
  readonly closed: readonly StandingRequest[];
};

/** Puts requests in the order in which the coordinator looks at them. */
export const orderDesk = (requests: readonly DeskRequest[], data: ContactData, now: Date): DeskOrder => {
  const all = requests.map((request) => ({ request, standing: standingOf(request, data, now) }));
  const of = (kind: Standing['kind']) =>
    all
      .filter(({ standing }) => standing.kind === kind)
      .toSorted((one, other) => one.standing.since.getTime() - other.standing.since.getTime());
  return {
    waiting: all
      .flatMap(({ request, standing }) => (standing.kind === 'waits' ? [{ request, standing }] : []))
      .toSorted(
        (one, other) =>
          Number(other.standing.isOverdue) - Number(one.standing.isOverdue) ||
          one.standing.dueAt.getTime() - other.standing.dueAt.getTime(),
      ),
    saidNo: of('said-no'),
    notReached: of('not-reached'),
    answered: of('answered'),
    closed: of('closed'),
  };
};
