import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { choice, line, listOf, yesNo } from '../content/fields.ts';

const units = (label: string) =>
  z.number({ error: 'Write a number, in units of the drawing.' }).register(editorFields, { label });

const path = (label: string) =>
  z
    .string()
    .regex(/^[MmLlHhVvCcSsQqTtAaZz0-9 .,-]{2,4000}$/, 'Paste a path of SVG: what stands in its d="…".')
    .register(editorFields, { label, widget: 'long-text', hint: 'A path of SVG, from a drawing program.' });

const townSchema = z
  .strictObject({
    name: line('Town', 'As services name it in their address.'),
    x: units('From the left'),
    y: units('From the top'),
    label: z
      .strictObject({
        x: units('From the left'),
        y: units('From the top'),
        anchor: choice(
          ['start', 'middle', 'end'],
          'Where its name begins',
          'start: the name is right of it.',
        ),
      })
      .register(editorFields, { label: 'Its name' }),
    minor: yesNo('Left unnamed on a phone').optional(),
  })
  .register(editorFields, { label: 'Town' });

/**
 * `content/map.json`: the region as a schematic drawing of 616 by 480 units, which begins 24 from the left. Rivers and sea are paths
 * of SVG. Without towns there is no map, and pages go without.
 */
export const drawnMapSchema = z
  .strictObject({
    shows: line('What it shows', 'For who cannot see it: Towns with services, and the rivers').optional(),
    sea: path('Sea').optional(),
    rivers: path('Rivers').optional(),
    riverNames: listOf(
      z
        .strictObject({ name: line('Name'), x: units('From the left'), y: units('From the top') })
        .register(editorFields, { label: 'River' }),
      'Names of rivers',
    ).default([]),
    towns: listOf(townSchema, 'Towns').default([]),
  })
  .register(editorFields, { label: 'Map' });
export type DrawnMap = z.infer<typeof drawnMapSchema>;
