// @ts-check
import { editorWords } from './editor-words.js';
import { groupControl } from './group-control.js';
import { savedEntry } from './saved-entry.js';
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
const [answer] = await Promise.all([fetch('editor.json'), load('decap/decap-cms.js')]);
const { config, blocks } = await answer.json();
const { CMS, createClass, h } = page;

/** @param {any} entry */
const fieldsOf = (entry) => {
  const collection = config.collections.find(
    (/** @type {any} */ { name }) => name === entry.get('collection'),
  );
  const file = collection?.files?.find((/** @type {any} */ { name }) => name === entry.get('slug'));
  return (file ?? collection)?.fields ?? [];
};

CMS.registerLocale('en', editorWords(CMS.getLocale('en')));
CMS.registerWidget('group', groupControl(CMS.getWidget('object').control));
CMS.registerWidget('yes-no', yesNoControl(createClass, h));
CMS.registerEventListener({
  name: 'preSave',
  handler: (/** @type {any} */ { entry }) => {
    const data = entry.get('data');
    // Decap wants its own kind of map back; the one at hand makes another without importing Immutable.js.
    return data.clear().merge(savedEntry(fieldsOf(entry), data.toJS(), blocks));
  },
});
CMS.init({ config });
