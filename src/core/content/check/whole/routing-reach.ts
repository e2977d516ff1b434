import type { Agency } from '../../../agencies/agency.ts';
import { makeContactData } from '../../../contact/contact-data.ts';
import { explainRouting, withKeysToCome } from '../../../routing/explain-routing.ts';
import { rulesThatFit } from '../../../routing/fitting-rules.ts';
import { ageBands, askers, type RoutingRule } from '../../../routing/routing-rule.ts';
import type { Helpline } from '../../helpline.ts';
import type { Need } from '../../need.ts';
import type { Site } from '../../site.ts';
import type { Problem } from '../problem.ts';

/** Stands for whatever is not in the lists: an area outside, a need not named, an age or a language not said. */
const anythingElse = '';

type Choices = { readonly areas: readonly string[]; readonly needs: readonly string[] };

/**
 * Rules that no contact request can ever reach on the days on which they hold, because the rules before them take everything
 * they would take. `choices` are the slugs that a visitor can choose from. `today` is `YYYY-MM-DD`.
 */
export const unreachableRules = (
  rules: readonly RoutingRule[],
  choices: Choices,
  today: string,
): Problem[] => {
  const requests = everyRequest(choices, rules);
  return rules.flatMap((rule, index) => {
    // A rule that begins later is looked at on its first day.
    const day = rule.validFrom !== undefined && rule.validFrom > today ? rule.validFrom : today;
    const wanted = requests.filter((request) => rulesThatFit(request, [rule], day).length > 0);
    const takers = wanted.map((request) => rulesThatFit(request, rules, day)[0]);
    if (wanted.length === 0 || takers.includes(rule)) return [];
    const names = rules
      .filter((other) => takers.includes(other))
      .map(({ name }) => `“${name}”`)
      .join(', ');
    return [
      {
        file: 'content/routing.json',
        field: `rules, item ${index + 1}`,
        sentence: `The rule “${rule.name}” is never used: what it would take is taken before it by ${names}. Move it up, or delete it.`,
      },
    ];
  });
};

const everyRequest = ({ areas, needs }: Choices, rules: readonly RoutingRule[]) => {
  const languages = new Set([anythingElse, ...rules.flatMap((rule) => rule.languages ?? [])]);
  return [...areas, anythingElse].flatMap((area) =>
    [...needs, anythingElse].flatMap((need) =>
      askers.flatMap((asker) =>
        [undefined, ...ageBands].flatMap((ageBand) =>
          [...languages].map((language) => ({ area, need, asker, ageBand, language })),
        ),
      ),
    ),
  );
};

type Reachable = {
  readonly site: Site;
  readonly needs: readonly Need[];
  readonly rules: readonly RoutingRule[];
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly helplines: ReadonlyMap<string, Helpline>;
};

/** Requests that reach nobody today (`YYYY-MM-DD`), once everybody has made a key: the form would close to them. */
export const requestsThatReachNobody = (content: Reachable, today: string): Problem[] => {
  const data = makeContactData({
    ...content,
    agencies: Object.fromEntries(content.agencies),
    helplines: Object.fromEntries(content.helplines),
    holidays: [],
  });
  const lost = explainRouting({ data: withKeysToCome(data), today }).filter(({ hole }) => hole === 'nobody');
  const [first] = lost;
  if (first === undefined) return [];
  return [
    {
      file: 'content/routing.json',
      field: 'rules',
      sentence: `${lost.length === 1 ? 'One kind of request reaches' : `${lost.length} kinds of request reach`} nobody, like ${first.asker}, ${first.area}, ${first.need}: the agency, its deputy and the coordinator are away. Name a deputy who is there, or a rule for another agency.`,
    },
  ];
};
