import type { Attachment } from '#core/contact/attached-parts.ts';
import { attachParts, type ChosenFile, tickedAtFirst } from '#core/contact/attached-parts.ts';
import { attachmentQuestion } from '#core/contact/views/attachment-question.ts';
import type { Voice } from '#core/languages/voice.ts';
import { putView } from '../show-view.ts';
import { readSavedFile } from './saved-file.ts';

/**
 * Lets somebody choose a file in `place`, tick what of it goes along, and take it away again. `keep` gets what goes, or
 * undefined. Gives back how to forget the file.
 */
export const listenForFile = (
  place: Element,
  voiceOfPage: () => Promise<Voice>,
  keep: (attachment: Attachment | undefined) => void,
): (() => void) => {
  let chosen: ChosenFile | null = null;

  const attach = (voice: Voice, file: ChosenFile | null, problem?: string): void => {
    chosen = file;
    const attachment = file === null ? undefined : attachParts(file, tickedAtFirst(file));
    keep(attachment);
    const part = place.querySelector('#attach');
    if (part === null) return;
    putView(part, attachmentQuestion(voice, attachment, problem));
    part.querySelector<HTMLElement>('#attached, #attachment')?.focus();
  };

  place.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-detach]') !== null)
      void voiceOfPage().then((voice) => attach(voice, null));
  });
  place.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if ('part' in target.dataset && chosen !== null) {
      const ticked = [...place.querySelectorAll<HTMLInputElement>('[data-part]:checked')];
      keep(
        attachParts(
          chosen,
          ticked.map(({ value }) => value),
        ),
      );
    }
    const [file] = target.id === 'attachment' ? (target.files ?? []) : [];
    if (file === undefined) return;
    void voiceOfPage().then(async (voice) => {
      const read = await readSavedFile(file, voice);
      if (read.kind === 'chosen') attach(voice, read.file);
      else attach(voice, null, read.sentence);
    });
  });

  return () => {
    chosen = null;
  };
};
