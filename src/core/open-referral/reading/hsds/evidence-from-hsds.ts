import type { DraftService } from '../draft.ts';
import type { Said } from './said.ts';

const sourceIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The evidence that a record of ours brings; `undefined` when it brings none. */
export const ourEvidence = (said: Said): DraftService['evidence'] => {
  const [grade] = said.codes('alongside-evidence');
  if (grade === undefined) return undefined;
  return { grade, summary: said.fact('evidence-summary'), sources: said.facts('source').map(sourceIn) };
};

/** The check that a record of ours brings: all of it, or none. */
export const ourCheck = (said: Said, on: string | undefined): DraftService['checked'] => {
  const [how] = said.codes('alongside-check-ways');
  const [by, nextDue] = [said.fact('checked-by'), said.fact('next-check-due')];
  if (how === undefined || by === undefined || nextDue === undefined || on === undefined) return undefined;
  return { on, by, how, nextDue };
};
