import type { Need } from '../../content/need.ts';

const anywhere =
  'Somebody close to me drinks too much or uses drugs. I’m not ringing about them. I’m ringing because I need to talk.';

/**
 * What somebody could say first when they ring a service that serves these needs. A need that could put somebody in danger
 * decides first, then the first that has words of its own; without any, words that fit everywhere.
 */
export const openingWords = (served: readonly Pick<Need, 'sayFirst' | 'couldEndanger'>[]): string => {
  const withWords = served.filter(({ sayFirst }) => sayFirst !== undefined);
  return (withWords.find(({ couldEndanger }) => couldEndanger) ?? withWords[0])?.sayFirst ?? anywhere;
};
