import { sampleEndSheet } from '#core/tools/end-sheet/sample-end-sheet.fixture.ts';
import type { Tool } from '#core/tools/tool.ts';
import { everyKind, options, sources } from './every-kind.ts';

/** An exercise: cards by lot, somebody invented, turns, and what they come to. */
export const exercise: Tool = {
  ...everyKind,
  sections: [
    {
      id: 'family',
      title: 'A family',
      intro: 'Invented.',
      items: [
        { id: 'card', kind: 'choice', text: 'Our door', sources, options, lot: true },
        { id: 'ann', kind: 'statement', text: 'Ann, 40.', sources, person: 'Ann' },
        { id: 'twist', kind: 'statement', text: 'The bus is late.', hint: 'Twist', sources, faceDown: true },
      ],
    },
    {
      id: 'turns',
      title: 'Turns',
      needs: ['family-support'],
      items: [
        {
          id: 'turn',
          kind: 'table',
          text: 'Each turn',
          sources,
          rows: 1,
          rowName: 'Turn',
          columns: [
            { id: 'member', text: 'Member', kind: 'person' },
            { id: 'need', text: 'Need', kind: 'choice', options },
            { id: 'service', text: 'Service', kind: 'service' },
            { id: 'seen', text: 'First seen', kind: 'text' },
            { id: 'again', text: 'Assessed again', kind: 'tick' },
            { id: 'holds', text: 'Who holds it together', kind: 'text' },
          ],
        },
      ],
    },
  ],
  endSheet: sampleEndSheet,
};
