// @ts-check
import { stretchesOf, weekdays, weekOf, wrongInWeek } from './opening-week.js';

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A form control for opening times: a line for each day, with as many times as it has.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @returns {any}
 */
export const weekControl = (createClass, h) =>
  createClass({
    displayName: 'WeekControl',
    getInitialState() {
      return { week: weekOf(this.props.value?.toJS?.() ?? this.props.value ?? []) };
    },
    isValid() {
      const { field } = this.props;
      const { week } = this.state;
      const message =
        stretchesOf(week).length === 0
          ? 'Write when it opens and closes on one day at least.'
          : wrongInWeek(week, { wrongOrder: field.get('wrong_order'), overlap: field.get('overlap') });
      return message === undefined
        ? { error: false }
        : { error: { type: 'CUSTOM', message: `${field.get('label')}: ${message}` } };
    },
    change(/** @type {string} */ day, /** @type {any} */ times) {
      const week = { ...this.state.week, [day]: times };
      this.setState({ week });
      this.props.onChange(stretchesOf(week));
    },
    render() {
      const { forID, classNameWrapper } = this.props;
      return h(
        'div',
        { id: forID, className: classNameWrapper },
        weekdays.map((day) => this.line(day)),
      );
    },
    line(/** @type {string} */ day) {
      const times = this.state.week[day];
      const put = (/** @type {number} */ at, /** @type {object} */ change) =>
        this.change(
          day,
          times.map((/** @type {object} */ one, /** @type {number} */ index) =>
            index === at ? { ...one, ...change } : one,
          ),
        );
      return h('div', { key: day, role: 'group', 'aria-label': capital(day), className: 'week-day' }, [
        h('span', { key: 'day', className: 'week-name' }, capital(day)),
        ...times.map(
          (/** @type {{ opens: string, closes: string }} */ { opens, closes }, /** @type {number} */ at) =>
            h('span', { key: at, className: 'week-times' }, [
              h('input', {
                key: 'opens',
                type: 'time',
                value: opens,
                'aria-label': `${capital(day)} opens`,
                onChange: (/** @type {any} */ event) => put(at, { opens: event.target.value }),
              }),
              ' – ',
              h('input', {
                key: 'closes',
                type: 'time',
                value: closes,
                'aria-label': `${capital(day)} closes`,
                onChange: (/** @type {any} */ event) => put(at, { closes: event.target.value }),
              }),
              h(
                'button',
                {
                  key: 'away',
                  type: 'button',
                  'aria-label': `Closed on ${capital(day)}`,
                  onClick: () =>
                    this.change(
                      day,
                      times.filter((/** @type {object} */ _, /** @type {number} */ index) => index !== at),
                    ),
                },
                'Closed',
              ),
            ]),
        ),
        h(
          'button',
          {
            key: 'more',
            type: 'button',
            'aria-label': `${times.length === 0 ? 'Open' : 'And again'} on ${capital(day)}`,
            onClick: () => this.change(day, [...times, { opens: '', closes: '' }]),
          },
          times.length === 0 ? 'Open' : 'And again',
        ),
      ]);
    },
  });
