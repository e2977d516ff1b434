import { z } from 'zod';
import { editorFields } from './editor-field.ts';
import { line, listOf, slug, yesNo } from './fields.ts';

/** What a person wants help with. Slugs of dangerous needs are neutral, because addresses stay in a browser's history. */
export const needSchema = z
  .strictObject({
    slug: slug.clone().register(editorFields, {
      label: 'Address',
      hint: 'Used in /directory/need/<address>/. Keep it neutral, and do not change it.',
    }),
    name: line('Name', 'Short, in plain words: Somebody to talk to'),
    description: line('In one sentence', 'What somebody with this need may be looking for.'),
    offeredInContactForm: yesNo('Offered in the contact form'),
    couldEndanger: yesNo(
      'Could put somebody in danger',
      'Where such services are is kept back, and they are left out of shared lists unless somebody ticks them.',
    ).optional(),
    forThem: yesNo('For the person who drinks or uses', 'Rather than for the one who asks.').optional(),
    alsoSaid: listOf(
      line('Word', 'Like: rehab'),
      'Also said',
      'Other words people type when they look for this. Small letters.',
    ).optional(),
    sayFirst: line('What to say first', 'Words somebody could begin with when they ring.').optional(),
  })
  .register(editorFields, { label: 'Need' });
export type Need = z.infer<typeof needSchema>;

/** `content/needs.json` */
export const needsSchema = z
  .strictObject({
    needs: z.array(needSchema).min(1, 'Name at least one need.').register(editorFields, { label: 'Needs' }),
  })
  .register(editorFields, { label: 'Needs' });
