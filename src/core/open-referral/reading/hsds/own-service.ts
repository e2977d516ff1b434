import type { Draft, DraftReading, EveryField, ReadingContext } from '../draft.ts';
import { secondHand } from '../second-hand.ts';
import { ourCheck, ourEvidence } from './evidence-from-hsds.ts';
import type { ServiceInput } from './hsds-input.ts';
import { organisationFromHsds } from './organisation-from-hsds.ts';
import { ourPlace } from './place-from-hsds.ts';
import { type Said, saidIn } from './said.ts';
import { ourTimes } from './times-from-hsds.ts';

const yesNo = (said: Said, code: Parameters<Said['fact']>[0]): boolean | string | undefined => {
  const value = said.fact(code);
  return value === 'yes' ? true : value === 'no' ? false : value;
};

const unlessEmpty = (items: readonly unknown[]): readonly unknown[] | undefined =>
  items.length === 0 ? undefined : items;

const onlyKnown = (fields: Draft['carried']): Draft['carried'] =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** What its schedules and its location say. */
type TogetherElsewhere = 'opening' | 'openingDescription' | 'groupTimes' | 'address' | 'directions';

/** Reads a record that is written in our own taxonomies: every field has its place, and what is not there is not known. */
export const ownService = (
  input: ServiceInput,
  said: Said,
  { id: idOf, isForeign, source }: ReadingContext,
): DraftReading => {
  const { organisation, faults } = organisationFromHsds(input.organization, !isForeign);
  if (said.faults.length + faults.length > 0) return { faults: [...said.faults, ...faults] };
  const { id } = input;
  const slug = said.fact('slug');
  const place = ourPlace(input);
  const evidence = isForeign ? undefined : ourEvidence(said);
  const carried = onlyKnown({
    name: input.name,
    kind: said.fact('kind'),
    summary: said.fact('summary'),
    description: input.description,
    alert: input.alert,
    needs: unlessEmpty(said.codes('alongside-needs')),
    audiences: unlessEmpty(said.codes('alongside-audiences')),
    eligibilityDescription: input.eligibility_description,
    minimumAge: input.minimum_age,
    maximumAge: input.maximum_age,
    noTreatmentNeeded: yesNo(said, 'no-treatment-needed'),
    areas: unlessEmpty(said.codes('alongside-areas')),
    ways: unlessEmpty(said.codes('alongside-ways')),
    venue: said.codes('alongside-venues')[0],
    phones: unlessEmpty(
      input.phones.map(({ number, description }) => ({
        number,
        ...(description !== undefined && { description }),
      })),
    ),
    email: input.email,
    url: input.url,
    publicHolidays: said.fact('public-holidays'),
    applicationProcess: input.application_process,
    walkIn: yesNo(said, 'walk-in'),
    firstVisit: said.fact('first-visit'),
    waitTime: input.wait_time,
    feesDescription: input.fees_description ?? input.fees,
    free: yesNo(said, 'free'),
    languages: unlessEmpty(input.languages.flatMap(({ name }) => name ?? [])),
    stepFree: yesNo(said, 'step-free'),
    accessibility: said.fact('accessibility'),
    peerLed: yesNo(said, 'peer-led'),
    peerCanMeet: yesNo(said, 'peer-can-meet'),
    peerTraining: said.fact('peer-training'),
    peerSupervision: said.fact('peer-supervision'),
    independent: yesNo(said, 'independent'),
    publishUntil: said.fact('shown-until'),
    ...ourTimes(input.schedules).fields,
    ...place.fields,
    evidence,
    checked: evidence === undefined ? undefined : ourCheck(said, input.assured_date),
  } satisfies EveryField<TogetherElsewhere>);
  return {
    draft: {
      ...(slug !== undefined && { slug }),
      ...(id !== undefined && { id }),
      organisation,
      carried,
      assumed: { evidence: secondHand(source, input.assured_date?.slice(0, 10)) },
      isOurs: evidence !== undefined,
      addressIsPublic: !isForeign && slug !== undefined && id === idOf('service', slug),
      remarks: place.remarks,
    },
  };
};

/** Whether a record was written in our own taxonomies, and what it says in them. */
export const saidByRecord = (input: ServiceInput): Said => {
  const schedules = input.schedules.flatMap(({ attributes }) => saidIn(attributes).faults);
  const said = saidIn(input.attributes);
  return { ...said, faults: [...said.faults, ...schedules] };
};
