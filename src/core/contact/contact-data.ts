import { z } from 'zod';
import type { Agency } from '../agencies/agency.ts';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import type { Helpline } from '../content/helpline.ts';
import type { Need } from '../content/need.ts';
import { areaSchema, type Site } from '../content/site.ts';
import { type RoutingRule, routingRuleSchema } from '../routing/routing-rule.ts';

const ringSchema = z.strictObject({ name: z.string(), number: z.string(), hours: z.string().optional() });
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
  limits: z.strictObject({ say: z.string(), lawTitle: z.string(), lawUrl: z.url() }),
  emergency: z.strictObject({ numbers: z.array(z.string()), say: z.string() }),
  ring: z.array(ringSchema),
  areas: z.array(areaSchema),
  needs: z.array(z.strictObject({ slug: z.string(), name: z.string(), description: z.string() })),
  rules: z.array(routingRuleSchema),
  agencies: z.record(z.string(), deskSchema),
  coordinator: deskSchema,
  retention: z.strictObject({ closedDays: z.number(), maximumDays: z.number() }),
});
export type ContactData = z.infer<typeof contactDataSchema>;

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
  emergency: site.emergency,
  ring: site.footerHelplines.flatMap((slug) => ringOf(helplines[slug]) ?? []),
  areas: site.areas,
  needs: needs
    .filter((need) => need.offeredInContactForm)
    .map(({ slug, name, description }) => ({ slug, name, description })),
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
    ...(site.coordinator.publicKey === undefined ? {} : { publicKey: site.coordinator.publicKey }),
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
  };
};

const ringOf = (helpline: Helpline | undefined): Ring | undefined =>
  helpline?.phone === undefined
    ? undefined
    : {
        name: helpline.name,
        number: helpline.phone,
        ...(helpline.hours === undefined ? {} : { hours: helpline.hours }),
      };
