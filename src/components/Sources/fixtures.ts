import type { Guidance } from '#core/guidance/guidance.ts';
import { type Fixtures, shown } from '../../design/fixture.ts';
import { fromNewspaper, language, today } from '../../design/samples.ts';
import SourceList from './SourceList.astro';
import Sources from './Sources.astro';

const guidance = {
  written: '2026-09-01',
  reviewDue: '2027-09-01',
  review: { state: 'draft' as const },
  sources: fromNewspaper.sources,
} satisfies Pick<Guidance, 'written' | 'reviewDue' | 'review' | 'sources'>;
const author = 'sample network';

export default {
  about: 'Who wrote a piece of guidance, who has read it, and from what it was written.',
  within: 'text',
  sameAtEveryWidth: true,
  states: [
    shown('closed', Sources, { guidance, today, language, author }),
    shown('open, where the text leads to it', Sources, {
      guidance,
      cited: { 1: 2 },
      today,
      language,
      author,
    }),
    shown('a list alone', SourceList, { sources: fromNewspaper.sources, language }),
  ],
} satisfies Fixtures;
