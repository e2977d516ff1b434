import { z } from 'zod';
import { workingHoursSchema } from '../calendar/working-hours.ts';
import { editorFields } from './editor-field.ts';
import { sourceSchema } from './evidence.ts';
import {
  day,
  emailAddress,
  line,
  listOf,
  paragraph,
  phoneNumber,
  publicKey,
  reference,
  slug,
  webAddress,
} from './fields.ts';

/** A county or district that the network covers. */
export const areaSchema = z
  .strictObject({
    slug: slug
      .clone()
      .register(editorFields, { label: 'Address', hint: 'Used in /directory/<address>/. Do not change it.' }),
    name: line('Name'),
  })
  .register(editorFields, { label: 'Area' });
export type Area = z.infer<typeof areaSchema>;

/** `content/site.json`: the network this site belongs to. Another network changes this and the rest of `content/`. */
export const siteSchema = z
  .strictObject({
    name: line('Name of the site'),
    networkName: line('Name of the network'),
    regionName: line('Name of the region', 'As people say it: the North'),
    language: line('Language', 'A language tag, like en or en-GB'),
    languages: listOf(
      z
        .string()
        .regex(/^[a-z]{2,3}$/, 'Write the letters of one language, like ga.')
        .register(editorFields, { label: 'Language' }),
      'Other languages',
      'The letters of each language that has a file in content/messages/, like ga. Leave empty for one language.',
    ).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'Write the country’s two letters, like GB.')
      .register(editorFields, { label: 'Country', hint: 'Two letters. Public holidays follow it.' }),
    holidayRegion: z
      .string()
      .regex(/^[A-Z0-9-]{1,6}$/, 'Write the region’s letters, like ENG.')
      .register(editorFields, {
        label: 'Part of the country',
        hint: 'Only where it has public holidays of its own, like ENG for England. Leave empty elsewhere.',
      })
      .optional(),
    openDataKey: z
      .uuid('Write a UUID, like 5d0a4a0e-64f6-4a6b-9c39-0c6b8f0c2a71. Any program that makes one will do.')
      .register(editorFields, {
        label: 'Key of the open data',
        hint: 'Made once for each network and never changed: whoever copies the listings knows each by it.',
      }),
    timeZone: line('Time zone', 'A continent and a city, like Europe/Paris'),
    areas: listOf(areaSchema, 'Areas covered').min(1, 'Name at least one area.'),
    areasAre: z
      .strictObject({ one: line('One is called', 'county'), many: line('Several are called', 'counties') })
      .register(editorFields, {
        label: 'What areas are called',
        hint: 'In the words of people there. Leave empty to call them areas.',
      })
      .optional(),
    coordinator: z
      .strictObject({
        name: line('Shown as', 'A role, like: the network’s coordinator'),
        email: emailAddress('E-mail for notices', 'Gets notices without personal data.'),
        confidentiality: paragraph('Confidentiality statement', 'Shown before a request is sent.'),
        workingHours: workingHoursSchema,
        publicKey: publicKey().optional(),
        awayUntil: day(
          'Away until the end of',
          'The last day. While the coordinator and the agencies for a request are all away, the form closes and shows numbers.',
        ).optional(),
      })
      .register(editorFields, { label: 'Coordinator' }),
    limits: z
      .strictObject({
        say: paragraph(
          'Limits of confidentiality',
          'What no agency can promise, in plain words. Shown before sending.',
        ),
        lawTitle: line('The law it rests on').optional(),
        lawUrl: webAddress('Where to read it').optional(),
      })
      .register(editorFields, { label: 'Limits of confidentiality' }),
    emergency: z
      .strictObject({
        numbers: listOf(phoneNumber('Number'), 'Emergency numbers').min(
          1,
          'Name at least one emergency number.',
        ),
        say: line('What to say', 'One sentence: what helps when you ring.'),
        place: line(
          'What finds you quickest',
          'A sentence after “Ring for an ambulance.”, like: Give the postcode.',
        ).optional(),
        sources: listOf(sourceSchema, 'Where this was read').optional(),
      })
      .register(editorFields, { label: 'Emergency' }),
    ownPaper: line(
      'Your own paper',
      'Only for the network that wrote the paper which the tools follow: how they name it.',
    ).optional(),
    footerHelplines: listOf(reference('helplines', 'Helpline'), 'Helplines at the foot of every page')
      .max(3, 'Three at most.')
      .default([]),
    leaveTo: z
      .url({ protocol: /^https$/, error: 'Write the whole web address, beginning with https://' })
      .register(editorFields, {
        label: 'Where “Leave this page” goes',
        hint: 'A page that nobody wonders about, like the weather. Not one about health, and not one of yours.',
      }),
    retention: z
      .strictObject({
        closedDays: z
          .number()
          .int('Write a whole number of days.')
          .min(1, 'At least one day.')
          .max(365, 'A year at most.')
          .register(editorFields, { label: 'Days a closed request is kept' }),
        maximumDays: z
          .number()
          .int('Write a whole number of days.')
          .min(1, 'At least one day.')
          .max(730, 'Two years at most.')
          .register(editorFields, { label: 'Days any request is kept at most' }),
      })
      .register(editorFields, { label: 'How long requests are kept' }),
  })
  .register(editorFields, { label: 'Site settings' });
export type Site = z.infer<typeof siteSchema>;

/** What the network's areas are called, one and several: `county` and `counties`. */
export const areaWords = ({ areasAre }: Pick<Site, 'areasAre'>): { one: string; many: string } =>
  areasAre ?? { one: 'area', many: 'areas' };
