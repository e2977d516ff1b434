// @ts-check
import { withoutBlanks } from './saved-entry.js';

/**
 * As much of a Decap control or field as is used here. Decap's lists and maps are Immutable.js.
 * @typedef {any} Decap
 */

/**
 * A form control for fields that may all stay empty, and for fields of which a choice shows some. Decap's own object
 * control asks for every required field inside, also of an object that nobody began to fill in.
 * @param {Decap} ObjectControl Decap's control for objects.
 * @returns {Decap}
 */
export const groupControl = (ObjectControl) =>
  class GroupControl extends ObjectControl {
    /** @param {Decap} props */
    constructor(props) {
      super(props);
      /** @type {Decap} */
      const { validate: validateFields, renderFields: renderAllFields } = this;
      this.validate = () => {
        this.forget(this.isLeftEmpty() ? () => true : (/** @type {Decap} */ field) => !this.isShown(field));
        if (!this.isLeftEmpty()) validateFields();
      };
      this.renderFields = (/** @type {Decap} */ fields) =>
        renderAllFields(fields.filter((/** @type {Decap} */ field) => this.isShown(field)));
    }

    isLeftEmpty() {
      const { field, value } = this.props;
      const record = withoutBlanks(value?.toJS?.() ?? null) ?? {};
      return field.get('required') === false && Object.keys(record).length === 0;
    }

    /** @param {Decap} field */
    isShown(field) {
      const kindField = this.props.field.get('kind_field');
      const name = field.get('name');
      if (kindField === undefined || name === kindField) return true;
      const kind = this.props.value?.get?.(kindField);
      return this.props.field.getIn(['kinds', kind])?.includes(name) ?? false;
    }

    /**
     * Takes back what was said about fields that do not count any more; otherwise nothing could be saved.
     * @param {(field: Decap) => boolean} isMeant
     */
    forget(isMeant) {
      for (const [name, control] of Object.entries(this.childRefs)) {
        if (!isMeant(control.props.field)) continue;
        control.props.onValidate?.([]);
        delete this.childRefs[name];
      }
    }
  };
