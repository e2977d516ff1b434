import type { Checked, Evidence } from '../../content/evidence.ts';
import type { Helpline } from '../../content/helpline.ts';
import type { Need } from '../../content/need.ts';
import type { Area } from '../../content/site.ts';
import type { OpeningTimes } from '../opening-times/open-at.ts';
import type { Service } from '../service.ts';
import { type ServiceFact, serviceFacts } from '../words/service-facts.ts';

/** A record that somebody has to ring about now and then: what is shown of it is what is asked. */
export type CheckingRecord = {
  /** Its file below `content/`, without the ending: `services/first-door`. */
  readonly id: string;
  readonly name: string;
  readonly checked: Checked | undefined;
  readonly evidence: Evidence;
  readonly phones: Service['phones'];
  readonly email: string | undefined;
  readonly url: string | undefined;
  /** When somebody answers, as far as that is known: it says whether to ring now. */
  readonly times: OpeningTimes;
  readonly facts: readonly ServiceFact[];
};

/** A listing as a record to check. */
export const recordOfService = (
  slug: string,
  service: Service,
  areas: readonly Area[],
  needs: readonly Need[],
): CheckingRecord => ({
  id: `services/${slug}`,
  name: service.name,
  checked: service.checked,
  evidence: service.evidence,
  phones: service.phones,
  email: service.email,
  url: service.url,
  times: { opening: service.opening, publicHolidays: service.publicHolidays },
  facts: serviceFacts(service, areas, needs),
});

const factOf = (label: string, text: string | undefined): ServiceFact =>
  text === undefined ? { label, known: [], unknown: 'We don’t know.' } : { label, known: [text] };

const textMessageOf = ({ text }: Helpline): ServiceFact[] =>
  text === undefined
    ? []
    : [factOf('Text', text.keyword === undefined ? text.number : `${text.keyword} to ${text.number}`)];

/** A helpline as a record to check. */
export const recordOfHelpline = (slug: string, helpline: Helpline): CheckingRecord => ({
  id: `helplines/${slug}`,
  name: helpline.name,
  checked: helpline.checked,
  evidence: helpline.evidence,
  phones: helpline.phone === undefined ? [] : [{ number: helpline.phone }],
  email: helpline.email,
  url: helpline.url,
  times: helpline.dayAndNight ? { opening: { kind: 'always' } } : {},
  facts: [
    factOf('Who for', helpline.forWhom),
    ...textMessageOf(helpline),
    factOf('When', helpline.dayAndNight ? 'Day and night' : helpline.hours),
    factOf('Cost', helpline.free === undefined ? undefined : helpline.free ? 'Free to ring' : 'Not free'),
  ],
});
