import { z } from 'zod';
import { openAgencyMessages, openFigures } from '#adapters/age/letters.ts';
import { dayIn } from '#core/calendar/zoned-time.ts';
import type { AgencyMessage } from '#core/contact/agency-message.ts';
import { base64Bytes } from '#core/contact/base64.ts';
import type { CountedRequest } from '#core/desk/figures.ts';
import { post, type Refused, type Session } from '../inbox/session.ts';

const figuresSchema = z.object({
  kind: z.literal('figures').default('figures'),
  figures: z.array(
    z.object({
      reference: z.string(),
      receivedAt: z.iso.datetime().transform((at) => new Date(at)),
      figures: base64Bytes(8000),
      agencyMessages: z.array(base64Bytes(40_000)),
    }),
  ),
});

/** What could be counted, and how many could not be opened with this key. */
export type Counted = { readonly requests: readonly CountedRequest[]; readonly unopened: number };

const isClosing = (message: AgencyMessage) => message.kind === 'closed';

/** Opens in this browser what can be counted, some at a time, and says how far it is. */
export const countFigures = async (
  session: Session,
  timeZone: string,
  tell: (done: number, of: number) => void,
): Promise<Counted | Refused> => {
  const answer = await post('desk/figures', {}, figuresSchema, session.token);
  if (answer.kind === 'refused') return answer;
  const requests: CountedRequest[] = [];
  for (const [index, { reference, receivedAt, figures, agencyMessages }] of answer.figures.entries()) {
    const opened = await openFigures(session.agencyIdentity, figures);
    if (opened !== null) {
      const closing = (await openAgencyMessages(session.agencyIdentity, reference, agencyMessages)).findLast(
        isClosing,
      );
      const { area, need, asker } = opened;
      const outcome = closing?.kind === 'closed' ? closing.outcome : null;
      requests.push({ month: dayIn(timeZone, receivedAt).slice(0, 7), area, need, asker, outcome });
    }
    if (index % 20 === 19) {
      tell(index + 1, answer.figures.length);
      // Lets the page answer in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { requests, unopened: answer.figures.length - requests.length };
};
