import type { ContactData, Desk, Ring } from '../contact/contact-data.ts';
import type { ContactRequest } from '../contact/contact-request.ts';
import type { RoutingRule } from './routing-rule.ts';

/** The slug under which the coordinator receives requests. */
export const coordinatorSlug = 'coordinator';

/** Where a request goes. `slug` is an agency's, or `coordinator`; `reason` finishes “We chose them because …”. */
export type Destination =
  | {
      readonly kind: 'sealed';
      readonly slug: string;
      readonly desk: Desk & { publicKey: string };
      readonly coordinatorKey: string;
      readonly reason: string;
    }
  | { readonly kind: 'phone'; readonly name: string; readonly ring: Ring; readonly reason: string }
  | { readonly kind: 'closed' };

type Asked = Pick<ContactRequest, 'asker' | 'area' | 'need'>;

/** The first rule that fits who asks, where and for what; or null. */
export const findRule = (asked: Asked, rules: readonly RoutingRule[]): RoutingRule | null =>
  rules.find(
    (rule) =>
      includes(rule.areas, asked.area) &&
      includes(rule.needs, asked.need) &&
      includes(rule.askers, asked.asker),
  ) ?? null;

/**
 * One agency by the editors' rules. An agency that cannot be sealed to is rung instead; what no rule fits goes to the
 * coordinator; without a coordinator's key nothing can be sent at all, and the form closes.
 */
export const chooseAgency = (asked: Asked, data: ContactData): Destination => {
  const rule = findRule(asked, data.rules);
  const desk = rule === null ? undefined : data.agencies[rule.agency];
  if (rule !== null && desk !== undefined) {
    if (desk.publicKey === undefined && desk.ring !== undefined) {
      return { kind: 'phone', name: desk.name, ring: desk.ring, reason: rule.reason };
    }
    const sealed = sealedTo(rule.agency, desk, data, rule.reason);
    if (sealed !== null) return sealed;
  }
  const reason =
    'no agency in our list fits what you chose, and the coordinator makes sure that somebody answers';
  return sealedTo(coordinatorSlug, data.coordinator, data, reason) ?? { kind: 'closed' };
};

const includes = <Word extends string>(condition: readonly Word[] | undefined, word: Word): boolean =>
  condition === undefined || condition.length === 0 || condition.includes(word);

const sealedTo = (slug: string, desk: Desk, data: ContactData, reason: string): Destination | null => {
  const coordinatorKey = data.coordinator.publicKey;
  if (desk.publicKey === undefined || coordinatorKey === undefined) return null;
  return { kind: 'sealed', slug, desk: { ...desk, publicKey: desk.publicKey }, coordinatorKey, reason };
};
