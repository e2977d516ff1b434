import type { Tool } from '#core/tools/tool.ts';
import { longWord } from '../samples.ts';

export const sources = ['SER-Exit', 'AP-2-Conf', 'X judgement'];
export const options = [
  { id: 'one', text: 'One thing', note: 'A word about it.' },
  { id: 'other', text: `Another ${longWord}` },
];

/** A tool with a line of every kind. */
export const everyKind: Tool = {
  title: 'A tool of every kind',
  neutralTitle: 'Notes',
  summary: 'One line of each kind, so that all of them can be looked at.',
  readers: ['professionals'],
  forWhom: 'For whoever makes tools.',
  minutes: 5,
  version: 1,
  opensFrom: 1,
  written: '2026-11-22',
  reviewDue: '2027-11-22',
  review: { state: 'clinical-review-needed' },
  opening: [{ id: 'first', text: 'To read before anything is answered.', sources }],
  sections: [
    {
      id: 'read-and-answer',
      title: 'To read and to answer',
      intro: 'What stands under the heading.',
      items: [
        { id: 'statement', kind: 'statement', text: 'Ring {emergency}.', sources, emergency: true },
        { id: 'check', kind: 'check', text: 'Somebody was asked', sources, required: true },
        { id: 'yes-no', kind: 'yesNoUnsure', text: 'Were they willing?', sources, consentOf: 'person' },
        { id: 'choice', kind: 'choice', text: 'Which of these?', sources, options },
        {
          id: 'multi',
          kind: 'multi',
          text: 'Which of them all?',
          sources,
          options,
          hint: 'As many as you like.',
        },
        { id: 'scale', kind: 'scale', text: 'How well?', sources, options },
        { id: 'text', kind: 'text', text: 'In one line', sources, needs: ['family-support'] },
        { id: 'long-text', kind: 'longText', text: 'In your own words', sources, staffOnly: true },
        { id: 'date', kind: 'date', text: 'On which day?', sources, calendar: true },
        {
          id: 'table',
          kind: 'table',
          text: 'Each of them',
          sources,
          rows: 2,
          rowName: 'Person',
          columns: [
            { id: 'who', text: 'Who', kind: 'text' },
            { id: 'day', text: 'On', kind: 'date' },
            { id: 'answer', text: 'Answer', kind: 'choice', options },
          ],
        },
        { id: 'hidden', kind: 'longText', text: 'What nobody else should see', sources, sensitive: true },
        { id: 'signature', kind: 'signature', text: 'The worker', sources },
      ],
    },
  ],
  next: [{ text: 'Find support', to: '/directory/' }],
};
