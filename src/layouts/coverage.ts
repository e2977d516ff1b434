import type { CoverageSubject } from '#core/coverage/coverage.ts';
import { needs, site } from '../content.ts';
import { today } from './build-day.ts';
import { readListings } from './listings.ts';

/** What this build judges coverage from. */
export const readCoverageSubject = async (): Promise<CoverageSubject> => ({
  areas: site.areas,
  needs,
  services: (await readListings()).map(({ service }) => service),
  today,
});
