import { type Fixtures, shown } from '../../design/fixture.ts';
import DangerSigns from './DangerSigns.astro';

export default {
  about: 'Signs of danger and what to do, side by side where there is room.',
  states: [
    shown(
      'signs and steps',
      DangerSigns,
      { id: 'drink', title: 'Too much drink: it can poison', steps: 'What to do' },
      {
        signs: '<ul><li>Confused</li><li>Being sick</li><li>Pale or blue skin</li></ul>',
        steps:
          '<ol><li>Ring for an ambulance.</li><li>Keep them sitting up and awake.</li></ol><p><b>Never leave them alone to sleep it off.</b></p>',
      },
    ),
  ],
} satisfies Fixtures;
