import type { ContactData } from '../contact/contact-data.ts';
import { chooseAgency, coordinatorSlug } from './destination.ts';
import { findDoor, type RoutingQuestion } from './door.ts';
import { type Asked, rulesThatFit } from './fitting-rules.ts';
import type { Reason } from './reason.ts';
import { type Asker, askers } from './routing-rule.ts';

/**
 * What is missing where a request goes. `nobody`: it reaches nobody at all, and the form closes. `no-rule`: no rule fits, so
 * the coordinator has it. `no-agency-for-under-18s`, `agency-away`, `agency-cannot-receive`: rules fit, but the coordinator
 * has it all the same. `deputy`: the agency is away, and its deputy has it.
 */
export type Hole =
  | 'nobody'
  | 'no-rule'
  | 'no-agency-for-under-18s'
  | 'agency-away'
  | 'agency-cannot-receive'
  | 'deputy';

/** Where one combination goes, and why. */
export type RoutingRow = {
  readonly area: string;
  readonly need: string;
  readonly asker: Asker;
  readonly under18: boolean;
  /** An agency's slug, `coordinator`, or null when it reaches nobody. */
  readonly goesTo: string | null;
  /** Its name as visitors see it; empty when it reaches nobody. */
  readonly name: string;
  /** `phone`: the visitor is told to ring. */
  readonly by: 'form' | 'phone' | null;
  /** The rule that decided, by its name; null when none did. */
  readonly rule: string | null;
  /** What the visitor reads after “We chose them because”; null when it reaches nobody. */
  readonly reason: Reason | null;
  readonly hole: Hole | null;
};

type Known = {
  readonly data: ContactData;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/**
 * Where a request goes and why, for every combination of area, need, who asks, and under 18 or not: areas × needs × 3 × 2 rows,
 * in that order.
 */
export const explainRouting = ({ data, today }: Known): RoutingRow[] =>
  data.areas.flatMap(({ slug: area }) =>
    data.needs.flatMap(({ slug: need }) =>
      askers.flatMap((asker) =>
        [false, true].map((under18) => explainOne({ asked: { area, need, asker, under18 }, data, today })),
      ),
    ),
  );

/**
 * The same data as it will be once everybody who receives by the form has made a key, so that rules can be looked at before.
 * The keys are none that anything could be sealed to.
 */
export const withKeysToCome = <Data extends ContactData>(data: Data): Data => ({
  ...data,
  coordinator: { publicKey: 'to come', ...data.coordinator },
  agencies: Object.fromEntries(
    Object.entries(data.agencies).map(([slug, desk]) => [
      slug,
      desk.ring === undefined ? { publicKey: 'to come', ...desk } : desk,
    ]),
  ),
});

const explainOne = (
  question: Known & { readonly asked: Asked & { readonly under18: boolean } },
): RoutingRow => {
  const { asked } = question;
  const { area, need, asker, under18 } = asked;
  const destination = chooseAgency(question);
  const door = findDoor(question);
  const at = { area, need, asker, under18, rule: door?.rule.name ?? null };
  if (destination.kind === 'closed')
    return { ...at, goesTo: null, name: '', by: null, reason: null, hole: 'nobody' };
  if (door === null) {
    const { slug, desk, reason } = coordinatorOf(destination);
    return { ...at, goesTo: slug, name: desk.name, by: 'form', reason, hole: whyCoordinator(question) };
  }
  return {
    ...at,
    goesTo: door.slug,
    name: door.desk.name,
    by: destination.kind === 'phone' ? 'phone' : 'form',
    reason: destination.reason,
    hole: door.standsInFor === undefined ? null : 'deputy',
  };
};

type Sealed = Extract<ReturnType<typeof chooseAgency>, { kind: 'sealed' }>;

const coordinatorOf = (destination: ReturnType<typeof chooseAgency>): Sealed => {
  if (destination.kind === 'sealed' && destination.slug === coordinatorSlug) return destination;
  throw new Error('Routing chose an agency without a door: explain-routing.ts and destination.ts disagree.');
};

const whyCoordinator = (question: RoutingQuestion): Hole => {
  const { asked, data, today } = question;
  if (rulesThatFit(asked, data.rules, today).length === 0) return 'no-rule';
  const agencies = Object.entries(data.agencies).map(([slug, { awayUntil: _, ...desk }]) => [slug, desk]);
  const everybodyThere = { ...data, agencies: Object.fromEntries(agencies) };
  if (findDoor({ ...question, data: everybodyThere }) !== null) return 'agency-away';
  const grownUp = { ...question, asked: { ...asked, under18: false }, data: everybodyThere };
  return asked.under18 && findDoor(grownUp) !== null ? 'no-agency-for-under-18s' : 'agency-cannot-receive';
};
