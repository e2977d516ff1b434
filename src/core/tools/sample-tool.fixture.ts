import type { z } from 'zod';
import type { toolSchema } from './tool.ts';

/** A tool as an editor would write it, with a line of most kinds. Nothing in it is real. */
export const sampleTool: z.input<typeof toolSchema> = {
  title: 'A sample',
  neutralTitle: 'Notes',
  summary: 'It is only a sample.',
  readers: ['families'],
  forWhom: 'For tests.',
  minutes: 5,
  version: 3,
  opensFrom: 2,
  written: '2026-11-01',
  reviewDue: '2027-11-01',
  review: { state: 'draft' },
  sections: [
    {
      id: 'part',
      title: 'Part',
      items: [
        { id: 'told', kind: 'statement', text: 'Ring {emergency}.', sources: ['SER-Exit'] },
        {
          id: 'worry',
          kind: 'longText',
          text: 'What worries you?',
          sources: ['AP-2-Conf'],
          formerly: ['fear'],
        },
        {
          id: 'tie',
          kind: 'choice',
          text: 'Who are you?',
          sources: ['SER-Ass-2'],
          options: [
            { id: 'parent', text: 'A parent' },
            { id: 'friend', text: 'A friend' },
          ],
        },
        {
          id: 'seen',
          kind: 'multi',
          text: 'What have you seen?',
          sources: ['X judgement'],
          options: [
            { id: 'sleep', text: 'No sleep' },
            { id: 'debt', text: 'A debt' },
          ],
        },
        {
          id: 'who',
          kind: 'table',
          text: 'Who matters?',
          sources: ['SER-Prov'],
          rows: 2,
          columns: [{ id: 'name', text: 'First name', kind: 'text' }],
        },
        { id: 'nobody', kind: 'check', text: 'Nobody was named', sources: ['SER-Prov'] },
        {
          id: 'offer',
          kind: 'table',
          text: 'The offer',
          sources: ['SER-Prov'],
          rowsFrom: 'who',
          required: true,
          needed: 'Record the offer.',
          unless: 'nobody',
          columns: [
            { id: 'day', text: 'Offered on', kind: 'date', required: true },
            {
              id: 'answer',
              text: 'Answer',
              kind: 'choice',
              required: true,
              options: [
                { id: 'yes', text: 'Yes' },
                { id: 'no', text: 'No' },
              ],
            },
            { id: 'note', text: 'Note', kind: 'text' },
          ],
        },
        { id: 'again', kind: 'date', text: 'Again on', sources: ['SER-Flex'], calendar: true },
        {
          id: 'afraid',
          kind: 'yesNoUnsure',
          text: 'Are you afraid?',
          sources: ['SER-Ass-5'],
          sensitive: true,
        },
      ],
    },
  ],
  next: [{ text: 'Help now', to: '/help-now/' }],
};
