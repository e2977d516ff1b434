import { writeKeyFile } from '#adapters/age/key-file.ts';
import { strengthOf } from '#core/agencies/passphrase.ts';
import { saveFile } from '../service/save-file.ts';
import { keepKeyFile } from './kept-key.ts';
import type { WorkerKey } from './worker-key.ts';

const field = (form: Element, id: string) => form.querySelector<HTMLInputElement>(`#${id}`);

/** Says beside the field how good the passphrase is, while it is typed. */
export const tellStrength = (form: Element): void => {
  const words = form.querySelector('#strength');
  const passphrase = field(form, 'new-passphrase');
  const tell = () => {
    if (words !== null) words.textContent = strengthOf(passphrase?.value ?? '').sentence;
  };
  passphrase?.addEventListener('input', tell);
  tell();
};

/** What was chosen in a form with the fields of `passphraseFields`, or the sentence that says what is not right. */
export const readPassphrase = (
  form: Element,
): { readonly passphrase: string; readonly keepHere: boolean } | { readonly problem: string } => {
  const passphrase = field(form, 'new-passphrase')?.value.trim() ?? '';
  const strength = strengthOf(passphrase);
  if (!strength.isEnough) return { problem: `Choose a longer passphrase. ${strength.sentence}` };
  if (field(form, 'repeated-passphrase')?.value.trim() !== passphrase)
    return { problem: 'The two passphrases are not the same. Type both again.' };
  return { passphrase, keepHere: field(form, 'keep-here')?.checked ?? false };
};

/** Saves a key as a file, locked by a passphrase. Its name tells nothing but what it is. */
export const saveKeyFile = async (key: WorkerKey, passphrase: string): Promise<void> =>
  saveFile('key.json', 'application/json', await writeKeyFile(key.identity, passphrase));

/** Keeps a key on this device, locked by a passphrase. Says whether that worked. */
export const keepKeyHere = async (key: WorkerKey, passphrase: string): Promise<boolean> =>
  keepKeyFile(key.id, await writeKeyFile(key.identity, passphrase));
