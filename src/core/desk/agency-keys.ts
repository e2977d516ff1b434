import { areAllAway } from '../agencies/absence.ts';
import type { ContactData, Desk } from '../contact/contact-data.ts';
import { coordinatorSlug } from '../routing/destination.ts';
import type { DeskRequest, DeskWorker } from './desk-store.ts';
import { deskBy } from './standing.ts';

/** What should be mended about the keys of an agency, so that one person's absence leaves nobody waiting. */
export type KeyTrouble = 'nobody-has-a-key' | 'one-pair-of-hands' | 'no-deputy' | 'everybody-away';

/** Who can open an agency's requests. */
export type AgencyKeys = {
  readonly slug: string;
  readonly desk: Desk;
  /** Those who have a key. */
  readonly workers: readonly DeskWorker[];
  /** How many ask to be let in. */
  readonly asking: number;
  readonly troubles: readonly KeyTrouble[];
};

type Known = {
  readonly data: ContactData;
  readonly workers: readonly DeskWorker[];
  /** Agencies, by slug, whose deputy gets notices at an address of their own. */
  readonly withDeputyAddress: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** The keys of the coordinator and of every agency that receives requests here, in the order of the list. */
export const keysOfAgencies = ({ data, workers, withDeputyAddress, today }: Known): readonly AgencyKeys[] =>
  [coordinatorSlug, ...Object.keys(data.agencies)].flatMap((slug) => {
    const desk = deskBy(slug, data);
    if (desk === undefined || (desk.publicKey === undefined && desk.ring !== undefined)) return [];
    const team = workers.filter(({ agency }) => agency === slug);
    const letIn = team.filter((worker) => worker.letIn);
    const troubles: KeyTrouble[] = [];
    if (letIn.length === 0) troubles.push('nobody-has-a-key');
    if (letIn.length === 1) troubles.push('one-pair-of-hands');
    if (areAllAway(letIn, today)) troubles.push('everybody-away');
    const hasDeputy =
      withDeputyAddress.includes(slug) ||
      desk.deputyAgency !== undefined ||
      letIn.some(({ deputy }) => deputy);
    if (!hasDeputy) troubles.push('no-deputy');
    return [{ slug, desk, workers: letIn, asking: team.length - letIn.length, troubles }];
  });

/**
 * Requests sealed to another key than their agency has now, or than the coordinator has, and those of which an agency that was
 * brought in has such a copy. `idOf` gives a public key's id.
 * Those of an agency that has left the list, or has no key, cannot be sealed again and are not among them.
 */
export const sealedToOldKey = (
  requests: readonly DeskRequest[],
  data: ContactData,
  idOf: (publicKey: string) => string,
): readonly DeskRequest[] =>
  requests.filter(({ agency, agencyKeyId, coordinatorKeyId, helpers }) => {
    const key = deskBy(agency, data)?.publicKey;
    const coordinatorKey = data.coordinator.publicKey;
    if (key === undefined || coordinatorKey === undefined) return false;
    const hasOldCopy = helpers.some((helper) => {
      const helperKey = deskBy(helper.agency, data)?.publicKey;
      return helperKey !== undefined && helper.agencyKeyId !== idOf(helperKey);
    });
    return agencyKeyId !== idOf(key) || coordinatorKeyId !== idOf(coordinatorKey) || hasOldCopy;
  });
