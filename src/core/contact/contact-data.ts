import { z } from 'zod';
import type { Agency } from '../agencies/agency.ts';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import type { Helpline } from '../content/helpline.ts';
import type { Need } from '../content/need.ts';
import { areaSchema, type Site } from '../content/site.ts';
import type { Voice } from '../languages/voice.ts';
import { type RoutingRule, routingRuleSchema } from '../routing/routing-rule.ts';

const ringSchema = z.strictObject({
  name: z.string(),
  number: z.string(),
  hours: z.string().optional(),
  /** What its number rests on, when nobody of the network or the helpline itself vouches for it. */
  note: z.string().optional(),
});
/** A number to ring, with its name and hours as written in its record. */
export type Ring = z.infer<typeof ringSchema>;

const deskSchema = z.strictObject({
  name: z.string(),
  confidentiality: z.string(),
  readers: z.string(),
  workingHours: workingHoursSchema,
  answersWithinWorkingDays: z.number(),
  demonstration: z.boolean(),
  /** The public `age` recipient; without one nothing can be sealed to this desk. */
  publicKey: z.string().optional(),
  ring: ringSchema.optional(),
  /** Where a family could go when this desk says no, as its workers would say it. */
  nextDoors: z.array(z.string()),
  /** The last day on which it takes nothing new. */
  awayUntil: z.iso.date().optional(),
  /** The agency that stands in meanwhile, by its slug. */
  deputyAgency: z.string().optional(),
  takesUnder18s: z.boolean().optional(),
  /** It also takes people who ask for somebody outside their area. */
  takesFromElsewhere: z.boolean().optional(),
  /** It supports families as part of treatment, rather than in their own right. */
  attachedToTreatment: z.boolean().optional(),
});
/** Somebody who can receive a contact request: an agency or the coordinator. */
export type Desk = z.infer<typeof deskSchema>;

/**
 * Everything the contact form needs, the same for every visitor: routing rules, agencies with their public keys, working
 * hours and holidays. Made from `content/` at build, read by the browser and by the functions from `/contact/data.json`.
 */
export const contactDataSchema = z.strictObject({
  networkName: z.string(),
  language: z.string(),
  timeZone: z.string(),
  holidays: z.array(z.iso.date()),
  limits: z.strictObject({ say: z.string(), lawTitle: z.string().optional(), lawUrl: z.url().optional() }),
  emergency: z.strictObject({ numbers: z.array(z.string()), say: z.string() }),
  ring: z.array(ringSchema),
  /** Numbers for people under 18. */
  ringYoung: z.array(ringSchema),
  areas: z.array(areaSchema),
  needs: z.array(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      description: z.string(),
      /** It is help for the person who drinks or uses, rather than for the one who asks. */
      forThem: z.boolean().optional(),
    }),
  ),
  rules: z.array(routingRuleSchema),
  agencies: z.record(z.string(), deskSchema),
  coordinator: deskSchema,
  retention: z.strictObject({ closedDays: z.number(), maximumDays: z.number() }),
  /** Everybody who could read a request is away: the day on which somebody is back. Never in the built file, see `withAbsences`. */
  closedUntil: z.iso.date().optional(),
});
export type ContactData = z.infer<typeof contactDataSchema>;
/** The same with the voice in which it is told to a visitor. */
export type SpokenData = ContactData & { readonly voice: Voice };

type Content = {
  readonly site: Site;
  readonly needs: readonly Need[];
  readonly rules: readonly RoutingRule[];
  readonly agencies: Readonly<Record<string, Agency>>;
  readonly helplines: Readonly<Record<string, Helpline>>;
  /** Public holidays, `YYYY-MM-DD`, of this year and the next two. */
  readonly holidays: readonly string[];
};

/** The contact form's data from the site's content. */
export const makeContactData = ({
  site,
  needs,
  rules,
  agencies,
  helplines,
  holidays,
}: Content): ContactData => ({
  networkName: site.networkName,
  language: site.language,
  timeZone: site.timeZone,
  holidays: [...holidays],
  limits: site.limits,
  emergency: { numbers: site.emergency.numbers, say: site.emergency.say },
  ring: site.footerHelplines.flatMap((slug) => ringOf(helplines[slug]) ?? []),
  ringYoung: Object.values(helplines)
    .filter(({ group }) => group === 'young')
    .toSorted((one, other) => one.order - other.order)
    .flatMap((helpline) => withEvidence(helpline)),
  areas: site.areas,
  needs: needs
    .filter((need) => need.offeredInContactForm)
    .map(({ slug, name, description, forThem }) => ({
      slug,
      name,
      description,
      ...(forThem ? { forThem } : {}),
    })),
  rules: [...rules],
  agencies: Object.fromEntries(
    Object.entries(agencies).map(([slug, agency]) => [slug, deskOf(agency, helplines)]),
  ),
  coordinator: {
    name: site.coordinator.name,
    confidentiality: site.coordinator.confidentiality,
    readers: site.coordinator.name,
    workingHours: site.coordinator.workingHours,
    answersWithinWorkingDays: 2,
    demonstration: false,
    nextDoors: Object.values(agencies).map(({ name }) => name),
    ...given(site.coordinator, ['publicKey', 'awayUntil']),
  },
  retention: site.retention,
});

const deskOf = (agency: Agency, helplines: Content['helplines']): Desk => {
  const { receives } = agency;
  const ring = ringOf(receives.helpline === undefined ? undefined : helplines[receives.helpline]);
  const own = receives.phone === undefined ? ring : { name: agency.name, number: receives.phone };
  return {
    name: agency.name,
    confidentiality: agency.confidentiality,
    readers: agency.readers,
    workingHours: agency.workingHours,
    answersWithinWorkingDays: agency.answersWithinWorkingDays,
    demonstration: agency.demonstration,
    nextDoors: agency.nextDoors ?? [],
    ...(receives.by === 'form' && receives.publicKey !== undefined ? { publicKey: receives.publicKey } : {}),
    ...(own === undefined ? {} : { ring: own }),
    ...given(agency, [
      'awayUntil',
      'deputyAgency',
      'takesUnder18s',
      'takesFromElsewhere',
      'attachedToTreatment',
    ]),
  };
};

/** Some fields of a record, without those that were left out. */
const given = <Part extends object, Name extends keyof Part>(
  record: Part,
  names: readonly Name[],
): { readonly [Key in Name]?: Exclude<Part[Key], undefined> } =>
  Object.fromEntries(names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]]))) as {
    readonly [Key in Name]?: Exclude<Part[Key], undefined>;
  };

/** A young person is told what a number rests on, where nobody vouches for it. */
const withEvidence = (helpline: Helpline): Ring[] => {
  const ring = ringOf(helpline);
  if (ring === undefined) return [];
  const isVouchedFor = helpline.checked !== undefined || helpline.evidence.grade !== 'second-hand';
  return [isVouchedFor ? ring : { ...ring, note: helpline.evidence.summary }];
};

const ringOf = (helpline: Helpline | undefined): Ring | undefined =>
  helpline?.phone === undefined
    ? undefined
    : {
        name: helpline.name,
        number: helpline.phone,
        ...(helpline.hours === undefined ? {} : { hours: helpline.hours }),
      };
