// @ts-check

/**
 * A form control with three answers: yes, no, and not known. A switch would turn “nobody has asked” into “no”.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @returns {any}
 */
export const yesNoControl = (createClass, h) =>
  createClass({
    displayName: 'YesNoControl',
    render() {
      const { forID, classNameWrapper, field, value, onChange } = this.props;
      const answers = [
        { label: 'Yes', answer: true, isChosen: value === true },
        { label: 'No', answer: false, isChosen: value === false },
        { label: 'Not known', answer: null, isChosen: value !== true && value !== false },
      ];
      return h(
        'div',
        { id: forID, className: classNameWrapper, role: 'radiogroup', 'aria-label': field.get('label') },
        answers.map(({ label, answer, isChosen }) =>
          h(
            'label',
            { key: label, style: { marginInlineEnd: '1.5rem' } },
            h('input', { type: 'radio', name: forID, checked: isChosen, onChange: () => onChange(answer) }),
            ` ${label}`,
          ),
        ),
      );
    },
  });
