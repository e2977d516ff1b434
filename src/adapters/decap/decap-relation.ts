const folderRelation = (collection: string) => ({
  collection,
  value_field: '{{slug}}',
  search_fields: ['name'],
  display_fields: ['name'],
  options_length: 1000,
});

const settingsRelation = (file: string, list: string) => ({
  collection: 'settings',
  file,
  value_field: `${list}.*.slug`,
  search_fields: [`${list}.*.name`],
  display_fields: [`${list}.*.name`],
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
