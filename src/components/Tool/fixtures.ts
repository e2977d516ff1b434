import type { HandoutFacts } from '#core/shortlist/handout-facts.ts';
import type { Tool as ToolContent } from '#core/tools/tool.ts';
import { type Fixtures, shown, staged } from '../../design/fixture.ts';
import { language, longWord, today } from '../../design/samples.ts';
import Tool from './Tool.astro';

const sources = ['SER-Exit', 'AP-2-Conf', 'X judgement'];
const options = [
  { id: 'one', text: 'One thing', note: 'A word about it.' },
  { id: 'other', text: `Another ${longWord}` },
];

const everyKind: ToolContent = {
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
const withCard: ToolContent = {
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

const points = [
  { id: 'nothing', text: '0 Nothing', points: 0 },
  { id: 'all', text: `1 All ${longWord}`, points: 1 },
  { id: 'apart', text: 'We disagree', disagrees: true },
];
const withFigures: ToolContent = {
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

const exercise: ToolContent = {
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
  endSheet: {
    title: 'What it came to',
    table: 'turn',
    person: 'member',
    need: 'need',
    service: 'service',
    seen: 'seen',
    again: 'again',
    holds: 'holds',
  },
};
const listed: HandoutFacts = {
  id: 'a',
  slug: 'a-service',
  name: `A service ${longWord}`,
  kind: 'Group',
  place: 'Here',
  phones: [{ number: '01 234 5678' }],
  check: { state: 'not-confirmed', says: 'Not yet confirmed. Ask before you travel.' },
};

const around = {
  id: 'a-tool',
  helplines: {},
  needs: [{ slug: 'family-support', name: 'Support for families' }],
  emergency: { numbers: ['112', '999'], say: 'Say where you are.' },
  networkName: 'Example Network',
  today,
  language,
};

const whole = shown('every kind of line', Tool, { ...around, tool: everyKind });

export default {
  about: 'A tool to fill in: lines of every kind, a card to fold, and what may be done with what is written.',
  states: [
    whole,
    staged(
      { ...whole, name: 'with script, all of it open' },
      { show: '[data-scripted], details, [data-missing], [data-more]', hide: '.unscripted' },
    ),
    shown('with figures and a sheet', Tool, {
      ...around,
      tool: withFigures,
      where: { 'family-support': 'Here 2, there none' },
    }),
    staged(
      {
        ...shown('an exercise, with services of the directory and an end sheet', Tool, {
          ...around,
          tool: exercise,
          areas: [{ slug: 'here', name: 'Here' }],
          areaWord: 'County',
          everywhere: () => [listed],
        }),
      },
      { show: '[data-where], [data-look-up], [data-lot], details, [data-scripted]', hide: '.unscripted' },
    ),
    shown('with a card', Tool, { ...around, tool: withCard }),
  ],
} satisfies Fixtures;
