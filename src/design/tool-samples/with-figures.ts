import type { Tool } from '#core/tools/tool.ts';
import { longWord } from '../samples.ts';
import { everyKind, sources } from './every-kind.ts';

const points = [
  { id: 'nothing', text: '0 Nothing', points: 0 },
  { id: 'all', text: `1 All ${longWord}`, points: 1 },
  { id: 'apart', text: 'We disagree', disagrees: true },
];
/** A tool whose answers count, with what follows from one, and a sheet to hand out. */
export const withFigures: Tool = {
  ...everyKind,
  answerSets: [{ id: 'how-far', options: points }],
  sections: [
    {
      id: 'counted',
      title: 'What counts',
      needs: ['family-support'],
      items: [
        {
          id: 'far',
          kind: 'scale',
          text: 'How far are we?',
          sources,
          answersOf: 'how-far',
          why: 'What shows it',
          follows: { answers: ['nothing'], say: 'If nothing: begin here.' },
        },
        {
          id: 'cases',
          kind: 'table',
          text: 'Each case',
          sources,
          rows: 1,
          rowName: 'Case',
          columns: [
            { id: 'asked', text: 'Asked', kind: 'tick' },
            { id: 'why', text: 'Why', kind: 'text' },
          ],
        },
      ],
    },
    {
      id: 'alone',
      title: 'A sheet of its own',
      sheet: true,
      items: [
        { id: 'slip', kind: 'statement', text: 'I want to change this.\nMy name:', sources, cutOut: true },
      ],
    },
  ],
  figures: { title: 'Figures', intro: 'From 0 to 1.', by: 'line', together: true },
};
