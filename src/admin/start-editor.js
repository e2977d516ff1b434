// @ts-check
import { rememberBegun, withBegun } from './begun-entry.js';
import { askAbout, askSite, draftOf as makeDraft, tokenIn, whyNotYet } from './draft.js';
import { draftPreview, previewStyle } from './draft-preview.js';
import { drawnBySite, drawnHere } from './drawn-page.js';
import { editorWords } from './editor-words.js';
import { groupControl } from './group-control.js';
import { guidancePageControl } from './guidance-page-control.js';
import { whyKept, whyNotSaved } from './kept-names.js';
import { listControl } from './list-control.js';
import { askForMark } from './mark-dialog.js';
import { phoneControl } from './phone-control.js';
import { proseComponent } from './prose-components.js';
import { inOrder, savedEntry } from './saved-entry.js';
import { isPlaceTaken } from './taken-place.js';
import { translatedPageControl } from './translated-page-control.js';
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
const collections = withBegun(sessionStorage, config.collections);
const isBegun = collections !== config.collections;
config.collections = collections;
// What was begun stays in Decap's configuration: the next new record starts the editor anew, and empty.
addEventListener('hashchange', () => {
  if (isBegun && location.hash.endsWith('/new')) location.reload();
});
// Where the site is that is edited: the editor is a part of it, whatever its address is.
config.display_url = location.origin;
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
const draftOf = (entry) =>
  makeDraft(
    { ...collectionOf(entry), fields: fieldsOf(entry) },
    entry.get('path') ?? '',
    savedEntry(fieldsOf(entry), entry.get('data').toJS(), blocks),
  );

/** @param {string} collection @param {string} slug */
const isTranslated = (collection, slug) =>
  records.named['translations']?.some((one) => one.slug === `${languageAndReader(collection)}/${slug}`) ??
  false;
/** `ga/families` of `translations-ga-families`. @param {string} collection */
const languageAndReader = (collection) => collection.split('-').slice(1).join('/');

/** @param {any} entry @param {{ readonly path: string, readonly slug?: string }} draft */
const isBegunByOthers = async (entry, draft) =>
  !isSavedAtOnce &&
  (await isPlaceTaken(config.backend, entry.get('collection'), draft, tokenIn(localStorage)));

/** Decap shows what is thrown, and would put “Error” before it. @param {string} why */
const refusal = (why) => Object.assign(new Error(why), { toString: () => why });

const isSavedAtOnce = config.publish_mode === 'simple';

/**
 * Throws what stands in the way of a draft. One that could not be checked goes on, and whoever wrote it is told.
 * @param {{ readonly path: string, readonly data: unknown }} draft
 * @param {'Save' | 'Publish'} doing
 */
const lookOver = async (draft, doing) => {
  const said = isSavedAtOnce
    ? await askAbout('draft-check', draft)
    : await askSite(draft, tokenIn(localStorage));
  if (said.unchecked !== undefined) return window.alert(said.unchecked);
  const why = whyNotYet(said, (question) => window.confirm(question), doing);
  if (why !== undefined) throw refusal(why);
};

// Editors sign in at this very site, whatever its address is.
if (!isSavedAtOnce) config.backend.base_url = location.origin;
document.documentElement.classList.toggle('saved-at-once', isSavedAtOnce);

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
CMS.registerWidget(
  'translated-page',
  translatedPageControl(createClass, h, CMS.getWidget('relation').control, {
    isThere: isTranslated,
    begin: (collection, data) => {
      rememberBegun(sessionStorage, collection, data);
      location.reload();
    },
  }),
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
const drawing = isSavedAtOnce ? drawnHere : drawnBySite(() => tokenIn(localStorage));
for (const { name, editor } of config.collections)
  if (editor?.preview) CMS.registerPreviewTemplate(name, draftPreview(createClass, h, draftOf, drawing));
// Lists keep the sign that the files have, so that an edit changes what was edited and nothing else.
CMS.registerRemarkPlugin({ settings: { bullet: '-' } });
/** Which record was just taken from the site, like `services/ear`: saved next, it becomes a draft again. */
let takenBack = '';
CMS.registerEventListener({
  name: 'preSave',
  handler: async (/** @type {any} */ event) => {
    const { entry } = event;
    const draft = draftOf(entry);
    const isTakenBack = takenBack === `${entry.get('collection')}/${entry.get('slug')}`;
    takenBack = '';
    const isNew = entry.get('newRecord') === true;
    const isNamed = isNew && draft.slug !== undefined;
    if (isNamed || entry.get('collection') === 'settings') await readRecords();
    if (
      isNamed &&
      (isTranslated(entry.get('collection'), draft.slug) || (await isBegunByOthers(entry, draft)))
    )
      throw refusal(
        'This page is translated already, or somebody has begun to. Look for it in the list and among the drafts, and change that.',
      );
    if (entry.get('collection') === 'settings') {
      const why = whyNotSaved(records, entry.get('slug'), draft.data);
      if (why !== undefined) throw refusal(why);
    }
    // What is taken from the site was deleted already: were it refused now, it would be gone.
    if (!isTakenBack) await lookOver(draft, 'Save');
    // Decap would name the file after its title; what has a place already stays there.
    if (isNamed) event.entry = entry.merge({ newRecord: false, slug: draft.slug, path: draft.path });
    return inOrder(draft.data, entry.get('data'));
  },
});
// A draft was checked when it was saved; what was published meanwhile may have taken away what it needs.
CMS.registerEventListener({
  name: 'prePublish',
  handler: async (/** @type {any} */ { entry }) => {
    if (!isSavedAtOnce && entry?.get('data')) await lookOver(draftOf(entry), 'Publish');
  },
});
// Decap tells nobody before it deletes a record, but it asks the editor first.
const confirm = window.confirm.bind(window);
window.confirm = (question) => {
  const [, collection = '', slug = ''] =
    /^#\/collections\/([^/]+)\/entries\/([^/?]+)/.exec(location.hash) ?? [];
  const why = deletes.includes(question ?? '') ? whyKept(records, collection, slug) : undefined;
  if (why === undefined) {
    const isSure = confirm(question);
    if (question === onUnpublishing) takenBack = isSure ? `${collection}/${slug}` : '';
    return isSure;
  }
  window.alert(why);
  return false;
};
CMS.registerEventListener({ name: 'postSave', handler: () => void readRecords() });
CMS.init({ config });
