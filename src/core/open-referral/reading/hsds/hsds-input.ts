import { z } from 'zod';
import { textFault } from '../text-fault.ts';

const text = z.string({ error: 'Text belongs here.' }).superRefine((written, context) => {
  const fault = textFault(written);
  if (fault !== undefined) context.addIssue(fault);
});
const number = z.number({ error: 'A number belongs here, without quotation marks.' });
const list = <Item extends z.ZodType>(item: Item) =>
  z.array(item, { error: 'A list belongs here, in square brackets.' }).default([]);
const record = <Fields extends z.core.$ZodLooseShape>(fields: Fields) =>
  z.object(fields, { error: 'A record belongs here, in braces.' });

const attributeSchema = record({
  link_type: text.optional(),
  value: text.optional(),
  taxonomy_term: record({
    code: text.optional(),
    name: text.optional(),
    term: text.optional(),
    taxonomy: text.optional(),
  }).optional(),
});
export type AttributeInput = z.infer<typeof attributeSchema>;

const scheduleSchema = record({
  freq: text.optional(),
  interval: number.optional(),
  byday: text.optional(),
  opens_at: text.optional(),
  closes_at: text.optional(),
  dtstart: text.optional(),
  valid_from: text.optional(),
  valid_to: text.optional(),
  description: text.optional(),
  notes: text.optional(),
  attributes: list(attributeSchema),
});
export type ScheduleInput = z.infer<typeof scheduleSchema>;

const phoneSchema = record({
  number: text.optional(),
  extension: z.union([text, number]).optional(),
  type: text.optional(),
  description: text.optional(),
});
export type PhoneInput = z.infer<typeof phoneSchema>;

const locationSchema = record({
  location_type: text.optional(),
  name: text.optional(),
  transportation: text.optional(),
  addresses: list(
    record({
      address_1: text.optional(),
      address_2: text.optional(),
      city: text.optional(),
      region: text.optional(),
      state_province: text.optional(),
      postal_code: text.optional(),
      address_type: text.optional(),
    }),
  ),
  accessibility: list(record({ description: text.optional() })),
});
export type LocationInput = z.infer<typeof locationSchema>;

/** What we read of an HSDS `organization`. What else it has is passed over. */
export const organizationInputSchema = record({
  id: text.optional(),
  name: text.optional(),
  description: text.optional(),
  website: text.optional(),
  attributes: list(attributeSchema),
});
export type OrganizationInput = z.infer<typeof organizationInputSchema>;

/** What we read of an HSDS 3.0 or Open Referral UK `service`, without blanks. What else it has is passed over. */
export const serviceInputSchema = record({
  id: text.optional(),
  name: text.optional(),
  description: text.optional(),
  status: text.optional(),
  alert: text.optional(),
  url: text.optional(),
  email: text.optional(),
  application_process: text.optional(),
  wait_time: text.optional(),
  fees_description: text.optional(),
  fees: text.optional(),
  eligibility_description: text.optional(),
  minimum_age: number.optional(),
  maximum_age: number.optional(),
  assured_date: text.optional(),
  organization: organizationInputSchema.optional(),
  phones: list(phoneSchema),
  contacts: list(record({ phones: list(phoneSchema) })),
  schedules: list(scheduleSchema),
  service_areas: list(record({ name: text.optional() })),
  service_at_locations: list(
    record({
      location: locationSchema.optional(),
      phones: list(phoneSchema),
      schedules: list(scheduleSchema),
    }),
  ),
  languages: list(record({ name: text.optional() })),
  cost_options: list(record({ option: text.optional(), amount: number.optional() })),
  attributes: list(attributeSchema),
});
export type ServiceInput = z.infer<typeof serviceInputSchema>;
