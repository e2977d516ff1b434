import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import Shelves from './Shelves.astro';

const start = {
  href: '/families/',
  text: 'Where to start',
  about: 'What helps, what you can do today, and what you can leave.',
};

export default {
  about: 'Lists side by side: what there is to read, for each reader.',
  states: [
    shown('three readers', Shelves, {
      shelves: [
        { id: 'for-families', title: 'For families', links: [start, { ...start, text: longWord }] },
        { id: 'for-friends', title: 'For friends', links: [start] },
        { id: 'your-work', title: 'If this is your work', links: [start, start] },
      ],
    }),
  ],
} satisfies Fixtures;
