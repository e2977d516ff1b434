import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Note from './Note.astro';

export default {
  about: 'Stands beside the line it belongs to; on a phone, below it.',
  within: 'article',
  states: [
    shown(
      'one paragraph',
      Note,
      { title: 'Why now' },
      { default: '<p>People listen best when they are rested.</p>' },
    ),
    shown(
      'two paragraphs, long words',
      Note,
      { title: longWord },
      { default: `<p>${longWord}</p><p>And more.</p>` },
    ),
  ],
} satisfies Fixtures;
