// @ts-check

const readers = ['families', 'friends', 'professionals'];

/**
 * A form control that names pages of guidance. Decap looks for related records in one collection; pages lie in one for each
 * reader, and are named with it: `families/where-to-start`.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @param {any} RelationControl Decap's control for related records.
 * @returns {any}
 */
export const guidancePageControl = (createClass, h, RelationControl) =>
  createClass({
    displayName: 'GuidancePageControl',
    isValid() {
      return this.inner?.isValid?.() ?? { error: false };
    },
    /** Decap's question, put to every reader's pages. */
    async ask(
      /** @type {any[]} */ id,
      /** @type {any} */ _collection,
      /** @type {any} */ fields,
      /** @type {any} */ term,
    ) {
      const answers = await Promise.all(
        readers.map((reader) => this.props.query(id, `guidance-${reader}`, fields, term)),
      );
      const hits = answers.flatMap((answer, index) =>
        (answer?.payload?.hits ?? []).map((/** @type {any} */ hit) => ({
          ...hit,
          slug: `${readers[index]}/${hit.slug}`,
        })),
      );
      return { payload: { hits } };
    },
    render() {
      const ref = (/** @type {any} */ inner) => {
        this.inner = inner;
      };
      return h(RelationControl, { ...this.props, ref, query: this.ask });
    },
  });
