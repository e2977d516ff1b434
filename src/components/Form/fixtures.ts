import './form.css';
import './contact.css';
import { sentView } from '#core/contact/views/sent-view.ts';
import {
  data,
  dataClosed,
  dataToRing,
  reference,
  returnWords,
  reviewOf,
} from '../../design/contact-samples.ts';
import { type Fixtures, shown, written } from '../../design/fixture.ts';
import { inForm, questionStates, times } from '../../design/question-states.ts';
import { returnStates } from '../../design/return-states.ts';
import FormPage from './FormPage.astro';

export default {
  about:
    'Questions as legends, answers as rows; what is wrong, said where it is; and what comes after sending.',
  sameAtEveryWidth: true,
  states: [
    ...questionStates,
    shown('beside a drawing', FormPage, { drawing: 'letter' }, { default: inForm(times).markup }),
    written(
      'before sending, after a problem',
      reviewOf({ problem: 'The agency has a new key. Press “Send it” again.' }),
    ),
    written('an agency that only takes calls', reviewOf({ data: dataToRing })),
    written('nobody can receive it', reviewOf({ data: dataClosed })),
    written(
      'the six words',
      sentView({
        data,
        agencyName: 'First Door',
        reference,
        words: returnWords,
        answerBy: 'Thursday 26 November',
        forSomebodyElse: false,
        onlyByWords: false,
      }),
    ),
    ...returnStates,
  ],
} satisfies Fixtures;
