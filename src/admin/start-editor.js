// @ts-check
import { askAbout, draftPath, whyNotYet } from './draft.js';
import { draftPreview, previewStyle } from './draft-preview.js';
import { editorWords } from './editor-words.js';
import { groupControl } from './group-control.js';
import { guidancePageControl } from './guidance-page-control.js';
import { whyKept, whyNotSaved } from './kept-names.js';
import { listControl } from './list-control.js';
import { askForMark } from './mark-dialog.js';
import { phoneControl } from './phone-control.js';
import { proseComponent } from './prose-components.js';
import { savedEntry } from './saved-entry.js';
import { weekControl } from './week-control.js';
import { yesNoControl } from './yes-no-control.js';

/** @param {string} address */
const load = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded.`)));
    script.src = address;
    document.head.append(script);
  });

const page = /** @type {any} */ (window);
// Decap starts by itself with a file of its own unless it is told to wait.
page.CMS_MANUAL_INIT = true;
const [answer] = await Promise.all([
  fetch('editor.json'),
  load('decap/decap-cms.js'),
  load('phone-numbers.js'),
]);
const { config, blocks, buttons, country } = await answer.json();
const { CMS, createClass, h } = page;

/** What can be named and who names it, as of the last time it was asked. @type {import('./kept-names.js').Records} */
let records = { named: {}, namedBy: {} };
const readRecords = async () => {
  const asked = await fetch('records.json', { cache: 'no-store' });
  if (asked.ok) records = await asked.json();
};
await readRecords();

/** @param {any} entry */
const collectionOf = (entry) =>
  config.collections.find((/** @type {any} */ { name }) => name === entry.get('collection'));

/** @param {any} entry */
const fieldsOf = (entry) => {
  const collection = collectionOf(entry);
  const file = collection?.files?.find((/** @type {any} */ { name }) => name === entry.get('slug'));
  return (file ?? collection)?.fields ?? [];
};

/** What would be saved now, and where. @param {any} entry */
const draftOf = (entry) => ({
  path: draftPath(collectionOf(entry), entry.get('path') ?? ''),
  data: savedEntry(fieldsOf(entry), entry.get('data').toJS(), blocks),
});

/** Decap shows what is thrown, and would put “Error” before it. @param {string} why */
const refusal = (why) => Object.assign(new Error(why), { toString: () => why });

const isSavedAtOnce = config.publish_mode === 'simple';
// Editors sign in at this very site, whatever its address is.
if (!isSavedAtOnce) config.backend.base_url = location.origin;

const words = editorWords(CMS.getLocale('en'), isSavedAtOnce);
const { onDeletePublishedEntry, onDeleteWithUnsavedChanges, onUnpublishing } = words.editor.editor;
const deletes = [onDeletePublishedEntry, onDeleteWithUnsavedChanges, onUnpublishing];
CMS.registerLocale('en', words);
CMS.registerMediaLibrary({
  name: 'none',
  init: () => ({ show: () => {}, hide: () => {}, enableStandalone: () => false }),
});
CMS.registerWidget('list', listControl(CMS.getWidget('list').control, h));
CMS.registerWidget('group', groupControl(CMS.getWidget('object').control));
CMS.registerWidget('yes-no', yesNoControl(createClass, h));
CMS.registerWidget('week', weekControl(createClass, h));
CMS.registerWidget(
  'phone',
  phoneControl(createClass, h, { country, parse: page.libphonenumber.parsePhoneNumberFromString }),
);
CMS.registerWidget('guidance-page', guidancePageControl(createClass, h, CMS.getWidget('relation').control));
for (const button of buttons) {
  CMS.registerEditorComponent(
    proseComponent(button, {
      nameOf: (what, slug) => records.named[what]?.find(({ slug: known }) => known === slug)?.name ?? slug,
      // What the form does not ask for stays as it was.
      ask: async (values) => {
        const answers = await askForMark(button, values, records.named);
        return answers && { ...values, ...answers };
      },
    }),
  );
}
CMS.registerPreviewStyle(previewStyle, { raw: true });
for (const { name, editor } of config.collections)
  if (editor?.preview) CMS.registerPreviewTemplate(name, draftPreview(createClass, h, draftOf));
// Lists keep the sign that the files have, so that an edit changes what was edited and nothing else.
CMS.registerRemarkPlugin({ settings: { bullet: '-' } });
CMS.registerEventListener({
  name: 'preSave',
  handler: async (/** @type {any} */ { entry }) => {
    const draft = draftOf(entry);
    if (entry.get('collection') === 'settings') {
      await readRecords();
      const why = whyNotSaved(records, entry.get('slug'), draft.data);
      if (why !== undefined) throw refusal(why);
    }
    if (isSavedAtOnce) {
      const why = whyNotYet(await askAbout('draft-check', draft), (question) => window.confirm(question));
      if (why !== undefined) throw refusal(why);
    }
    // Decap wants its own kind of map back; the one at hand makes another without importing Immutable.js.
    return entry.get('data').clear().merge(draft.data);
  },
});
// Decap tells nobody before it deletes a record, but it asks the editor first.
const confirm = window.confirm.bind(window);
window.confirm = (question) => {
  const [, collection = '', slug = ''] =
    /^#\/collections\/([^/]+)\/entries\/([^/?]+)/.exec(location.hash) ?? [];
  const why = deletes.includes(question ?? '') ? whyKept(records, collection, slug) : undefined;
  if (why === undefined) return confirm(question);
  window.alert(why);
  return false;
};
CMS.registerEventListener({ name: 'postSave', handler: () => void readRecords() });
CMS.init({ config });
