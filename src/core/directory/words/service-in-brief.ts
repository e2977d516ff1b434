import type { Service } from '../service.ts';
import { inOneSentence, wayWords } from './listing-words.ts';

/** What helps to choose a listing from a list, in a few words: “In person, by phone. Free. Friends welcome.” */
export const serviceInBrief = (service: Service): string => {
  const ways = inOneSentence(service.ways.map((way) => wayWords[way]));
  return [
    ways,
    service.opening?.kind === 'always' && 'Day and night',
    service.walkIn === true && 'You can walk in',
    service.free === true && 'Free',
    service.audiences.includes('friend') && 'Friends welcome',
    service.peerLed === true && 'Run by people who have been there',
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => `${part}.`)
    .join(' ');
};
