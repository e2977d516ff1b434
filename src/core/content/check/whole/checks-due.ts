import { checkStateOn } from '../../../directory/check-state.ts';
import { type CheckCounts, countChecks } from '../../../directory/checking/checking-list.ts';
import type { Content } from '../content-files.ts';
import type { Problem } from '../problem.ts';

/**
 * Helplines that were to be checked again before this day (`YYYY-MM-DD`). A site that is for everybody is not published with
 * one: somebody may ring it tonight. One that was never checked says so, and is none of these.
 */
export const helplinesPastDue = ({ helplines }: Pick<Content, 'helplines'>, today: string): Problem[] =>
  [...helplines].flatMap(([slug, { checked }]) =>
    checkStateOn(today, checked) === 'check-due'
      ? [
          {
            file: `content/helplines/${slug}.json`,
            field: 'checked, nextDue',
            sentence: `This number was to be checked by ${checked?.nextDue}. Ring it, then write the new check here: npm run edit lists it at /editors/check/.`,
          },
        ]
      : [],
  );

/** How many listings and helplines are checked, past their date, and never checked: one line for a report. */
export const checksInWords = (
  { services, helplines }: Pick<Content, 'services' | 'helplines'>,
  today: string,
): string =>
  `Checks on ${today}: ${countsInWords(services.size, 'services', countChecks(services.values(), today))}; ` +
  `${countsInWords(helplines.size, 'helplines', countChecks(helplines.values(), today))}.`;

const countsInWords = (count: number, what: string, counts: CheckCounts): string =>
  `of ${count} ${what} ${counts.checked} are checked, ${counts['check-due']} past their date, ${counts['not-confirmed']} never checked`;
