import type { ContentCheck } from '#core/content/check/check-content.ts';
import { printProblem } from '#core/content/check/problem.ts';

/** What is wrong, one line each, or one line with what was found. Warnings come last. */
export const reportOf = (check: ContentCheck): string =>
  [
    ...(check.kind === 'unsound' ? check.problems.map(printProblem) : [countsOf(check.content)]),
    ...check.warnings.map((warning) => `Warning: ${printProblem(warning)}`),
  ].join('\n');

type SoundCheck = Extract<ContentCheck, { kind: 'sound' }>;

const countsOf = (content: SoundCheck['content']): string =>
  `Content is sound: ${content.services.size} services of ${content.organisations.size} organisations, ` +
  `${content.agencies.size} agencies, ${content.helplines.size} helplines, ${content.guidance.size} pages of guidance, ` +
  `${content.needs.length} needs, ${content.rules.length} routing rules.`;
