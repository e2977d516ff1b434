// @ts-check
import { keptNumber } from './phone-number.js';

const sentence =
  'Nobody could ring this number. Write it as people here do, like 059 913 0000, or with + and the country.';

/**
 * A form control for a telephone number: understands it however it is typed, and says so when nobody could ring it.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @param {{ readonly country: string, readonly parse: import('./phone-number.js').ParseNumber }} network
 * @returns {any}
 */
export const phoneControl = (createClass, h, { country, parse }) =>
  createClass({
    displayName: 'PhoneControl',
    isValid() {
      const { value, field } = this.props;
      const typed = typeof value === 'string' ? value : '';
      if (typed.trim() === '' || keptNumber(typed, country, parse) !== null) return { error: false };
      return { error: { type: 'PATTERN', message: `${field.get('label')}: ${sentence}` } };
    },
    render() {
      const { forID, classNameWrapper, value, onChange, setActiveStyle, setInactiveStyle } = this.props;
      return h('input', {
        id: forID,
        className: classNameWrapper,
        type: 'tel',
        value: value ?? '',
        onFocus: setActiveStyle,
        onChange: (/** @type {any} */ event) => onChange(event.target.value),
        onBlur: (/** @type {any} */ event) => {
          const kept = keptNumber(event.target.value, country, parse);
          if (kept !== null && kept !== event.target.value) onChange(kept);
          setInactiveStyle();
        },
      });
    },
  });
