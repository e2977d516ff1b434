import type { Need } from '../../content/need.ts';
import type { Area } from '../../content/site.ts';
import type { Organisation } from '../../directory/organisation.ts';
import type { Service } from '../../directory/service.ts';
import type { Gazetteer } from '../../places/match-place.ts';
import type { Place } from '../../places/place.ts';
import type { RecordId } from '../record-ids.ts';

/** Fields of a listing as a file has them: not checked yet. A field that the file does not carry is not there. */
export type DraftService = Readonly<Partial<Record<keyof Service, unknown>>>;

/** The fields that stay at home, as `writing/service-to-hsds.ts` has it: no file carries them. */
type StaysAtHome = 'guidance' | 'agency' | 'providerEmail' | 'publishFrom';

/** All that a file may carry of a listing, but for `Apart`, which is read elsewhere. A new field does not compile without. */
export type EveryField<Apart extends keyof Service> = Readonly<
  Record<Exclude<keyof Service, StaysAtHome | 'organisation' | Apart>, unknown>
>;

/** Who runs it, as a file has it. */
export type DraftOrganisation = {
  readonly slug?: string;
  readonly id?: string;
  readonly name?: string;
  readonly fields: Readonly<Partial<Record<keyof Organisation, unknown>>>;
};

/** One service as a file has it, in our words. */
export type Draft = {
  readonly slug?: string;
  readonly id?: string;
  readonly organisation: DraftOrganisation;
  /** What the file says. It takes the place of what is here. */
  readonly carried: DraftService;
  /** What a new listing needs and the file does not say in so many words. It never changes a listing that is here. */
  readonly assumed: DraftService;
  /** Whether it brings its own evidence in our words. All else is somebody else's list: second-hand. */
  readonly isOurs: boolean;
  /** Whether the file says itself that the address, as exact as it is, may be published. */
  readonly addressIsPublic: boolean;
  /** What an editor should know of how it was read: one sentence each. */
  readonly remarks: readonly string[];
};

/** A draft, or why there is none: one sentence each. */
export type DraftReading = { readonly draft: Draft } | { readonly faults: readonly string[] };

/** What has to be known to read somebody's records. */
export type ReadingContext = {
  readonly needs: readonly Need[];
  readonly areas: readonly Area[];
  readonly gazetteer: Gazetteer<Place>;
  readonly id: RecordId;
  /** What the list is called in the evidence of what is taken from it. */
  readonly source: string;
  /** Whether everything is somebody else's, whatever the file says. */
  readonly isForeign: boolean;
  /** The needs and areas of new listings whose records name none of ours. */
  readonly needsOtherwise: readonly string[];
  readonly areasOtherwise: readonly string[];
};
