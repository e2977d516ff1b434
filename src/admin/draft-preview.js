// @ts-check
import { askAbout } from './draft.js';
import { quietPage } from './quiet-page.js';

/** How long nobody types before the page is drawn again. */
const pauseMilliseconds = 400;

/** The pane beside the form. @type {string} */
export const previewStyle = `
  html, body, body > div, .frame-content, .frame-content > div { block-size: 100%; margin: 0; }
  .draft { display: flex; flex-direction: column; block-size: 100%; font: 1rem / 1.5 system-ui, sans-serif; }
  .draft iframe { flex: 1; inline-size: 100%; border: 0; }
  .draft-problems { padding: 0.75rem 1rem; border-block-end: 3px solid #a4262c; background: #fff; color: #1b1b1b; }
  .draft-waiting { padding: 0.75rem 1rem; margin: 0; }
  .draft-problems p, .draft-problems ul { margin-block: 0.25rem; }
`;

/**
 * What stands beside the form: the page as visitors will see it, drawn by the site itself from what the form holds; and what is
 * wrong with it, above the page as it was before.
 * @param {any} createClass React's, as Decap hands it out.
 * @param {any} h React's `createElement`.
 * @param {(entry: any) => { readonly path: string, readonly data: unknown }} draftOf
 * @returns {any}
 */
export const draftPreview = (createClass, h, draftOf) =>
  createClass({
    displayName: 'DraftPreview',
    getInitialState: () => ({ page: '', problems: [] }),
    componentDidMount() {
      this.draw();
    },
    componentDidUpdate(/** @type {any} */ before) {
      if (before.entry.get('data') === this.props.entry.get('data')) return;
      clearTimeout(this.pause);
      this.pause = setTimeout(this.draw, pauseMilliseconds);
    },
    componentWillUnmount() {
      clearTimeout(this.pause);
      this.latest = undefined;
    },
    async draw() {
      const draft = draftOf(this.props.entry);
      this.latest = draft;
      const drawn = await drawnPage(draft).catch((error) => ({ problems: [String(error.message)] }));
      // What was typed meanwhile is on its way.
      if (this.latest !== draft) return;
      this.height = this.frame?.contentWindow?.scrollY ?? 0;
      this.setState(drawn);
    },
    render() {
      const { page, problems } = this.state;
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
      const isFirst = page === '' && problems.length === 0;
      const waiting =
        isFirst && h('p', { className: 'draft-waiting', role: 'status' }, 'The page is being drawn …');
      return h(
        'div',
        { className: 'draft' },
        waiting,
        problemList(h, problems, page !== ''),
        page === '' ? null : frame,
      );
    },
  });

/** @param {{ readonly path: string, readonly data: unknown }} draft */
const drawnPage = async (draft) => {
  const { problems, address } = await askAbout('draft-page', draft);
  if (address === undefined) return { problems };
  const answer = await fetch(address);
  if (!answer.ok) return { problems: ['The page could not be drawn. What you wrote is still here.'] };
  return { problems, page: quietPage(await answer.text()) };
};

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
