import type { Absences } from '../agencies/absence.ts';
import { addDays } from '../calendar/zoned-time.ts';
import type { ContactData, Desk } from '../contact/contact-data.ts';
import { coordinatorSlug } from './destination.ts';
import { canBeSealedTo, isAway } from './door.ts';

/**
 * The contact form's data as they are today (`YYYY-MM-DD`): a desk whose workers all say that they are away takes nothing new
 * until the first of them is back, as if an editor had written it. What an editor wrote holds too. When nobody at all can
 * read anything today, the data say until when.
 */
export const withAbsences = <Data extends ContactData>(
  data: Data,
  absences: Absences,
  today: string,
): Data => {
  const known = {
    ...data,
    coordinator: deskAway(data.coordinator, absences[coordinatorSlug]),
    agencies: Object.fromEntries(
      Object.entries(data.agencies).map(([slug, desk]) => [
        slug,
        deskAway(desk, Object.hasOwn(absences, slug) ? absences[slug] : undefined),
      ]),
    ),
  };
  const closedUntil = whenSomebodyIsBack(known, today);
  return closedUntil === null ? known : { ...known, closedUntil };
};

/**
 * Whether somebody can read what is sent to a desk today: one of its own workers, or the coordinator, who has a copy. As long as
 * one of them is there, a request that was chosen a moment ago for somebody who has just left is kept.
 */
export const canAnybodyRead = (
  slug: string,
  data: Pick<ContactData, 'agencies' | 'coordinator'>,
  absences: Absences,
  today: string,
): boolean =>
  [slug, coordinatorSlug].some((one) => {
    const desk = one === coordinatorSlug ? data.coordinator : data.agencies[one];
    return desk !== undefined && !isAway(desk, today) && !Object.hasOwn(absences, one);
  });

const deskAway = (desk: Desk, backOn: string | undefined): Desk => {
  const { awayUntil } = desk;
  if (backOn === undefined || (awayUntil !== undefined && awayUntil >= backOn)) return desk;
  return { ...desk, awayUntil: addDays(backOn, -1) };
};

/** The day on which the first desk is back that can be sealed to, when all of those are away today; otherwise null. */
const whenSomebodyIsBack = (data: ContactData, today: string): string | null => {
  const desks = [data.coordinator, ...Object.values(data.agencies)].filter((desk) =>
    canBeSealedTo(desk, data),
  );
  if (desks.length === 0 || !desks.every((desk) => isAway(desk, today))) return null;
  const [first] = desks.flatMap(({ awayUntil }) => awayUntil ?? []).toSorted();
  return first === undefined ? null : addDays(first, 1);
};
