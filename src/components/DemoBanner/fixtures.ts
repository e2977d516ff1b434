import { type Fixtures, shown } from '../../design/fixture.ts';
import DemoBanner from './DemoBanner.astro';

export default {
  about: 'Says what is not real in the demonstration. Never coloured, never closable.',
  within: 'bare',
  states: [shown('as it stands', DemoBanner, {})],
} satisfies Fixtures;
