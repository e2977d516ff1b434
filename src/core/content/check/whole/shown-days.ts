import type { Service } from '../../../directory/service.ts';
import type { Problem } from '../problem.ts';
import type { Days } from './dates.ts';

/**
 * Services that nobody sees: not yet, or not any more. Warnings, because editors meant it so; what is over may be forgotten.
 * A service counts as over when its last day has passed everywhere on earth.
 */
export const notShown = (
  services: ReadonlyMap<string, Pick<Service, 'publishFrom' | 'publishUntil'>>,
  { earliest, latest }: Days,
): Problem[] =>
  [...services].flatMap(([slug, { publishFrom, publishUntil }]) => {
    const file = `content/services/${slug}.json`;
    if (publishUntil !== undefined && publishUntil < earliest)
      return [
        {
          file,
          field: 'publishUntil',
          sentence: `Nobody sees this any more: its last day was ${publishUntil}. Write a later day, or delete the file.`,
        },
      ];
    if (publishFrom !== undefined && publishFrom > latest)
      return [
        {
          file,
          field: 'publishFrom',
          sentence: `Nobody sees this before ${publishFrom}. The first build on that day shows it.`,
        },
      ];
    return [];
  });
