import { openWithPassphrase, sealWithPassphrase } from '#adapters/age/sealing.ts';
import { base64FromBytes, bytesFromBase64 } from '#core/contact/base64.ts';
import { writeLockedNotes } from '#core/tools/notes-file.ts';

/** The text of a locked file, around the text of an open one. */
export const lockNotes = async (text: string, passphrase: string): Promise<string> =>
  writeLockedNotes(base64FromBytes(await sealWithPassphrase(passphrase, new TextEncoder().encode(text))));

/** The text inside a locked file. `wrong`: this passphrase does not open it. `broken`: nothing can. */
export const unlockNotes = async (
  locked: string,
  passphrase: string,
): Promise<{ readonly text: string } | 'wrong' | 'broken'> => {
  const bytes = bytesOf(locked);
  if (bytes === undefined) return 'broken';
  const opened = await openWithPassphrase(passphrase, bytes);
  return opened === null ? 'wrong' : { text: new TextDecoder().decode(opened) };
};

const bytesOf = (locked: string): Uint8Array | undefined => {
  try {
    return bytesFromBase64(locked);
  } catch {
    return undefined;
  }
};
