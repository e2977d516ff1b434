import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { line, listOf, reference } from '../content/fields.ts';

const degrees = (label: string, most: number) =>
  z
    .number({ error: 'Write a number of degrees, like 52.65.' })
    .min(-most, `Between -${most} and ${most}.`)
    .max(most, `Between -${most} and ${most}.`)
    .register(editorFields, { label });

/** A town or village that somebody may name. One without an area is known, and not covered by this network. */
export const placeSchema = z
  .strictObject({
    name: line('Name', 'As people say it.'),
    also: listOf(
      line('Name'),
      'Also called',
      'Other names and spellings, in other languages too.',
    ).optional(),
    area: reference('areas', 'Area', 'Leave empty for a place outside the areas covered.').optional(),
    county: line('County or district'),
    latitude: degrees('Latitude', 90),
    longitude: degrees('Longitude', 180),
  })
  .register(editorFields, { label: 'Place' });
export type Place = z.infer<typeof placeSchema>;

/** `content/places.json`: the gazetteer. It never asks a service on the web where a place is. */
export const placesSchema = z
  .strictObject({
    source: line('Where the points come from', 'With its licence.'),
    places: listOf(placeSchema, 'Places').min(1, 'Name at least one place.'),
  })
  .register(editorFields, { label: 'Places' });
