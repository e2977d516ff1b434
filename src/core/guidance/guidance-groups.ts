import { z } from 'zod';
import { editorFields } from '../content/editor-field.ts';
import { line, listOf, slug } from '../content/fields.ts';

/** Pages that belong to one moment, under one heading of their reader's index. */
export const guidanceGroupSchema = z
  .strictObject({
    slug: slug.clone().register(editorFields, {
      label: 'Key',
      hint: 'Pages name their group by it, and so does the address /families/#key. Do not change it.',
    }),
    title: line('Heading', 'As somebody would say it: You’ve just found out'),
    about: line('In one line', 'Stands under the heading.').optional(),
  })
  .register(editorFields, { label: 'Group' });
export type GuidanceGroup = z.infer<typeof guidanceGroupSchema>;

const groupsOf = (label: string) =>
  listOf(guidanceGroupSchema, label, 'In the order of the page.').default([]);

/** `content/guidance-groups.json`: for each reader the groups of their index, in its order. */
export const guidanceGroupsSchema = z
  .strictObject({
    families: groupsOf('For families'),
    friends: groupsOf('For friends'),
    professionals: groupsOf('For professionals'),
  })
  .register(editorFields, { label: 'Groups of guidance' });
export type GuidanceGroups = z.infer<typeof guidanceGroupsSchema>;
