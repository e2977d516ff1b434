import { type Fixtures, shown } from '../../design/fixture.ts';
import { language } from '../../design/samples.ts';
import ReviewState from './ReviewState.astro';

export default {
  about: 'Who has read a piece of guidance before visitors do, in one line.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    shown('a draft', ReviewState, { review: { state: 'draft' }, language }),
    shown('for clinical review', ReviewState, { review: { state: 'clinical-review-needed' }, language }),
    shown('reviewed', ReviewState, {
      review: { state: 'reviewed', on: '2026-10-05', by: 'a nurse of the sample service' },
      language,
    }),
  ],
} satisfies Fixtures;
