import { threeAreas } from '../../directory/service.fixture.ts';
import { gazetteerOf } from '../../places/match-place.ts';
import { twoTowns } from '../open-data.fixture.ts';
import type { RecordId } from '../record-ids.ts';
import type { ReadingContext } from './draft.ts';

/** The needs of a made-up network. */
export const someNeeds: ReadingContext['needs'] = [
  { slug: 'somebody-to-talk-to', name: 'Somebody to talk to', description: 'A person who listens.' },
  { slug: 'grief', name: 'Grief', description: 'Somebody died.', alsoSaid: ['bereavement'] },
  {
    slug: 'feeling-safe',
    name: 'Fear at home',
    description: 'To be safe.',
    couldEndanger: true,
    alsoSaid: ['refuge', 'violence'],
  },
].map((need) => ({ ...need, offeredInContactForm: true }));

/** What a made-up network knows when it reads the list `list.json`. */
export const makeContext = (id: RecordId, about: Partial<ReadingContext> = {}): ReadingContext => ({
  needs: someNeeds,
  areas: threeAreas,
  gazetteer: gazetteerOf(twoTowns.map((town) => ({ county: 'North', ...town }))),
  id,
  source: 'list.json',
  isForeign: false,
  needsOtherwise: [],
  areasOtherwise: [],
  ...about,
});
