import '../Form/form.css';
import '../Facts/facts.css';
import '../Prose/beside.css';
import '../Prose/today.css';
import './listing-report.css';
import './reports.css';
import { lockedQueueView, queueView } from '#browser/editors/queue-view.ts';
import { makeService, threeAreas } from '#core/directory/service.fixture.ts';
import { checkThanksView, checkView, deadLinkView } from '#core/listing-checks/check-view.ts';
import {
  oneMoreStepView,
  reportFormView,
  reportRefusedView,
  reportThanksView,
} from '#core/listing-reports/report-view.ts';
import { type Fixtures, shown, staged, written } from '../../design/fixture.ts';
import { longWord } from '../../design/samples.ts';
import ListingReport from './ListingReport.astro';

const queue = {
  nameOf: (slug: string) => (slug === 'first-door' ? 'First Door' : undefined),
  subjectOf: (slug: string) => ({ carlow: 'Carlow', grief: 'Grief' })[slug],
  spoken: () => 'Sunday 22 November, 9:14',
};
const queued = (reference: string, about: object = {}) => ({
  reference,
  receivedAt: new Date('2026-11-22T09:14:00Z'),
  doneAt: null,
  report: { service: 'first-door', kind: 'closed' as const, words: `The sign says ${longWord}.` },
  ...about,
});

const closed = shown('closed', ListingReport, { service: 'first-door' });

export default {
  about:
    '“Is this right?” at the end of each listing, the pages that answer it, those of a provider’s link, and the editors’ list where both are read.',
  within: 'text',
  states: [
    closed,
    staged({ ...closed, name: 'opened' }, { show: '.report' }),
    written(
      'nothing chosen, too much written',
      reportFormView({
        values: { service: 'first-door', words: `They moved to ${longWord}.` },
        name: 'First Door',
        errors: [
          { field: 'kind', sentence: 'Choose what is not right.' },
          { field: 'words', sentence: 'Write less here: 300 characters at most.' },
        ],
      }),
    ),
    written(
      'it could not be kept',
      reportFormView({
        values: { service: 'first-door', kind: 'closed', words: 'The door is locked.' },
        name: 'First Door',
        problem: 'Something on our side is not working, so it was not kept. What you wrote is still here.',
      }),
    ),
    written(
      'one more step',
      oneMoreStepView({ service: 'first-door', kind: 'missing', words: 'A lift.' }, 'First Door'),
    ),
    written('thank you', reportThanksView('first-door', 'First Door')),
    written(
      'not let in',
      reportRefusedView({
        title: 'That listing is not here any more',
        sentence: 'It is not in the directory any more, so nothing was kept.',
      }),
    ),
    written(
      'a provider is asked whether it is still correct',
      checkView({
        service: makeService({ phones: [{ number: '01 234 5678' }], url: `https://example.org/${longWord}` }),
        areas: threeAreas,
        needs: [],
        networkName: 'A network',
        today: '2026-11-22',
        link: { listing: 'first-door' },
        words: `We moved to ${longWord}.`,
        problem: 'Something on our side is not working, so it was not kept.',
      }),
    ),
    written('a provider has answered', checkThanksView('first-door')),
    written('a link that has run out', deadLinkView({ kind: 'expired', listing: 'first-door' })),
    written(
      'the editors’ list, still locked',
      lockedQueueView(true, { problem: 'This key is an agency’s.' }),
    ),
    written('nothing waits', queueView({ ...queue, reports: [] })),
    written(
      'reports that wait, and one that is done',
      queueView({
        ...queue,
        problem: 'No answer came back. Nothing was changed.',
        reports: [
          queued('0123-4567-89AB'),
          queued('CDEF-0123-4567', { report: { service: 'gone-door', kind: 'other' } }),
          queued('0123-CDEF-4567', { report: { service: 'first-door', kind: 'still-correct' } }),
          queued('CDEF-4567-89AB', {
            report: { kind: 'planners-missing', area: 'carlow', words: `No bus at night. ${longWord}` },
          }),
          queued('89AB-CDEF-0123', { report: null }),
          queued('4567-89AB-CDEF', { doneAt: new Date('2026-11-22T10:00:00Z') }),
        ],
      }),
    ),
  ],
} satisfies Fixtures;
