import '../Inbox/lock.css';
import { site } from '../../content.ts';
import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import Strip from './Strip.astro';

const { numbers } = site.emergency;
const visitor = shown('on every page', Strip, { numbers, leaveTo: '/leave/' });

export default {
  about: 'Help now, and the way out: under the thumb on a phone, at the top on a desk.',
  within: 'bare',
  inWindow: true,
  states: [
    visitor,
    touched({ ...visitor, name: 'help now in focus' }, 'focus', 'a'),
    touched({ ...visitor, name: 'the way out in focus' }, 'focus', '.leave'),
    touched({ ...visitor, name: 'help now under the pointer' }, 'hover', 'a'),
    shown(
      'in an open inbox',
      Strip,
      { numbers },
      {
        default:
          '<span class="time-left" role="status">29 minutes left</span><button type="button" class="lock">Lock now</button>',
      },
    ),
  ],
} satisfies Fixtures;
