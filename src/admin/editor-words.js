// @ts-check

/**
 * Decap's English with the words that an editor of this site needs: here one saves, and publishing comes later.
 * @param {any} english Decap's own words.
 * @returns {any}
 */
export const editorWords = (english) => {
  const words = structuredClone(english);
  // Our sentences stand by themselves; Decap would speak of a pattern.
  words.editor.editorControlPane.widget.regexPattern = '%{fieldLabel}: %{pattern}';
  words.editor.editorControlPane.widget.required = '%{fieldLabel}: please fill this in.';
  Object.assign(words.editor.editorToolbar, {
    publish: 'Save',
    publishing: 'Saving …',
    published: 'Saved',
    publishNow: 'Save now',
    publishAndCreateNew: 'Save and begin another',
    publishAndDuplicate: 'Save and make a copy',
  });
  words.ui.toast.missingRequiredField =
    'Not saved yet. Something is missing, or has not the right form: look for the red sentences.';
  return words;
};
