import { type Fixtures, shown } from '../../design/fixture.ts';
import Today from './Today.astro';

export default {
  about: 'The one straw box of an article: the one thing to do today.',
  within: 'article',
  sameAtEveryWidth: true,
  states: [
    shown(
      'as it stands',
      Today,
      {},
      { default: '<p>Tell one person how you are. <a href="/directory/">Somebody near you</a>.</p>' },
    ),
    shown(
      'with a title of its own',
      Today,
      { title: 'Before you read on' },
      { default: '<p>Drink a glass of water.</p>' },
    ),
  ],
} satisfies Fixtures;
