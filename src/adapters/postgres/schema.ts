import { contactRequests } from './steps/1-contact-requests.ts';
import { listingReports } from './steps/2-listing-reports.ts';
import { listingChecks } from './steps/3-listing-checks.ts';
import { conversations } from './steps/4-conversations.ts';
import { joining } from './steps/5-joining.ts';
import { absences } from './steps/6-absences.ts';
import { arrivals } from './steps/7-arrivals.ts';
import { fingerprints } from './steps/8-fingerprints.ts';
import { teamCodes } from './steps/9-team-codes.ts';

/**
 * The steps that lead from an empty database to the present one, oldest first. A step that was ever deployed is never
 * edited: a change is a new step at the end. They are strings and not files because a platform's bundler follows
 * imports, but not files that are read.
 */
export const schemaSteps: readonly string[] = [
  contactRequests,
  listingReports,
  listingChecks,
  conversations,
  joining,
  absences,
  arrivals,
  fingerprints,
  teamCodes,
];
