/** Makes a name-based UUID (version 5): the same for the same name in the same namespace. */
export type NameUuid = (name: string, namespace: string) => string;

/** The id of a record by its path: `id('service', 'oasis-house', 'phone', '0')`. */
export type RecordId = (...path: readonly [kind: string, slug: string, ...rest: string[]]) => string;

/** Ids are promises: whoever keeps a copy of our data knows a listing by them. This never changes. */
const namespace = '5d0a4a0e-64f6-4a6b-9c39-0c6b8f0c2a71';

/** Ids that are the same in every build, for as long as a record keeps its slug. */
export const recordIds =
  (uuid: NameUuid): RecordId =>
  (...path) =>
    uuid(path.join('/'), namespace);
