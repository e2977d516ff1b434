import { coordinatorSlug } from '../../routing/destination.ts';
import { isAway } from '../../routing/door.ts';
import type { ContactData } from '../contact-data.ts';
import type { ContactRequest } from '../contact-request.ts';

/** An agency, or the coordinator, to which a request can be sealed. */
export type NextAgency = { readonly slug: string; readonly name: string; readonly publicKey: string };

/**
 * Who could be given a request, or a copy of it: whoever has a key and is not away, none of `already`, and none that the visitor
 * does not want. For somebody under 18 only those that take under-18s. The coordinator, who reads it anyway, comes last.
 */
export const nextAgencies = (
  data: Pick<ContactData, 'agencies' | 'coordinator'>,
  request: Pick<ContactRequest, 'notTo' | 'under18'>,
  already: readonly string[],
  today: string,
): readonly NextAgency[] =>
  [...Object.entries(data.agencies), [coordinatorSlug, data.coordinator] as const].flatMap(([slug, desk]) => {
    if (desk.publicKey === undefined || already.includes(slug)) return [];
    const { name, publicKey } = desk;
    if (slug === coordinatorSlug) return [{ slug, name, publicKey }];
    if (isAway(desk, today) || request.notTo?.includes(slug)) return [];
    if (request.under18 && !desk.takesUnder18s) return [];
    return [{ slug, name, publicKey }];
  });
