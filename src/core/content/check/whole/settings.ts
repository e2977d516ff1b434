import type { Agency } from '../../../agencies/agency.ts';
import type { Site } from '../../site.ts';
import type { Problem } from '../problem.ts';

const file = 'content/site.json';

/** What the schema of the site settings cannot say: the words must also be ones that the platform knows. */
export const settingsProblems = (site: Site): Problem[] => {
  const problems: (Problem | undefined)[] = [
    isKnown(() => new Intl.DateTimeFormat('en', { timeZone: site.timeZone }))
      ? undefined
      : {
          file,
          field: 'timeZone',
          sentence: `There is no time zone “${site.timeZone}”. Write one like Europe/Dublin.`,
        },
    isKnown(() => new Intl.Locale(site.language))
      ? undefined
      : {
          file,
          field: 'language',
          sentence: `There is no language “${site.language}”. Write a language tag like en-IE.`,
        },
    (site.limits.lawTitle === undefined) === (site.limits.lawUrl === undefined)
      ? undefined
      : {
          file,
          field: 'limits',
          sentence:
            'The law and the address where it can be read belong together. Write both, or leave both empty.',
        },
    site.retention.maximumDays >= site.retention.closedDays
      ? undefined
      : {
          file,
          field: 'retention, maximumDays',
          sentence: `Requests cannot be deleted before closed ones are. Write ${site.retention.closedDays} or more.`,
        },
    ...site.areas.map((area, index) =>
      area.slug === 'need'
        ? {
            file,
            field: `areas, item ${index + 1}, slug`,
            sentence: 'The site uses “need” at this place itself. Choose another address.',
          }
        : undefined,
    ),
  ];
  return problems.filter((problem) => problem !== undefined);
};

/** What the schema of an agency cannot say. */
export const agencyProblems = (path: string, { receives }: Agency): Problem[] =>
  receives.by === 'phone' && receives.helpline === undefined && receives.phone === undefined
    ? [
        {
          file: path,
          field: 'receives',
          sentence: 'Nobody could ring this agency. Choose a helpline, or write a number.',
        },
      ]
    : [];

const isKnown = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};
