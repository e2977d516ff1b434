import { collections as ofSite } from '../content.config.ts';

/** Those of the site: what is drawn from a draft stands among its records. */
export const collections = ofSite;
