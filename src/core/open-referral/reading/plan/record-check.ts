import { checkFile } from '../../../content/check/file-check.ts';
import type { FileReading } from '../../../content/check/file-reading.ts';
import { type CheckMoment, surroundingsOf } from '../../../content/check/surroundings.ts';
import type { Fields } from './known-listings.ts';

/** What is wrong with a record of `content/` as it would be, one sentence each; or what its schema makes of it. */
export type RecordCheck = (
  folder: 'services' | 'organisations',
  slug: string,
  fields: Fields,
) => { readonly problems: readonly string[] } | { readonly value: Fields };

const nameOf = (value: unknown): string | undefined => {
  const name: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'name') : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
};

/**
 * Checks records as `npm run check:content` would, so that nothing comes into `content/` that could not be built.
 * `read` is the content as it is; an organisation that passes is known from then on.
 */
export const recordCheck = (read: readonly FileReading[], moment: CheckMoment): RecordCheck => {
  const around = surroundingsOf(read, moment);
  const organisations = new Set(around.to.slugs.organisations);
  const names = new Map<string, string | undefined>(
    read.flatMap(({ place, reading }) =>
      place.kind === 'record' && place.folder === 'organisations' && reading.kind === 'value'
        ? [[place.slug, nameOf(reading.value)] as const]
        : [],
    ),
  );
  const to = { ...around.to, slugs: { ...around.to.slugs, organisations } };
  return (folder, slug, fields) => {
    const path = `content/${folder}/${slug}.json`;
    // A proper name may hold any word: those of the record itself are not known to the content yet.
    const proper = [nameOf(fields), names.get(String(fields['organisation']))].filter(
      (name) => name !== undefined,
    );
    const findHurtfulWords = (text: string) =>
      around.findHurtfulWords(
        proper.reduce((rest, name) => rest.replaceAll(name, (found) => found.replace(/\S/g, '\0')), text),
      );
    const { value, problems } = checkFile(
      {
        path,
        place: { kind: 'record', folder, key: slug, slug },
        prose: undefined,
        reading: { kind: 'value', value: fields },
      },
      { ...around, to, findHurtfulWords },
    );
    if (problems.length > 0 || value === undefined)
      return {
        problems: problems.map(({ field, sentence }) => (field === '' ? sentence : `${field}: ${sentence}`)),
      };
    if (folder === 'organisations') {
      organisations.add(slug);
      names.set(slug, nameOf(value));
    }
    return { value: value as Fields };
  };
};
