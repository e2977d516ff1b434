import { coordinatorSlug } from '../../routing/destination.ts';
import { isAway } from '../../routing/door.ts';
import type { ContactData } from '../contact-data.ts';
import type { ContactRequest } from '../contact-request.ts';

/** An agency, or the coordinator, to which a request can be sealed. */
export type NextAgency = { readonly slug: string; readonly name: string; readonly publicKey: string };

/** An agency that could be given a request if it were there, and its last day away, `YYYY-MM-DD`. */
export type AwayAgency = { readonly name: string; readonly awayUntil: string };

type Choice = {
  readonly data: Pick<ContactData, 'agencies' | 'coordinator'>;
  readonly request: Pick<ContactRequest, 'notTo' | 'under18'>;
  /** Slugs of those that have it. */
  readonly already: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/** Whoever has a key, none of `already`, and none that the visitor does not want; for somebody under 18 only those that take under-18s. */
const agenciesFor = ({ data, request, already }: Choice) =>
  Object.entries(data.agencies).filter(
    ([slug, { publicKey, takesUnder18s }]) =>
      publicKey !== undefined &&
      !already.includes(slug) &&
      !request.notTo?.includes(slug) &&
      (takesUnder18s || !request.under18),
  );

/** Who could be given a request, or a copy of it, and is not away. The coordinator, who reads it anyway, comes last. */
export const nextAgencies = (choice: Choice): readonly NextAgency[] => {
  const { data, already, today } = choice;
  const there = agenciesFor(choice).filter(([, desk]) => !isAway(desk, today));
  const coordinator = already.includes(coordinatorSlug) ? [] : [[coordinatorSlug, data.coordinator] as const];
  return [...there, ...coordinator].flatMap(([slug, { name, publicKey }]) =>
    publicKey === undefined ? [] : [{ slug, name, publicKey }],
  );
};

/** Who could be given it if they were not away today. */
export const awayAgencies = (choice: Choice): readonly AwayAgency[] =>
  agenciesFor(choice).flatMap(([, desk]) =>
    desk.awayUntil !== undefined && isAway(desk, choice.today)
      ? [{ name: desk.name, awayUntil: desk.awayUntil }]
      : [],
  );
