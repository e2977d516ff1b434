import { type Fixtures, shown } from '../../design/fixture.ts';
import Truths from './Truths.astro';

export default {
  about: 'Three things that are true, under a horizon.',
  states: [shown('as it stands', Truths, {})],
} satisfies Fixtures;
