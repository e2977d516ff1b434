import { type Fixtures, shown, staged, touched } from '../../design/fixture.ts';
import Term from './Term.astro';

const closed = shown(
  'closed',
  Term,
  { id: 'meaning', meaning: 'A medicine that can undo an overdose for a while.', href: '/words/' },
  { default: 'naloxone' },
);

export default {
  about: 'A hard word in a text. Pressed, it says what it means, at the foot of the window.',
  within: 'article',
  states: [
    closed,
    touched({ ...closed, name: 'in focus' }, 'focus', 'button'),
    staged({ ...closed, name: 'open' }, { show: '.meaning' }),
  ],
} satisfies Fixtures;
