// @ts-check

/**
 * As much of a Decap control as is used here. Decap's lists and maps are Immutable.js.
 * @typedef {any} Decap
 */

/** A longer list can be searched, and its items are not opened all at once, but the first few of those that are shown. */
const many = 20;
const few = 5;

/**
 * A form control for lists that lays out an item's fields when somebody opens it, and keeps them from then on. Decap's own
 * lays out every field of every item, seen or not: some thousands in a tool, and all of them again at each letter.
 * @param {Decap} ListControl Decap's control for lists.
 * @param {Decap} h React's `createElement`.
 * @returns {Decap}
 */
export const listControl = (ListControl, h) =>
  class OpenedListControl extends ListControl {
    /** @param {Decap} props */
    constructor(props) {
      super(props);
      this.state = { .../** @type {Decap} */ (this.state), sought: '' };
      /** The items that were open at least once, by their keys. @type {Set<string>} */
      this.opened = new Set();
      /** The others, as they were drawn last. @type {Map<string, { item: Decap, index: number, drawn: Decap }>} */
      this.closed = new Map();
      /** @type {Decap} */
      const { renderItem, handleCollapseAllToggle } = this;
      this.renderItem = (/** @type {Decap} */ item, /** @type {number} */ index) => {
        const key = this.state.keys[index];
        if (!this.state.itemsCollapsed[index]) this.opened.add(key);
        const isSought = this.isSought(item);
        if (!this.opened.has(key)) return isSought ? this.closedItem(key, item, index, renderItem) : null;
        // What was written there is still looked at when it is saved, seen or not.
        return h('div', { key, hidden: !isSought }, this.withNamedBar(renderItem(item, index), item, true));
      };
      this.handleCollapseAllToggle = (/** @type {Decap} */ event) => {
        if (!this.isLong() || this.state.itemsCollapsed.includes(false))
          return handleCollapseAllToggle(event);
        event.preventDefault();
        let left = few;
        const isOpened = (/** @type {Decap} */ item) => this.isSought(item) && left-- > 0;
        this.setState({
          itemsCollapsed: this.props.value.toArray().map((/** @type {Decap} */ item) => !isOpened(item)),
        });
      };
    }

    isLong() {
      return (this.props.value?.size ?? 0) > many;
    }

    /** @param {Decap} item */
    isSought(item) {
      const sought = this.state.sought.trim().toLowerCase();
      return sought === '' || String(this.objectLabel(item)).toLowerCase().includes(sought);
    }

    /**
     * A closed item, drawn anew only when it is another.
     * @param {string} key @param {Decap} item @param {number} index @param {Decap} renderItem
     */
    closedItem(key, item, index, renderItem) {
      const known = this.closed.get(key);
      if (known?.item === item && known?.index === index) return known.drawn;
      const drawn = this.withNamedBar(renderItem(item, index), item, false);
      this.closed.set(key, { item, index, drawn });
      return drawn;
    }

    /**
     * What Decap draws for an item, its bar named after it; the fields come last, and stay away until they are wanted.
     * @param {Decap} element @param {Decap} item @param {boolean} hasFields
     */
    withNamedBar({ type, key, props: { children, ...props } }, item, hasFields) {
      const bar = h('div', { role: 'group', 'aria-label': this.objectLabel(item) }, ...children.slice(0, -1));
      return h(type, { ...props, key }, bar, hasFields ? children.at(-1) : null);
    }

    renderListControl() {
      return h('div', null, this.isLong() ? this.search() : null, super.renderListControl());
    }

    search() {
      const label = `Look for one among these ${this.props.value.size}`;
      return h('input', {
        type: 'search',
        className: 'list-search',
        placeholder: label,
        'aria-label': label,
        value: this.state.sought,
        onChange: (/** @type {Decap} */ event) => this.setState({ sought: event.target.value }),
      });
    }
  };
