import './pack.css';
import '../Form/form.css';
import { packView } from '#core/packs/pack-view.ts';
import { type Fixtures, shown, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import PackChoice from './PackChoice.astro';

const pack = {
  day: '22 November 2026',
  networkName: 'First Network',
  address: '/packs/',
  unreadable: 0,
  parts: [
    { id: 'families/one', title: 'You just found out' },
    { id: 'tools/two', title: longWord },
  ],
};

export default {
  about: 'Pages, services and tools that are printed as one document.',
  states: [
    shown('choosing', PackChoice, {
      groups: [{ title: 'Now', parts: [{ id: 'families/one', name: 'You just found out' }] }],
    }),
    written('the first sheet', packView(pack)),
    written(
      'with parts that are missing',
      packView({
        ...pack,
        unreadable: 1,
        parts: [...pack.parts, { id: 'families/gone', title: 'families/gone', isMissing: true }],
      }),
    ),
  ],
} satisfies Fixtures;
