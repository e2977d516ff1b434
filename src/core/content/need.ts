import { z } from 'zod';
import { editorFields } from './editor-field.ts';
import { line, slug, yesNo } from './fields.ts';

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
  })
  .register(editorFields, { label: 'Need' });
export type Need = z.infer<typeof needSchema>;

/** `content/needs.json` */
export const needsSchema = z
  .strictObject({
    needs: z.array(needSchema).min(1, 'Name at least one need.').register(editorFields, { label: 'Needs' }),
  })
  .register(editorFields, { label: 'Needs' });
