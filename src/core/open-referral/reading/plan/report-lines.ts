import type { Change } from './changes.ts';
import type { Outcome } from './outcome.ts';

/** How many records there were of each outcome. */
export type Tally = Record<Outcome['kind'], number>;
export const emptyTally = (): Tally => ({ new: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 });

const changeLine = ({ field, before, after }: Change): string => `    ${field}: ${before} → ${after}`;

const kindWords = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  kept: 'kept as it is',
  refused: 'refused',
} as const satisfies Record<Outcome['kind'], string>;

const organisationLines = ({ organisation }: Outcome): string[] => {
  if (organisation === undefined) return [];
  const file = `content/organisations/${organisation.slug}.json`;
  return organisation.changes === 'new'
    ? [`    new organisation: ${file}`]
    : [`    changed organisation: ${file}`, ...organisation.changes.map(changeLine)];
};

/** What becomes of a record, in lines: first where it stands and what becomes of it, then why. */
export const linesOf = (outcome: Outcome): string[] => {
  const { place, title, kind } = outcome;
  const where = `${place.file} ${place.at}: ${kindWords[kind]}`;
  const what = 'slug' in outcome ? ` — content/services/${outcome.slug}.json` : '';
  const called = title === '' ? '' : ` — ${title}`;
  return [
    `${where}${what}${called}`,
    ...('sentence' in outcome ? [`    ${outcome.sentence}`] : []),
    ...('sentences' in outcome ? outcome.sentences.map((sentence) => `    ${sentence}`) : []),
    ...('changes' in outcome ? outcome.changes.map(changeLine) : []),
    ...organisationLines(outcome),
    ...outcome.remarks.map((remark) => `    Note: ${remark}`),
  ];
};

/** One line with what there was: `3 new, 1 changed, 40 unchanged, 0 refused.` */
export const tallyLine = (tally: Tally): string =>
  (Object.keys(kindWords) as Outcome['kind'][])
    .filter((kind) => kind !== 'kept' || tally.kept > 0)
    .map((kind) => `${tally[kind].toLocaleString('en')} ${kindWords[kind]}`)
    .join(', ')
    .concat('.');
