import { addDays } from '../calendar/zoned-time.ts';
import type { Desk, Ring } from '../contact/contact-data.ts';
import { canBeSealedTo, type Door, findDoor, isAway, type RoutingQuestion } from './door.ts';
import { type Asked, isOfElsewhere, rulesThatFit } from './fitting-rules.ts';
import type { Reason, WhyCoordinator } from './reason.ts';

/** The slug under which the coordinator receives requests. */
export const coordinatorSlug = 'coordinator';

/**
 * Where a request goes. `slug` is an agency's, or `coordinator`; `backOn` is the first day, `YYYY-MM-DD`, on which somebody is
 * back who could have it, when all are away.
 */
export type Destination =
  | {
      readonly kind: 'sealed';
      readonly slug: string;
      readonly desk: Desk & { publicKey: string };
      readonly coordinatorKey: string;
      readonly reason: Reason;
    }
  | { readonly kind: 'phone'; readonly name: string; readonly ring: Ring; readonly reason: Reason }
  | { readonly kind: 'closed'; readonly backOn?: string };

/**
 * One agency by the editors' rules. An agency that cannot be sealed to is rung instead; one that is away is stood in for by
 * its deputy; what no agency takes goes to the coordinator. When the coordinator is away too, or has no key, the form closes.
 */
export const chooseAgency = (question: RoutingQuestion): Destination => {
  const destination = destinationOn(question);
  if (destination.kind !== 'closed') return destination;
  const backOn = firstOpenDay(question);
  return backOn === undefined ? destination : { kind: 'closed', backOn };
};

/** The first day after an absence on which the same request would go somewhere. */
const firstOpenDay = (question: RoutingQuestion): string | undefined => {
  const { data, today } = question;
  return [data.coordinator, ...Object.values(data.agencies)]
    .flatMap((desk) => (isAway(desk, today) ? [addDays(desk.awayUntil ?? today, 1)] : []))
    .toSorted()
    .find((day) => destinationOn({ ...question, today: day }).kind === 'sealed');
};

const destinationOn = (question: RoutingQuestion): Destination => {
  const { data, today } = question;
  const door = findDoor(question);
  if (door !== null) {
    const reason = reasonFor(door, question.asked);
    const sealed = sealedTo(door.slug, door.desk, question, reason);
    if (sealed !== null) return sealed;
    if (door.desk.ring !== undefined)
      return { kind: 'phone', name: door.desk.name, ring: door.desk.ring, reason };
  }
  if (isAway(data.coordinator, today)) return { kind: 'closed' };
  const reason = { kind: 'coordinator', why: whyNoAgency(question) } as const;
  return sealedTo(coordinatorSlug, data.coordinator, question, reason) ?? { kind: 'closed' };
};

/** Why one door was chosen, as an editor or its absence gives it. */
const reasonFor = ({ rule, desk, standsInFor }: Door, asked: Asked): Reason => {
  if (standsInFor !== undefined)
    return {
      kind: 'stands-in',
      away: standsInFor.name,
      until: standsInFor.awayUntil ?? '',
      desk: desk.name,
    };
  return isOfElsewhere(rule, asked) ? { kind: 'elsewhere' } : { kind: 'rule', text: rule.reason };
};

/** Why a request goes to the coordinator: the visitor's own wish first, since it is the one they can change. */
const whyNoAgency = (question: RoutingQuestion): WhyCoordinator => {
  const { asked, data, today } = question;
  const wouldReach = (change: Partial<Asked>): boolean =>
    findDoor({ ...question, asked: { ...asked, ...change } }) !== null;
  if (asked.notTo !== undefined && asked.notTo.length > 0 && wouldReach({ notTo: [] })) return 'avoided';
  if (asked.notNearMe && wouldReach({ notNearMe: false })) return 'none-elsewhere';
  if (asked.under18 && wouldReach({ under18: false })) return 'none-for-young';
  return rulesThatFit(asked, data.rules, today).length === 0 ? 'none-fits' : 'none-free';
};

const sealedTo = (
  slug: string,
  desk: Desk,
  { data }: RoutingQuestion,
  reason: Reason,
): Destination | null => {
  const coordinatorKey = data.coordinator.publicKey;
  if (coordinatorKey === undefined || !canBeSealedTo(desk, data)) return null;
  return { kind: 'sealed', slug, desk, coordinatorKey, reason };
};
