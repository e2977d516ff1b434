import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Callout from './Callout.astro';

export default {
  about: 'What must not be overlooked: a danger, or the limit of what is known.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    shown(
      'a danger',
      Callout,
      { title: 'If you are afraid of them' },
      { default: '<p>Leave the room. Don’t argue. Ring from somewhere else.</p>' },
    ),
    shown(
      'a limit, with a link',
      Callout,
      { title: 'What this page cannot tell you' },
      {
        default:
          '<p>Nobody can say from here how much is too much for one person.</p><p><a href="/help-now/">Who to ring now</a></p>',
      },
    ),
    shown('a long word', Callout, { title: longWord }, { default: `<p>${longWord}</p>` }),
  ],
} satisfies Fixtures;
