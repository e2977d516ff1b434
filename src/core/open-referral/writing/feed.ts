import type { Area } from '../../content/site.ts';
import type { Organisation } from '../../directory/organisation.ts';
import type { Service } from '../../directory/service.ts';
import type { Point } from '../../places/distance.ts';
import type { RecordId } from '../record-ids.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A service, its slug, and the instant it was last changed (ISO 8601, UTC, with milliseconds), where that is known. */
export type ListedService = {
  readonly slug: string;
  readonly service: Service;
  readonly editedAt?: string;
};

/** An organisation and its slug. */
export type ListedOrganisation = { readonly slug: string; readonly organisation: Organisation };

/** What has to be known to write a record: ids and terms, the network, and the day it is written on. */
export type Feed = {
  readonly id: RecordId;
  readonly vocabulary: Vocabulary;
  readonly country: string;
  readonly areas: readonly Area[];
  readonly organisationOf: (slug: string) => Organisation;
  /** Where a town is, where the gazetteer knows it. */
  readonly pointOf: (town: string) => Point | undefined;
  /** `YYYY-MM-DD`, where the network is. */
  readonly today: string;
  /** The offset from UTC there on that day, like `+01:00`. */
  readonly offset: string;
};
