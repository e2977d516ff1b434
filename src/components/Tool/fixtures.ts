import type { HandoutFacts } from '#core/shortlist/handout-facts.ts';
import { type Fixtures, shown, staged } from '../../design/fixture.ts';
import { language, longWord, today } from '../../design/samples.ts';
import { everyKind } from '../../design/tool-samples/every-kind.ts';
import { exercise } from '../../design/tool-samples/exercise.ts';
import { withCard } from '../../design/tool-samples/with-card.ts';
import { withFigures } from '../../design/tool-samples/with-figures.ts';
import Tool from './Tool.astro';

const listed: HandoutFacts = {
  id: 'a',
  slug: 'a-service',
  name: `A service ${longWord}`,
  kind: 'Group',
  place: 'Here',
  phones: [{ number: '01 234 5678' }],
  check: { state: 'not-confirmed', says: 'Not yet confirmed. Ask before you travel.' },
};

const around = {
  id: 'a-tool',
  helplines: {},
  needs: [{ slug: 'family-support', name: 'Support for families' }],
  emergency: { numbers: ['112', '999'], say: 'Say where you are.' },
  networkName: 'Example Network',
  today,
  language,
};

const whole = shown('every kind of line', Tool, { ...around, tool: everyKind });

export default {
  about: 'A tool to fill in: lines of every kind, a card to fold, and what may be done with what is written.',
  states: [
    whole,
    staged(
      { ...whole, name: 'with script, all of it open' },
      { show: '[data-scripted], details, [data-missing], [data-more]', hide: '.unscripted' },
    ),
    shown('with figures and a sheet', Tool, {
      ...around,
      tool: withFigures,
      where: { 'family-support': 'Here 2, there none' },
    }),
    staged(
      {
        ...shown('an exercise, with services of the directory and an end sheet', Tool, {
          ...around,
          tool: exercise,
          areas: [{ slug: 'here', name: 'Here' }],
          areaWord: 'County',
          everywhere: () => [listed],
        }),
      },
      { show: '[data-where], [data-look-up], [data-lot], details, [data-scripted]', hide: '.unscripted' },
    ),
    shown('with a card', Tool, { ...around, tool: withCard }),
  ],
} satisfies Fixtures;
