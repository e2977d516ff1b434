import type { EditorField } from '#core/content/editor-field.ts';

/** How Decap finds a record by its file, among those of a collection. */
export const folderRelation = (collection: string, shown = 'name') => ({
  collection,
  value_field: '{{slug}}',
  search_fields: [shown],
  display_fields: [shown],
  options_length: 1000,
});

const settingsRelation = (file: string, list: string, shown = 'name') => ({
  collection: 'settings',
  file,
  value_field: `${list}.*.slug`,
  search_fields: [`${list}.*.${shown}`],
  display_fields: [`${list}.*.${shown}`],
  options_length: 1000,
});

/** How Decap finds the record that a field names. Groups are found by their reader. */
export const relations: Readonly<
  Partial<Record<NonNullable<EditorField['relation']>, Readonly<Record<string, unknown>>>>
> = {
  areas: settingsRelation('site', 'areas'),
  needs: settingsRelation('needs', 'needs'),
  organisations: folderRelation('organisations'),
  services: folderRelation('services'),
  agencies: folderRelation('agencies'),
  helplines: folderRelation('helplines'),
  tools: folderRelation('tools', 'title'),
  // Pages lie in three collections; `src/admin/guidance-page-control.js` asks them all. The file only names the answer.
  guidance: { ...folderRelation('guidance-families', 'title'), file: 'every-reader' },
};

/** How Decap finds the groups of one reader's guidance: `families`, `friends` or `professionals`. */
export const groupsFor = (reader: string): Readonly<Record<string, unknown>> =>
  settingsRelation('groups', reader, 'title');
