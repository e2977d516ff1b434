import type { EndSheet } from './end-sheet-schema.ts';

/** An end sheet that reads a table of turns. */
export const sampleEndSheet: EndSheet = {
  title: 'What it came to',
  table: 'turn',
  person: 'member',
  need: 'need',
  service: 'service',
  seen: 'seen',
  again: 'again',
  holds: 'holds',
};
