// @ts-check
import { asTranslation } from './begun-entry.js';

/**
 * A form control for the page that a translation translates. In a new one it offers the pages that are not translated yet, and
 * the form begins anew with what the chosen one says. In one that is there it says which page that is, and leads to it.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @param {any} RelationControl Decap's control for related records.
 * @param {{
 *   readonly isThere: (collection: string, slug: string) => boolean,
 *   readonly begin: (collection: string, data: Record<string, unknown>) => void,
 * }} translations Whether a page has its translation; how a translation begins.
 * @returns {any}
 */
export const translatedPageControl = (createClass, h, RelationControl, { isThere, begin }) =>
  createClass({
    displayName: 'TranslatedPageControl',
    collection() {
      return this.props.collection.get('name');
    },
    /** The page, also of a translation that is there: that has its name. */
    getValidateValue() {
      const { entry, value } = this.props;
      return entry.get('newRecord') ? value : entry.get('slug');
    },
    async hits(/** @type {any} */ id, /** @type {string} */ term) {
      const { field, query } = this.props;
      const answer = await query(id, field.get('collection'), ['title'], term);
      return answer?.payload?.hits ?? [];
    },
    async ask(
      /** @type {any} */ id,
      /** @type {any} */ _collection,
      /** @type {any} */ _fields,
      /** @type {string} */ term,
    ) {
      const hits = await this.hits(id, term);
      const missing = hits.filter((/** @type {any} */ { slug }) => !isThere(this.collection(), slug));
      return { payload: { hits: missing } };
    },
    async choose(/** @type {string | undefined} */ slug, /** @type {any} */ about) {
      // Decap says this once more when it knows the title.
      if (slug && slug === this.props.value) return this.props.onChange(slug, about);
      if (!slug) return;
      const page = (await this.hits(this.props.forID, '')).find(
        (/** @type {any} */ hit) => hit.slug === slug,
      );
      const { field } = this.props;
      if (page)
        begin(this.collection(), {
          ...asTranslation(page.data),
          [field.get('name')]: slug,
          written: today(),
        });
    },
    render() {
      const { forID, entry, field } = this.props;
      const slug = this.getValidateValue();
      const [, reader] = field.get('collection').split('-');
      const address = `/${reader}/${slug}/`;
      const link =
        slug &&
        h(
          'p',
          { className: 'translated-page' },
          h('a', { href: address, target: '_blank' }, `The page: ${address}`),
        );
      if (!entry.get('newRecord')) return h('div', { id: forID, tabIndex: -1 }, link);
      return h(
        'div',
        null,
        h(RelationControl, { ...this.props, query: this.ask, onChange: this.choose }),
        link,
      );
    },
  });

/** The day, here, as records write it: `2026-11-20`. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());
