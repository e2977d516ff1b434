import { type Fixtures, shown } from '../../design/fixture.ts';
import Ask from './Ask.astro';

export default {
  about: 'What happens when you ask somebody to contact you, in four sentences.',
  states: [shown('as it stands', Ask, {})],
} satisfies Fixtures;
