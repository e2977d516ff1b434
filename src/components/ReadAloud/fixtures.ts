import '../Prose/callout.css';
import './read-aloud.css';
import './reading-aloud.css';
import { readingView } from '#core/guidance/aloud/reading-view.ts';
import { type Fixtures, staged, written } from '../../design/fixture.ts';
import { mainLanguage } from '../../languages.ts';

const state = (name: string, show: string) =>
  staged(written(name, `<div class="read-aloud">${readingView(mainLanguage.words.aloud).markup}</div>`), {
    show,
  });

export default {
  about: '“Read this to me”, with a warning first. It is there where the device itself has a voice.',
  within: 'text',
  inWindow: true,
  states: [
    state('offered', '.offer'),
    state('the warning', '.offer, .warning'),
    state('while it reads', '.controls'),
  ],
} satisfies Fixtures;
