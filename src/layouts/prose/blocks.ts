import Beside from '#components/Prose/Beside.astro';
import Callout from '#components/Prose/Callout.astro';
import Note from '#components/Prose/Note.astro';
import Pair from '#components/Prose/Pair.astro';
import Question from '#components/Prose/Question.astro';
import Side from '#components/Prose/Side.astro';
import SourceMark from '#components/Prose/SourceMark.astro';
import Steps from '#components/Prose/Steps.astro';
import Today from '#components/Prose/Today.astro';
import type { ProseBlock } from '#core/guidance/prose-blocks.ts';
import EmergencyInProse from './EmergencyInProse.astro';
import EmphasisInProse from './EmphasisInProse.astro';
import HelplineInProse from './HelplineInProse.astro';
import LinkInProse from './LinkInProse.astro';
import ServiceInProse from './ServiceInProse.astro';
import TermInProse from './TermInProse.astro';
import ToolInProse from './ToolInProse.astro';

/** What each block of guidance becomes. A block without a component does not compile. */
export const blocks = {
  Today,
  Beside,
  Note,
  Callout,
  Pair,
  Side,
  Steps,
  Emergency: EmergencyInProse,
  Helpline: HelplineInProse,
  ServiceLink: ServiceInProse,
  ToolLink: ToolInProse,
  Term: TermInProse,
  Source: SourceMark,
  Question,
} satisfies Record<ProseBlock, unknown>;

/** What Markdown itself becomes on a page in another language than the main one. */
export const marksOfTranslation = { a: LinkInProse, em: EmphasisInProse };
