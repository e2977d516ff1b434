import type { ContactRequest } from '../contact/contact-request.ts';
import type { AgeBand, RoutingRule } from './routing-rule.ts';

/** What routing looks at: nothing that says who somebody is. */
export type Asked = Pick<ContactRequest, 'asker' | 'area' | 'need'> &
  Partial<Pick<ContactRequest, 'under18' | 'ageBand' | 'language' | 'notTo' | 'notNearMe'>>;

/**
 * Every rule that fits who asks, where, for what, how old and in which language, on a day (`YYYY-MM-DD`), in the editors' order.
 * An age or a language that was not given fits only rules without that condition.
 */
export const rulesThatFit = (asked: Asked, rules: readonly RoutingRule[], today: string): RoutingRule[] =>
  rules.filter(
    (rule) =>
      holdsOn(rule, today) &&
      fitsArea(rule, asked) &&
      includes(rule.needs, asked.need) &&
      includes(rule.askers, asked.asker) &&
      includes(rule.ageBands, ageBandOf(asked)) &&
      includes(rule.languages?.map(plain), plain(asked.language ?? '')),
  );

/** The first rule that fits, or null. */
export const findRule = (asked: Asked, rules: readonly RoutingRule[], today: string): RoutingRule | null =>
  rulesThatFit(asked, rules, today)[0] ?? null;

/** Whether the rule is of another area than the one asked from, and names its own. */
export const isOfElsewhere = ({ areas = [] }: RoutingRule, { area }: Pick<Asked, 'area'>): boolean =>
  areas.length > 0 && !areas.includes(area);

const holdsOn = ({ validFrom = '', validTo = '9999' }: RoutingRule, today: string): boolean =>
  validFrom <= today && today <= validTo;

/** Who asks for somebody outside their area is not sent to an agency of it; rules for every area fit both. */
const fitsArea = (rule: RoutingRule, asked: Asked): boolean =>
  includes(rule.areas, asked.area) ? !(asked.notNearMe && namesAreas(rule)) : asked.notNearMe === true;

const namesAreas = ({ areas = [] }: RoutingRule): boolean => areas.length > 0;

const ageBandOf = ({ under18, ageBand }: Asked): AgeBand | undefined => (under18 ? 'under-18' : ageBand);

const plain = (language: string): string => language.trim().toLowerCase();

const includes = <Word extends string>(
  condition: readonly Word[] | undefined,
  word: Word | undefined,
): boolean =>
  condition === undefined || condition.length === 0 || (word !== undefined && condition.includes(word));
