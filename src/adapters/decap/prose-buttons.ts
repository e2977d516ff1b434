import { blockReferences } from '#core/content/check/whole/block-references.ts';
import { type ProseBlock, proseBlocks } from '#core/guidance/prose-blocks.ts';
import type { DecapField } from './decap-field.ts';

/**
 * A button over the text that puts a block into it, as the browser makes it (`src/admin/prose-components.js`). A `mark`
 * stands in a line and holds nothing, a `word` stands in a line around a word, a `box` holds text, a `pair` two texts.
 */
export type ProseButton = {
  readonly name: ProseBlock;
  readonly label: string;
  readonly kind: 'mark' | 'word' | 'box' | 'pair';
  readonly fields: readonly DecapField[];
};

type Attribute = { readonly label: string; readonly hint?: string };
type Words = {
  readonly label: string;
  readonly kind: ProseButton['kind'];
  readonly attributes?: Readonly<Record<string, Attribute>>;
};

const heading: Attribute = { label: 'Heading' };

/** Every block of prose in words for editors; what `Side` needs stands in its `Pair`. */
const words = {
  Today: { label: 'The one thing to do today', kind: 'box', attributes: { title: heading } },
  Beside: { label: 'Words to say', kind: 'box' },
  Note: { label: 'A word at the side', kind: 'box', attributes: { title: heading } },
  Callout: { label: 'What must not be overlooked', kind: 'box', attributes: { title: heading } },
  Pair: { label: 'Two sides', kind: 'pair' },
  Side: null,
  Steps: { label: 'Steps, one after the other', kind: 'box' },
  Question: {
    label: 'Question and answer',
    kind: 'box',
    attributes: { ask: { label: 'Question', hint: 'The answer is closed: nothing that must be seen.' } },
  },
  Emergency: { label: 'Emergency numbers', kind: 'mark' },
  Helpline: {
    label: 'Number to ring',
    kind: 'mark',
    attributes: { id: { label: 'Helpline' } },
  },
  ServiceLink: {
    label: 'Service',
    kind: 'mark',
    attributes: { slug: { label: 'Service' } },
  },
  ToolLink: { label: 'Tool', kind: 'mark', attributes: { id: { label: 'Tool' } } },
  Term: {
    label: 'Word explained',
    kind: 'word',
    attributes: { id: { label: 'Explained as' } },
  },
  Source: {
    label: 'Source of a claim',
    kind: 'mark',
    attributes: { id: { label: 'Key', hint: 'The key that the source has in the list above the text.' } },
  },
} as const satisfies Record<ProseBlock, Words | null>;

const fieldOf = (name: string, { label, hint }: Attribute, required: boolean): DecapField => ({
  name,
  label,
  widget: 'string',
  required,
  ...(hint === undefined ? {} : { hint }),
});

const text = (name: string, label: string): DecapField => ({
  name,
  label,
  widget: 'markdown',
  required: true,
  ...textOptions(proseButtonsInBoxes),
});

const proseButtonsInBoxes: readonly ProseBlock[] = [
  'Emergency',
  'Helpline',
  'ServiceLink',
  'ToolLink',
  'Term',
  'Source',
];

/** How a text is edited: as it will look, with these blocks behind a button; or as Markdown, for who knows it. */
export const textOptions = (blocks: readonly ProseBlock[]) => ({
  modes: ['rich_text', 'raw'],
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list'],
  editor_components: blocks,
});

const holds: Readonly<Record<ProseButton['kind'], readonly DecapField[]>> = {
  mark: [],
  word: [{ name: 'word', label: 'Word', widget: 'string', required: true }],
  box: [text('text', 'Text')],
  pair: [
    { ...fieldOf('firstTitle', { label: 'Heading of the first' }, false) },
    text('first', 'The first'),
    { ...fieldOf('secondTitle', { label: 'Heading of the second' }, false) },
    text('second', 'The second'),
  ],
};

/** The buttons over the text of a page, from the blocks that prose may use. */
export const proseButtons: readonly ProseButton[] = Object.entries<Words | null>(words).flatMap(
  ([block, said]) => {
    if (said === null) return [];
    const name = block as ProseBlock;
    const needed: Readonly<Record<string, boolean>> = proseBlocks[name];
    const attributes = Object.keys(needed).map((attribute) => {
      const described = said.attributes?.[attribute];
      if (described === undefined)
        throw new Error(
          `The button for <${name}> has no words for “${attribute}”. Add them in prose-buttons.ts.`,
        );
      const field = fieldOf(attribute, described, needed[attribute] ?? false);
      // What names a record is chosen among them by its name.
      const reference = blockReferences[name];
      return reference?.attribute === attribute ? { ...field, names: reference.to } : field;
    });
    return [{ name, label: said.label, kind: said.kind, fields: [...attributes, ...holds[said.kind]] }];
  },
);
