import { type Fixtures, shown, touched } from '../../design/fixture.ts';
import {
  alAnon,
  checkedByPhone,
  checkedLongAgo,
  language,
  longWord,
  samaritans,
  servicesMap,
  textAboutIt,
  today,
} from '../../design/samples.ts';
import Dial from './Dial.astro';
import HelplineItem from './HelplineItem.astro';

const known = { today, language };

export default {
  about: 'One helpline: how to reach it, large; then who answers, for whom and when; then how sure we are.',
  states: [
    shown('a number to ring', HelplineItem, { ...known, helpline: alAnon }),
    shown('with where it comes from', HelplineItem, { ...known, helpline: samaritans, withSources: true }),
    shown('a number to text', HelplineItem, { ...known, helpline: textAboutIt, withSources: true }),
    shown('a website only', HelplineItem, { ...known, helpline: servicesMap }),
    shown('checked', HelplineItem, {
      ...known,
      helpline: { ...samaritans, checked: checkedByPhone },
      withSources: true,
    }),
    shown('past its date, with long words', HelplineItem, {
      ...known,
      helpline: { ...samaritans, name: longWord, forWhom: `You are a ${longWord}.`, checked: checkedLongAgo },
      withSources: true,
    }),
    touched(shown('under the pointer', HelplineItem, { ...known, helpline: alAnon }), 'hover', '.reach a'),
    shown('dial: several', Dial, {
      group: 'now',
      title: 'Right now, day or night',
      lines: [samaritans, textAboutIt],
      today,
      language,
    }),
    shown('dial: one', Dial, {
      group: 'drink-and-drugs',
      title: 'About drink or drugs',
      lines: [alAnon],
      today,
      language,
    }),
  ],
} satisfies Fixtures;
