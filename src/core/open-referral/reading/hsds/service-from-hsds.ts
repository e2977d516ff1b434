import { fieldName } from '../../../content/check/problem.ts';
import { dropBlanks } from '../../../content/drop-blanks.ts';
import { isRecord } from '../../../content/schema-shape.ts';
import type { DraftReading, ReadingContext } from '../draft.ts';
import { foreignService } from './foreign-service.ts';
import { serviceInputSchema } from './hsds-input.ts';
import { ownService, saidByRecord } from './own-service.ts';

const closed = new Set(['inactive', 'defunct']);

/**
 * Reads one record of HSDS 3.0 or Open Referral UK. `isOurId` says whether an id is one that we gave. Mistakes are
 * sentences, with the place in the record before them.
 */
export const serviceFromHsds = (
  record: unknown,
  context: ReadingContext,
  isOurId: (id: string) => boolean,
): DraftReading => {
  if (!isRecord(record)) return { faults: ['This is not a record of a service.'] };
  const read = serviceInputSchema.safeParse(dropBlanks(record) ?? {});
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${fieldName(path)}: ${message}`) };
  const input = read.data;
  if (closed.has(input.status ?? ''))
    return { faults: [`Its status is “${input.status}”. Closed services are not listed.`] };
  const said = saidByRecord(input);
  if (said.isOurs) return ownService(input, said, context);
  if (!('attributes' in record) && input.id !== undefined && isOurId(input.id))
    return {
      faults: [
        'This is one of our own records in short, without what we know of it. Ask for the whole: ?full=true',
      ],
    };
  if (input.status === undefined && input.organization === undefined)
    return { faults: ['This is no service: it has no status, and nobody who runs it.'] };
  return foreignService(input, said, context);
};
