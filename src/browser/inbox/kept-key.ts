/** Key files that are kept on this device, each locked by its passphrase. The name of the place tells nothing. */
const databaseName = 'kept';
const storeName = 'files';

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const inStore = async <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> => {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  const database = await answerOf(opening);
  try {
    return await answerOf(work(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
};

/** The key files that are kept here; none when the browser keeps nothing. */
export const keptKeyFiles = async (): Promise<readonly string[]> => {
  try {
    const files = await inStore<unknown[]>('readonly', (store) => store.getAll());
    return files.filter((file) => typeof file === 'string');
  } catch {
    return [];
  }
};

/** Keeps a key file under its key's id. Says whether that worked. */
export const keepKeyFile = async (id: string, file: string): Promise<boolean> => {
  try {
    await inStore('readwrite', (store) => store.put(file, id));
    return true;
  } catch {
    return false;
  }
};

/** Takes every kept key file away. */
export const forgetKeyFiles = async (): Promise<void> => {
  try {
    await inStore('readwrite', (store) => store.clear());
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};
