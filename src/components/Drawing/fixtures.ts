import { type Fixtures, shown } from '../../design/fixture.ts';
import Drawing from './Drawing.astro';

export default {
  about: 'A quiet line drawing, for company. Every one has a light on.',
  within: 'text',
  sameAtEveryWidth: true,
  states: (['chairs', 'door', 'kettle', 'letter', 'phone', 'river'] as const).map((of) =>
    shown(of, Drawing, { of }),
  ),
} satisfies Fixtures;
