// @ts-check

/**
 * A button over the text, as `src/adapters/decap/prose-buttons.ts` describes it.
 * @typedef {object} ProseButton
 * @property {string} name
 * @property {string} label
 * @property {'mark' | 'word' | 'box' | 'pair'} kind
 * @property {readonly { readonly name: string, readonly names?: string }[]} fields
 */

/**
 * What a component asks of the editor: the name of a record, and the editor's answers to a small form.
 * @typedef {object} Around
 * @property {(what: string, slug: string) => string} nameOf
 * @property {(values: Values) => Promise<Values | null>} ask
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Values */

/** Quotation marks would end an attribute, so they become printed ones. @param {string} value */
const quoted = (value) => `"${value.trim().replace(/"/g, '”').replace(/\s+/g, ' ')}"`;

/** @param {string} name @param {string | undefined} value */
const attribute = (name, value) =>
  value === undefined || value.trim() === '' ? '' : ` ${name}=${quoted(value)}`;

/** @param {string | undefined} text */
const text = (text) => (text ?? '').trim();

/**
 * A block of prose as a component of Decap's editor: how it is found in the text, what its form holds, and how it is
 * written. What was read and not changed is written as it stood.
 * @param {ProseButton} button
 * @param {Around} around
 */
export const proseComponent = ({ name, label, kind, fields }, { nameOf, ask }) => {
  const attributes = fields.map((field) => field.name).filter((field) => !['text', 'word'].includes(field));
  const found = attributes.map((one) => `(?: ${one}="([^"]*)")?`).join('');
  const common = { id: name, label, fields };

  /** @param {Values} values */
  const opening = (values) => `<${name}${attributes.map((one) => attribute(one, values[one])).join('')}`;

  /** @param {RegExpMatchArray} match */
  const read = (match) =>
    Object.fromEntries(
      fields.flatMap((field, index) =>
        match[index + 1] === undefined ? [] : [[field.name, match[index + 1]]],
      ),
    );

  /** What stands in the text while it is edited: never the way it is written. */
  const inLine = {
    ...common,
    type: 'inline',
    toPreview: (/** @type {Values} */ values) => {
      const [first] = fields;
      const said = first === undefined ? '' : (values[first.name] ?? '');
      return kind === 'word'
        ? text(values['word'])
        : [label, first?.names ? nameOf(first.names, said) : said].filter(Boolean).join(': ');
    },
    onInsert: (/** @type {{ selectedText?: string }} */ { selectedText = '' }) => ask({ word: selectedText }),
    onEdit: (/** @type {{ data: Values }} */ { data }) => ask(data),
  };

  if (kind === 'mark')
    return {
      ...inLine,
      pattern: new RegExp(`<${name}${found} />`),
      fromInline: read,
      toInline: (/** @type {Values} */ values) => `${opening(values)} />`,
    };
  if (kind === 'word') {
    const alone = `<${name}${found}>([^<>]*)</${name}>`;
    return {
      ...inLine,
      // Decap forgets a component between stars, so the stars around a word belong to it.
      pattern: new RegExp(`(?:\\*\\*${alone}([^*<>\\n]*)\\*\\*|${alone})`),
      fromInline: (/** @type {RegExpMatchArray} */ match) =>
        match[2] === undefined
          ? read(/** @type {any} */ (match.slice(3)))
          : { ...read(match), after: match[3] ?? '' },
      toInline: (/** @type {Values} */ values) => {
        const word = `${opening(values)}>${text(values['word'])}</${name}>`;
        return values['after'] === undefined ? word : `**${word}${values['after']}**`;
      },
    };
  }
  if (kind === 'box')
    return {
      ...common,
      pattern: new RegExp(`^<${name}${found}>\\n\\n([\\s\\S]*?)\\n\\n</${name}>`),
      fromBlock: read,
      toBlock: (/** @type {Values} */ values) =>
        `${opening(values)}>\n\n${text(values['text'])}\n\n</${name}>`,
    };
  const side = '<Side(?: title="([^"]*)")?>\\n\\n([\\s\\S]*?)\\n\\n</Side>';
  return {
    ...common,
    pattern: new RegExp(`^<${name}>\\n\\n${side}\\n\\n${side}\\n\\n</${name}>`),
    fromBlock: read,
    toBlock: (/** @type {Values} */ values) =>
      `<${name}>\n\n${oneSide(values['firstTitle'], values['first'])}\n\n${oneSide(values['secondTitle'], values['second'])}\n\n</${name}>`,
  };
};

/** @param {string | undefined} title @param {string | undefined} held */
const oneSide = (title, held) => `<Side${attribute('title', title)}>\n\n${text(held)}\n\n</Side>`;
