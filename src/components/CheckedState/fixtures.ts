import { type Fixtures, shown } from '../../design/fixture.ts';
import { checkedByPhone, checkedLongAgo, fromNewspaper, language, today } from '../../design/samples.ts';
import CheckedState from './CheckedState.astro';
import ReviewState from './ReviewState.astro';

const known = { evidence: fromNewspaper, today, language };

export default {
  about: 'How sure we are of a listing, by shape and in words: checked, past its date, or not yet confirmed.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    shown('checked', CheckedState, { ...known, checked: checkedByPhone }),
    shown('checked on its last day', CheckedState, {
      ...known,
      checked: { ...checkedByPhone, nextDue: today },
    }),
    shown('past its date', CheckedState, { ...known, checked: checkedLongAgo }),
    shown('not yet confirmed', CheckedState, known),
    shown('checked, as a box', CheckedState, { ...known, as: 'box', checked: checkedByPhone }),
    shown('past its date, as a box', CheckedState, { ...known, as: 'box', checked: checkedLongAgo }),
    shown('not yet confirmed, as a box', CheckedState, { ...known, as: 'box' }),
    shown('not yet confirmed, in brief', CheckedState, { ...known, as: 'brief' }),
    shown('review: a draft', ReviewState, { guidance: { review: { state: 'draft' } }, today, language }),
    shown('review: for clinical review', ReviewState, {
      guidance: { review: { state: 'clinical-review-needed' } },
      today,
      language,
    }),
    shown('review: reviewed', ReviewState, {
      guidance: {
        review: { state: 'reviewed', on: '2026-10-05', by: 'a nurse of the sample service' },
        reviewDue: today,
      },
      today,
      language,
    }),
    shown('review: past its date', ReviewState, {
      guidance: {
        review: { state: 'reviewed', on: '2025-10-05', by: 'a nurse of the sample service' },
        reviewDue: '2026-10-05',
      },
      today,
      language,
    }),
  ],
} satisfies Fixtures;
