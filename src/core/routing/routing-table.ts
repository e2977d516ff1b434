import type { ContactData } from '../contact/contact-data.ts';
import type { Hole, RoutingRow } from './explain-routing.ts';
import { askers } from './routing-rule.ts';

/** What a hole means, in words for the coordinator and editors. */
export const holeWords: Readonly<Record<Hole, string>> = {
  nobody: 'reaches nobody: the form closes',
  'no-rule': 'no rule fits: the coordinator',
  'no-agency-for-under-18s': 'no agency says that it takes under-18s: the coordinator',
  'agency-away': 'the agency and its deputy are away: the coordinator',
  'agency-cannot-receive': 'the agency has neither a key nor a number: the coordinator',
  deputy: 'the agency is away: its deputy',
};

type Names = Pick<ContactData, 'areas' | 'needs'>;

/**
 * The table of where requests go, as text: for each area, the needs that go the same way together, and every hole marked
 * with `!`.
 */
export const routingTable = (rows: readonly RoutingRow[], { areas, needs }: Names): string =>
  areas.map((area) => `${area.name}\n${linesOf(rows, area.slug, needs).join('\n')}\n`).join('\n');

const linesOf = (rows: readonly RoutingRow[], area: string, needs: Names['needs']): string[] =>
  askers.flatMap((asker) =>
    [false, true].flatMap((under18) => {
      const these = rows.filter((row) => row.area === area && row.asker === asker && row.under18 === under18);
      return [...Map.groupBy(these, wayOf)].map(([way, alike]) => {
        const which =
          alike.length === needs.length
            ? 'everything'
            : alike.map(({ need }) => needs.find(({ slug }) => slug === need)?.name ?? need).join(', ');
        return `  ${asker}${under18 ? ', under 18' : ''}: ${which}\n    ${way}`;
      });
    }),
  );

const wayOf = ({ name, by, rule, hole }: RoutingRow): string => {
  const to = name === '' ? 'nobody' : `${name}${by === 'phone' ? ' (by phone)' : ''}`;
  const because = rule === null ? '' : `, by the rule “${rule}”`;
  return `${hole === null ? ' ' : '!'} ${to}${because}${hole === null ? '' : `: ${holeWords[hole]}`}`;
};

/** How many combinations there are, and how many of each hole, in one line. */
export const routingSummary = (rows: readonly RoutingRow[]): string => {
  const holes = Map.groupBy(
    rows.flatMap(({ hole }) => hole ?? []),
    (hole) => hole,
  );
  const counted = [...holes].map(([hole, those]) => `${those.length} ${holeWords[hole]}`);
  return `${rows.length} combinations. ${counted.length === 0 ? 'No hole.' : `${counted.join('. ')}.`}`;
};
