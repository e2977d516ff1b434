// @ts-check

/**
 * Decap's English with the words that an editor of this site needs. On one's own computer one saves, and publishing comes
 * later; at the code host a draft is saved, looked at and published, which are Decap's own words.
 * @param {any} english Decap's own words.
 * @param {boolean} isSavedAtOnce
 * @returns {any}
 */
export const editorWords = (english, isSavedAtOnce) => {
  const words = structuredClone(english);
  // Our sentences stand by themselves; Decap would speak of a pattern.
  words.editor.editorControlPane.widget.regexPattern = '%{fieldLabel}: %{pattern}';
  words.editor.editorControlPane.widget.required = '%{fieldLabel}: please fill this in.';
  if (isSavedAtOnce)
    Object.assign(words.editor.editorToolbar, {
      publish: 'Save',
      publishing: 'Saving …',
      published: 'Saved',
      publishNow: 'Save now',
      publishAndCreateNew: 'Save and begin another',
      publishAndDuplicate: 'Save and make a copy',
    });
  // Decap’s own plus sign is one that many devices have no letter for.
  words.collection.collectionTop.newButton = 'New %{collectionLabel}';
  words.ui.toast.onFailToPersist = 'Not saved. %{details}';
  words.ui.toast.onFailToPublishEntry = 'Not published. %{details}';
  words.ui.toast.missingRequiredField =
    'Not saved yet. Something is missing, or has not the right form: look for the red sentences.';
  return words;
};
