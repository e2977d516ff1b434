const folderRelation = (collection: string) => ({
  collection,
  value_field: '{{slug}}',
  search_fields: ['name'],
  display_fields: ['name'],
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

/** How Decap finds the record that a field names. Guidance lies in three collections, which no relation can span. */
export const relations: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  areas: settingsRelation('site', 'areas'),
  needs: settingsRelation('needs', 'needs'),
  organisations: folderRelation('organisations'),
  services: folderRelation('services'),
  agencies: folderRelation('agencies'),
  helplines: folderRelation('helplines'),
};

/** How Decap finds the groups of one reader's guidance: `families`, `friends` or `professionals`. */
export const groupsFor = (reader: string): Readonly<Record<string, unknown>> =>
  settingsRelation('groups', reader, 'title');
