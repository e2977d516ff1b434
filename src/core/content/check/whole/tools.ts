import { itemsOf, type Tool } from '../../../tools/tool.ts';
import { fieldName, type Problem } from '../problem.ts';
import { didYouMean } from '../reading/nearest.ts';
import { type Destinations, deadLink } from './links.ts';
import { answerFaults } from './tool-answers.ts';

type Path = readonly (string | number)[];

/** Every key of a tool with where it stands: sections, lines and former keys share one register, because files carry them. */
const keysOf = ({ opening = [], sections }: Tool): { readonly key: string; readonly path: Path }[] => [
  ...opening.map(({ id }, index) => ({ key: id, path: ['opening', index, 'id'] })),
  ...sections.flatMap((section, at) => [
    { key: section.id, path: ['sections', at, 'id'] },
    ...section.items.flatMap((item, index) => {
      const path = ['sections', at, 'items', index];
      return [
        { key: item.id, path: [...path, 'id'] },
        ...(item.formerly ?? []).map((key, number) => ({ key, path: [...path, 'formerly', number] })),
      ];
    }),
  ]),
];

/** Keys of one list that are there twice. */
const repeated = (keys: readonly { readonly key: string; readonly path: Path }[]): [Path, string][] =>
  keys.flatMap(({ key, path }, index) => {
    const first = keys.findIndex((other) => other.key === key);
    const before = keys[first];
    return first === index || before === undefined
      ? []
      : [
          [
            path,
            `“${key}” is the key of another line already (${fieldName(before.path)}). Give this one another key.`,
          ],
        ];
  });

const withPath = (path: Path, list: readonly { readonly id: string }[] = []) =>
  list.map(({ id }, index) => ({ key: id, path: [...path, index, 'id'] }));

/** Answers and columns that share a key with another of the same line. */
const repeatedInItems = ({ sections, answerSets = [] }: Tool): [Path, string][] => [
  ...repeated(withPath(['answerSets'], answerSets)),
  ...answerSets.flatMap(({ options }, at) => repeated(withPath(['answerSets', at, 'options'], options))),
  ...sections.flatMap(({ items }, at) =>
    items.flatMap((item, index) => {
      const path = ['sections', at, 'items', index];
      return [
        ...repeated(withPath([...path, 'options'], item.options)),
        ...repeated(withPath([...path, 'columns'], item.columns)),
        ...(item.columns ?? []).flatMap((column, number) =>
          repeated(withPath([...path, 'columns', number, 'options'], column.options)),
        ),
      ];
    }),
  ),
];

/** Fields that name another line of the tool. */
const namings = ({
  sections,
  card,
}: Tool): { path: Path; key: string; kinds: readonly string[]; wanted: string }[] => [
  ...sections.flatMap(({ items }, at) =>
    items.flatMap((item, index) => {
      const path = ['sections', at, 'items', index];
      return [
        ...(item.rowsFrom
          ? [{ path: [...path, 'rowsFrom'], key: item.rowsFrom, kinds: ['table'], wanted: 'a table' }]
          : []),
        ...(item.unless
          ? [
              {
                path: [...path, 'unless'],
                key: item.unless,
                kinds: ['check', 'yesNoUnsure'],
                wanted: 'a check or a yes-or-no',
              },
            ]
          : []),
      ];
    }),
  ),
  ...(card?.faces ?? []).flatMap(({ titleFrom, lines }, at) => [
    ...(titleFrom
      ? [{ path: ['card', 'faces', at, 'titleFrom'], key: titleFrom, kinds: ['choice'], wanted: 'a choice' }]
      : []),
    ...lines.flatMap(({ item }, index) =>
      item
        ? [
            {
              path: ['card', 'faces', at, 'lines', index, 'item'],
              key: item,
              kinds: ['text', 'longText', 'date', 'choice', 'scale', 'yesNoUnsure'],
              wanted: 'a line with one answer',
            },
          ]
        : [],
    ),
  ]),
];

const deadNamings = (tool: Tool): [Path, string][] => {
  const items = itemsOf(tool);
  const keys = items.map(({ id }) => id);
  return namings(tool).flatMap(({ path, key, kinds, wanted }): [Path, string][] => {
    const item = items.find(({ id }) => id === key);
    if (item === undefined)
      return [
        [
          path,
          `No line of this tool has the key “${key}”.${didYouMean(key, keys) || ' Write the key of a line.'}`,
        ],
      ];
    return kinds.includes(item.kind)
      ? []
      : [[path, `“${key}” is not ${wanted}. Write the key of ${wanted}.`]];
  });
};

/** What the schema of a tool cannot say: keys that stand twice, and keys and addresses that lead nowhere. */
export const toolProblems = (slug: string, tool: Tool, to: Destinations): Problem[] => {
  const dead = tool.next.flatMap((step, index): [Path, string][] => {
    const sentence = step.to.startsWith('/')
      ? deadLink(step.to, `/tools/${slug}/`, to)
      : 'A next step is a page of this site: begin its address with a slash, like /directory/.';
    return sentence === undefined ? [] : [[['next', index, 'to'], sentence]];
  });
  return [
    ...repeated(keysOf(tool)),
    ...repeatedInItems(tool),
    ...deadNamings(tool),
    ...answerFaults(tool),
    ...dead,
  ].map(([path, sentence]) => ({ file: `content/tools/${slug}.json`, field: fieldName(path), sentence }));
};
