import { site } from '../../content.ts';
import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import DangerSigns from './DangerSigns.astro';
import Urgent from './Urgent.astro';

const { emergency } = site;
const [first = ''] = emergency.numbers;

export default {
  about: 'The number for a life in danger, as large as the page allows.',
  states: [
    shown(
      'with links further down',
      Urgent,
      { emergency },
      {
        default:
          '<p class="actions"><a href="#slow">Can’t wake them?</a> <a href="#ring">Somebody to ring</a></p>',
      },
    ),
    touched(shown('the number in focus', Urgent, { emergency }), 'focus', '.loud'),
    shown('one number alone', Urgent, { emergency: { ...emergency, numbers: [first] } }),
    shown(
      'danger signs: signs and steps',
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
