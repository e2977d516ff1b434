import './ring.css';
import { site } from '../../content.ts';
import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import { samaritans, textAboutIt } from '../../design/samples.ts';
import Phone from './Phone.astro';

const [emergency = ''] = site.emergency.numbers;
const number = samaritans.phone ?? emergency;

export default {
  about: 'A number that can be pressed. It stays in one piece.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    shown('to ring', Phone, { number }),
    shown('to text', Phone, { number: textAboutIt.text?.number ?? emergency, by: 'text', before: 'Text ' }),
    shown('the one of a page', Phone, { number, class: 'ring' }),
    touched(shown('under the pointer', Phone, { number, class: 'ring' }), 'hover', 'a'),
    touched(shown('in focus', Phone, { number, class: 'ring' }), 'focus', 'a'),
  ],
} satisfies Fixtures;
