import type { Tool } from '#core/tools/tool.ts';
import { everyKind, sources } from './every-kind.ts';

/** A tool with a card to fold. */
export const withCard: Tool = {
  ...everyKind,
  sections: [
    {
      id: 'card-lines',
      title: 'For the card',
      items: [{ id: 'house', kind: 'text', text: 'The house', sources }],
    },
  ],
  card: {
    faces: [
      {
        title: 'Numbers',
        lines: [{ text: 'A life in danger: {emergency}' }, { text: 'House:', item: 'house' }],
      },
      { title: 'Do this', ordered: true, lines: [{ text: 'Ring.' }, { text: 'Stay.' }] },
    ],
  },
};
