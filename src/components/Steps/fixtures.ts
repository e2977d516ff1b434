import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Steps from './Steps.astro';

export default {
  about: 'One step after the other, with its number in the margin.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    shown(
      'three steps',
      Steps,
      {},
      {
        default: `<ol><li><p><b>Wait until it is calm.</b></p><p>The morning is better than the night.</p></li><li>Say what you saw.</li><li>${longWord}</li></ol>`,
      },
    ),
  ],
} satisfies Fixtures;
