/** Makes a name-based UUID (version 5): the same for the same name in the same namespace. */
export type NameUuid = (name: string, namespace: string) => string;

/** The id of a record by its path: `id('service', 'oasis-house', 'phone', '0')`. */
export type RecordId = (...path: readonly [kind: string, slug: string, ...rest: string[]]) => string;

/**
 * Ids that are the same in every build, for as long as a record keeps its slug: whoever keeps a copy of our data knows a
 * listing by them. `network` is the network's own UUID, so that two networks never give two services one id.
 */
export const recordIds =
  (uuid: NameUuid, network: string): RecordId =>
  (...path) =>
    uuid(path.join('/'), network);
