import { site } from '../content.ts';
import { isDemonstration } from './demonstration.ts';

/** Whether somebody could read what is said about a listing: without the coordinator's key nothing can be locked for them. */
export const canBeReported = isDemonstration || site.coordinator.publicKey !== undefined;
