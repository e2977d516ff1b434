/** What we write of HSDS 3.0 (and of its UK profile, which has fewer fields of the same names). Every `id` is a UUID. */

export type HsdsTaxonomy = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
};

export type HsdsTaxonomyTerm = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** Our name of the taxonomy, like `alongside-needs`. */
  readonly taxonomy: string;
  readonly taxonomy_id: string;
  readonly language: string;
};

export type HsdsAttribute = {
  readonly id: string;
  readonly link_id: string;
  readonly link_entity: string;
  readonly link_type: string;
  readonly taxonomy_term_id: string;
  readonly value?: string;
  readonly taxonomy_term: HsdsTaxonomyTerm;
};

export type HsdsPhone = {
  readonly id: string;
  readonly service_id: string;
  readonly number: string;
  readonly type: 'voice';
  readonly description?: string;
};

/** Times are `HH:MM` with an offset from UTC, days `YYYY-MM-DD`, `byday` as in RFC 5545. */
export type HsdsSchedule = {
  readonly id: string;
  readonly service_id: string;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  readonly byday?: string;
  readonly opens_at?: string;
  readonly closes_at?: string;
  readonly dtstart?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly description?: string;
  readonly notes?: string;
  readonly attributes: readonly HsdsAttribute[];
};

export type HsdsAddress = {
  readonly id: string;
  readonly location_id: string;
  readonly address_1: string;
  readonly city: string;
  /** Empty when nobody knows it: the field is required. */
  readonly state_province: string;
  readonly postal_code: string;
  readonly country: string;
  readonly address_type: 'physical';
};

export type HsdsLocation = {
  readonly id: string;
  readonly location_type: 'physical';
  readonly name: string;
  readonly description?: string;
  readonly transportation?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly HsdsAddress[];
  readonly accessibility?: readonly {
    readonly id: string;
    readonly location_id: string;
    readonly description: string;
  }[];
};

export type HsdsServiceAtLocation = {
  readonly id: string;
  readonly service_id: string;
  readonly location_id: string;
  readonly location: HsdsLocation;
};

export type HsdsOrganization = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly website?: string;
  readonly attributes?: readonly HsdsAttribute[];
};

export type HsdsService = {
  readonly id: string;
  readonly organization_id: string;
  readonly name: string;
  readonly description: string;
  readonly status: 'active';
  readonly alert?: string;
  readonly url?: string;
  readonly email?: string;
  readonly application_process?: string;
  readonly wait_time?: string;
  readonly fees_description?: string;
  /** The same words: the UK profile looks for them here. */
  readonly fees?: string;
  readonly eligibility_description?: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  /** The day of the last check. */
  readonly assured_date?: string;
  /** The instant of the last edit. */
  readonly last_modified?: string;
  readonly organization: HsdsOrganization;
  readonly phones?: readonly HsdsPhone[];
  readonly contacts?: readonly {
    readonly id: string;
    readonly service_id: string;
    readonly phones: readonly HsdsPhone[];
  }[];
  readonly schedules?: readonly HsdsSchedule[];
  readonly service_areas?: readonly {
    readonly id: string;
    readonly service_id: string;
    readonly name: string;
  }[];
  readonly service_at_locations?: readonly HsdsServiceAtLocation[];
  readonly languages?: readonly { readonly id: string; readonly service_id: string; readonly name: string }[];
  readonly cost_options?: readonly {
    readonly id: string;
    readonly service_id: string;
    readonly option: string;
    readonly amount: number;
  }[];
  readonly attributes?: readonly HsdsAttribute[];
};
