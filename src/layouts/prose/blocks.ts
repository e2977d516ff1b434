import Beside from '#components/Beside/Beside.astro';
import Callout from '#components/Callout/Callout.astro';
import Note from '#components/Note/Note.astro';
import Pair from '#components/Pair/Pair.astro';
import Side from '#components/Pair/Side.astro';
import Question from '#components/Question/Question.astro';
import SourceMark from '#components/SourceMark/SourceMark.astro';
import Steps from '#components/Steps/Steps.astro';
import Today from '#components/Today/Today.astro';
import type { ProseBlock } from '#core/guidance/prose-blocks.ts';
import EmergencyInProse from './EmergencyInProse.astro';
import HelplineInProse from './HelplineInProse.astro';
import ServiceInProse from './ServiceInProse.astro';
import TermInProse from './TermInProse.astro';

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
  Term: TermInProse,
  Source: SourceMark,
  Question,
} satisfies Record<ProseBlock, unknown>;
