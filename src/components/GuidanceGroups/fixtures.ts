import { type Fixtures, shown } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import GuidanceGroups from './GuidanceGroups.astro';

const page = {
  href: '/families/',
  title: 'You just found out',
  about: 'You may be angry, afraid, or both.',
  more: 'Nothing has to be decided today.',
};

export default {
  about: 'Pages by what is happening now, each group under a heading.',
  within: 'article',
  states: [
    shown('two groups', GuidanceGroups, {
      groups: [
        {
          id: 'now',
          title: 'Now',
          about: 'If something has just happened.',
          pages: [page, { ...page, more: '' }],
        },
        { id: 'later', title: longWord, pages: [{ ...page, title: longWord }] },
      ],
    }),
  ],
} satisfies Fixtures;
