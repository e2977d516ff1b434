import './desk.css';
import './routing.css';
import '../Form/form.css';
import '../Inbox/lock.css';
import '../Prose/today.css';
import '../Table/table.css';
import { type DeskContents, lockedDeskView, openDeskView } from '#browser/desk/desk-view.ts';
import { figuresView } from '#browser/desk/figures-view.ts';
import { sheetView } from '#browser/desk/sheet-view.ts';
import { makeData } from '#core/contact/contact-data.fixture.ts';
import { keysOfAgencies } from '#core/desk/agency-keys.ts';
import { makeDeskRequest, makeDeskWorker } from '#core/desk/desk-request.fixture.ts';
import { type FigureChoice, figureTable } from '#core/desk/figures.ts';
import { orderDesk } from '#core/desk/standing.ts';
import { type Fixtures, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';

const data = makeData();
const now = new Date('2026-11-26T10:00:00Z');
const earlier = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
const overdue = makeDeskRequest({
  reference: 'AAAA-BBBB-CCCC',
  escalatedAt: earlier(1),
  history: [
    { at: earlier(5), action: 'receive', agency: 'first-door', workerKeyId: null },
    { at: earlier(4), action: 'open', agency: 'first-door', workerKeyId: 'a1a1a1a1a1a1a1a1' },
  ],
});
const fine = makeDeskRequest({ reference: 'DDDD-EEEE-FFFF', awaitsAgencySince: earlier(0.1) });
const declined = makeDeskRequest({
  reference: 'GGGG-HHHH-JJJJ',
  state: 'declined',
  awaitsAgencySince: null,
  changedAt: earlier(1),
});

const desk = (about: Partial<DeskContents> = {}): DeskContents => ({
  now,
  today: '2026-11-26',
  order: orderDesk([overdue, fine, declined], data, now),
  undelivered: [
    {
      kind: 'request-received',
      to: 'first-door',
      reference: 'AAAA-BBBB-CCCC',
      since: earlier(5),
      attempts: 2,
      lastFailure: 'refused',
      isGivenUp: true,
    },
  ],
  agencies: keysOfAgencies({ data, workers: [makeDeskWorker()], withDeputyAddress: [], today: '2026-11-26' }),
  oldKeys: [declined],
  names: {
    agency: (slug) => (slug === 'first-door' ? 'First Door' : `Door of ${longWord}`),
    worker: (id) => (id === 'a1a1a1a1a1a1a1a1' ? 'Aoife' : undefined),
  },
  spoken: () => 'Sunday 22 November, 9:14am',
  ...about,
});

const slugs = {
  area: ['north', 'south', longWord],
  need: ['grief', 'money'],
  asker: ['family', 'friend', 'professional'],
  outcome: ['other'],
};
const figures = (choice: FigureChoice, count: number) =>
  figuresView({
    table: figureTable(
      Array.from({ length: count }, (_, index) => ({
        month: index % 2 === 0 ? '2026-09' : '2026-10',
        area: index % 9 === 0 ? 'south' : 'north',
        need: 'grief',
        asker: 'family',
        outcome: null,
      })),
      choice,
      slugs,
    ),
    months: ['2026-09', '2026-10', '2026-11'],
    thisMonth: '2026-11',
    nameOf: (slug) => slug,
    language: 'en-IE',
    networkName: 'Example Network',
    unopened: 1,
    leftOut: 0,
  });

export default {
  about: 'The coordinator’s desk: who is waiting, figures of whole months, and a sheet to hand over.',
  within: 'page',
  states: [
    written('locked', lockedDeskView(true)),
    written('a wrong key', lockedDeskView(false, { problem: 'This key is an agency’s.' })),
    written('somebody waits too long', openDeskView(desk())),
    written(
      'nothing to do',
      openDeskView(desk({ order: orderDesk([], data, now), undelivered: [], oldKeys: [] })),
    ),
    written('nothing changed', openDeskView(desk({ problem: 'The request has moved on meanwhile.' }))),
    written(
      'an agency lost its key',
      openDeskView(
        desk({ oldKeys: [overdue, fine], said: '1 request is locked again, with the keys of now.' }),
      ),
    ),
    written('the sheet to hand over', sheetView(desk(), 'Example Network')),
    written('figures', figures({ way: 'area', from: '2026-09', to: '2026-10', monthly: true }, 40)),
    written(
      'figures by need and area',
      figures({ way: 'area-and-need', from: '2026-09', to: '2026-11', monthly: false }, 12),
    ),
  ],
} satisfies Fixtures;
