import type { ContactData, Desk } from '../contact/contact-data.ts';
import { type Asked, isOfElsewhere, rulesThatFit } from './fitting-rules.ts';
import type { RoutingRule } from './routing-rule.ts';

/** An agency that can take a request, by form or by phone, and the rule that led to it. */
export type Door = {
  readonly slug: string;
  readonly desk: Desk;
  readonly rule: RoutingRule;
  /** The agency of the rule, when it is away and this one is its deputy. */
  readonly standsInFor?: Desk;
};

/** A question to routing: what is asked, what there is, and the day, `YYYY-MM-DD`. */
export type RoutingQuestion = {
  readonly asked: Asked;
  readonly data: Pick<ContactData, 'rules' | 'agencies' | 'coordinator' | 'needs'>;
  readonly today: string;
};

/**
 * The first door that is open: the agencies of the rules that fit, in the editors' order, each followed by its deputy while
 * it is away. Support in its own right comes before support that is tied to treatment, unless treatment is what is asked for.
 */
export const findDoor = (question: RoutingQuestion): Door | null => {
  const { asked, data, today } = question;
  const doors = rulesThatFit(asked, data.rules, today).flatMap((rule) => doorsOf(rule, question));
  const open = doors.filter((door) => isOpen(door, question));
  const isTreatment = data.needs.find(({ slug }) => slug === asked.need)?.forThem === true;
  const preferred = isTreatment ? undefined : open.find(({ desk }) => !desk.attachedToTreatment);
  return preferred ?? open[0] ?? null;
};

/** Whether a desk takes nothing on a day. */
export const isAway = ({ awayUntil }: Pick<Desk, 'awayUntil'>, today: string): boolean =>
  awayUntil !== undefined && today <= awayUntil;

const doorsOf = (rule: RoutingRule, { data, today }: RoutingQuestion): Door[] => {
  const desk = agencyBy(rule.agency, data);
  if (desk === undefined) return [];
  if (!isAway(desk, today)) return [{ slug: rule.agency, desk, rule }];
  const slug = desk.deputyAgency ?? '';
  const deputy = agencyBy(slug, data);
  return deputy === undefined || isAway(deputy, today)
    ? []
    : [{ slug, desk: deputy, rule, standsInFor: desk }];
};

const isOpen = ({ slug, desk, rule }: Door, { asked, data }: RoutingQuestion): boolean =>
  !asked.notTo?.includes(slug) &&
  !(asked.under18 && !desk.takesUnder18s) &&
  !(isOfElsewhere(rule, asked) && !desk.takesFromElsewhere) &&
  (canBeSealedTo(desk, data) || isRung(desk));

/** Whether a request can be sealed to this desk: it has a key, and so has the coordinator. */
export const canBeSealedTo = (
  desk: Desk,
  data: Pick<ContactData, 'coordinator'>,
): desk is Desk & { publicKey: string } =>
  desk.publicKey !== undefined && data.coordinator.publicKey !== undefined;

const isRung = (desk: Desk): boolean => desk.publicKey === undefined && desk.ring !== undefined;

/** Own properties only: a slug may be any word, `constructor` too. */
const agencyBy = (slug: string, { agencies }: Pick<ContactData, 'agencies'>): Desk | undefined =>
  Object.hasOwn(agencies, slug) ? agencies[slug] : undefined;
