import type { Checked, Evidence, Source } from '../../content/evidence.ts';
import { checkStateOn } from '../../directory/check-state.ts';
import { fact, type Saying, terms } from './attributes.ts';
import { known } from './known.ts';

const sourceText = ({ title, url, publishedOn, checkedOn }: Source): string =>
  JSON.stringify(known({ title, url, publishedOn, checkedOn }));

/** How good the evidence is, and what it rests on. */
export const evidenceSayings = ({ grade, summary, sources }: Evidence): Saying[] => [
  ...terms('alongside-evidence', [grade]),
  ...fact('evidence-summary', summary),
  ...sources.flatMap((source) => fact('source', sourceText(source))),
];

/** How sure we are of a listing on a day, and who made sure. The day of the check itself is `assured_date`. */
export const checkSayings = (checked: Checked | undefined, today: string): Saying[] => [
  ...terms('alongside-check-states', [checkStateOn(today, checked)]),
  ...fact('checked-by', checked?.by),
  ...terms('alongside-check-ways', checked === undefined ? [] : [checked.how]),
  ...fact('next-check-due', checked?.nextDue),
];
