import type { ContactData } from '#core/contact/contact-data.ts';
import { isOver, type Session } from '../inbox/session.ts';
import { sealAgain } from './seal-again.ts';

/** What became of many: how many are sealed anew, and what to say of the others, if any are left. */
export type SealedAll = { readonly done: number; readonly of: number; readonly problem: string | undefined };

/**
 * Seals many requests anew, one after the other, each as a whole: whatever ends it, what is done stays done, and the rest can be
 * begun again. One that cannot be sealed holds up no other. `told` hears how many were tried before each.
 */
export const sealAllAgain = async (
  session: Session,
  data: ContactData,
  references: readonly string[],
  told: (tried: number, of: number) => void,
): Promise<SealedAll> => {
  const of = references.length;
  const faults: { readonly reference: string; readonly sentence: string }[] = [];
  let done = 0;
  for (const [tried, reference] of references.entries()) {
    told(tried, of);
    const fault = await sealAgain(session, data, reference);
    if (fault === null) done += 1;
    else faults.push({ reference, sentence: fault.sentence });
    // Every other request would meet the same.
    if (fault !== null && (isOver(fault) || fault.reason === 'offline')) break;
  }
  return { done, of, problem: faults.length === 0 ? undefined : problemOf(done, of, faults) };
};

const problemOf = (
  done: number,
  of: number,
  faults: readonly { readonly reference: string; readonly sentence: string }[],
): string =>
  of === 1
    ? faults.map(({ sentence }) => sentence).join(' ')
    : `${done} of ${of} are locked again; what is left stands below. ${faults.map(({ reference, sentence }) => `${reference}: ${sentence}`).join(' ')}`;
