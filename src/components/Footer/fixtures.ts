import { site } from '../../content.ts';
import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import { alAnon, samaritans } from '../../design/samples.ts';
import Footer from './Footer.astro';

const full = shown('with helplines', Footer, {
  site,
  helplines: [samaritans, alAnon],
  demonstration: false,
});

export default {
  about: 'Numbers to ring, every page there is, and what this site promises.',
  within: 'bare',
  states: [
    full,
    touched({ ...full, name: 'a link in focus' }, 'focus', '#all-pages a'),
    shown('in the demonstration, without helplines', Footer, { site, helplines: [], demonstration: true }),
  ],
} satisfies Fixtures;
