import type { RoutingRule } from '../../../routing/routing-rule.ts';
import { askers } from '../../../routing/routing-rule.ts';
import type { Problem } from '../problem.ts';

/** Stands for whatever is not in the lists: an area outside, a need not named. */
const anythingElse = '';

type Choices = { readonly areas: readonly string[]; readonly needs: readonly string[] };

/**
 * Rules that no contact request can ever reach, because the rules before them take everything they would take.
 * `choices` are the slugs that a visitor can choose from.
 */
export const unreachableRules = (rules: readonly RoutingRule[], choices: Choices): Problem[] => {
  const requests = everyRequest(choices);
  const takenBy = requests.map((request) => rules.findIndex((rule) => takes(rule, request)));
  return rules.flatMap((rule, index) => {
    if (takenBy.includes(index)) return [];
    const wanted = requests.flatMap((request, place) => (takes(rule, request) ? [takenBy[place] ?? -1] : []));
    const blockers = [...new Set(wanted)].filter((place) => place >= 0).sort((one, other) => one - other);
    if (blockers.length === 0) return [];
    const names = blockers.map((place) => `“${rules[place]?.name ?? ''}”`).join(', ');
    return [
      {
        file: 'content/routing.json',
        field: `rules, item ${index + 1}`,
        sentence: `The rule “${rule.name}” is never used: what it would take is taken before it by ${names}. Move it up, or delete it.`,
      },
    ];
  });
};

type Request = { readonly area: string; readonly need: string; readonly asker: string };

const everyRequest = ({ areas, needs }: Choices): Request[] =>
  [...areas, anythingElse].flatMap((area) =>
    [...needs, anythingElse].flatMap((need) => askers.map((asker) => ({ area, need, asker }))),
  );

const takes = (rule: RoutingRule, request: Request): boolean =>
  fits(rule.areas, request.area) && fits(rule.needs, request.need) && fits(rule.askers, request.asker);

const fits = (condition: readonly string[] | undefined, word: string): boolean =>
  condition === undefined || condition.length === 0 || condition.includes(word);
