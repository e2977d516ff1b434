// @ts-check

/** After how long somebody who waits is told so. */
const patientMilliseconds = 3_000;

/** The pane beside the form. @type {string} */
export const previewStyle = `
  html, body, body > div, .frame-content, .frame-content > div { block-size: 100%; margin: 0; }
  .draft { display: flex; flex-direction: column; block-size: 100%; font: 1rem / 1.5 system-ui, sans-serif; }
  .draft iframe { flex: 1; inline-size: 100%; border: 0; }
  /* Decap lays its two buttons over the corner. */
  .draft-problems, .draft-note { padding: 0.75rem 4.5rem 0.75rem 1rem; }
  .draft-problems { border-block-end: 3px solid #a4262c; background: #fff; color: #1b1b1b; }
  .draft-note { margin: 0; background: #fff; color: #1b1b1b; }
  .draft-problems p, .draft-problems ul { margin-block: 0.25rem; }
`;

/**
 * What stands beside the form: the page as visitors will see it, drawn by the site itself from what the form holds; and what is
 * wrong with it, or why it was not drawn, above the page as it was before.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @param {(entry: any) => import('./draft.js').Draft} draftOf
 * @param {import('./drawn-page.js').Drawing} drawing
 * @returns {any}
 */
export const draftPreview = (
  createClass,
  h,
  draftOf,
  { draw: drawPage, pauseMilliseconds, apartMilliseconds },
) =>
  createClass({
    displayName: 'DraftPreview',
    getInitialState: () => ({ page: '', problems: [], undrawn: undefined, isSlow: false }),
    componentDidMount() {
      this.draw();
    },
    componentDidUpdate(/** @type {any} */ before) {
      if (before.entry.get('data') === this.props.entry.get('data')) return;
      clearTimeout(this.pause);
      const sinceLast = performance.now() - this.begun;
      this.pause = setTimeout(this.draw, Math.max(pauseMilliseconds, apartMilliseconds - sinceLast));
    },
    componentWillUnmount() {
      clearTimeout(this.pause);
      clearTimeout(this.patience);
      this.latest = undefined;
    },
    async draw() {
      const { entry } = this.props;
      this.latest = entry;
      this.begun = performance.now();
      clearTimeout(this.patience);
      this.patience = setTimeout(() => this.setState({ isSlow: true }), patientMilliseconds);
      const drawn = await Promise.resolve(entry)
        .then((one) => drawPage(draftOf(one)))
        .catch((error) => ({ problems: [], undrawn: String(error.message) }));
      // What was typed meanwhile is on its way.
      if (this.latest !== entry) return;
      clearTimeout(this.patience);
      this.height = this.frame?.contentWindow?.scrollY ?? 0;
      this.setState({ undrawn: undefined, isSlow: false, ...drawn });
    },
    render() {
      const { page, problems, undrawn, isSlow } = this.state;
      const frame = h('iframe', {
        title: 'How the page will look',
        // Nothing runs in it. Its origin stays, so that it may load this site’s letters.
        sandbox: 'allow-same-origin',
        srcDoc: page,
        ref: (/** @type {any} */ element) => {
          this.frame = element;
        },
        onLoad: () => this.frame?.contentWindow?.scrollTo(0, this.height ?? 0),
      });
      const isFirst = page === '' && problems.length === 0 && undrawn === undefined;
      const note = isFirst || isSlow ? waits : undrawn;
      return h(
        'div',
        { className: 'draft' },
        note && h('p', { className: 'draft-note', role: 'status' }, note),
        problemList(h, problems, page !== ''),
        page === '' ? null : frame,
      );
    },
  });

const waits = 'The page is being drawn …';

/** @param {any} h @param {readonly string[]} problems @param {boolean} isBelow Whether the page stands below, as it was. */
const problemList = (h, problems, isBelow) =>
  problems.length === 0
    ? null
    : h(
        'div',
        { className: 'draft-problems', role: 'status' },
        h(
          'p',
          null,
          isBelow
            ? 'This is not finished. Below is how it was before.'
            : 'This is not finished. The page stands here as soon as it is.',
        ),
        h(
          'ul',
          null,
          problems.map((sentence) => h('li', { key: sentence }, sentence)),
        ),
      );
