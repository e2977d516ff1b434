import { checkAnswers, yesNoAnswers } from '../../../tools/answers.ts';
import type { ToolItem } from '../../../tools/item.ts';
import { itemsOf, sectionsOf, type Tool } from '../../../tools/tool.ts';
import { didYouMean } from '../reading/nearest.ts';

type Path = readonly (string | number)[];

const answersFor = ({ kind, options = [] }: ToolItem): readonly string[] =>
  kind === 'check' ? checkAnswers : kind === 'yesNoUnsure' ? yesNoAnswers : options.map(({ id }) => id);

/** What follows from answers that a line does not have. */
const deadFollows = (item: ToolItem, path: Path): [Path, string][] => {
  const answers = answersFor(item);
  return (item.follows?.answers ?? []).flatMap((key, index): [Path, string][] =>
    answers.includes(key)
      ? []
      : [
          [
            [...path, 'follows', 'answers', index],
            `This line has no answer “${key}”.${didYouMean(key, answers) || ` Its answers are: ${answers.join(', ')}.`}`,
          ],
        ],
  );
};

const deadSet = ({ answersOf }: ToolItem, path: Path, sets: readonly string[]): [Path, string][] =>
  answersOf === undefined || sets.includes(answersOf)
    ? []
    : [
        [
          [...path, 'answersOf'],
          `This tool has no set of answers “${answersOf}”.${didYouMean(answersOf, sets) || ' Write the key of a set.'}`,
        ],
      ];

/** Faults in the answers of a tool: sets that are not there, what follows from no answer, figures of nothing. */
export const answerFaults = (tool: Tool): [Path, string][] => {
  const sets = (tool.answerSets ?? []).map(({ id }) => id);
  const counts = itemsOf(tool).some(({ options = [] }) => options.some(({ points }) => points !== undefined));
  return [
    ...sectionsOf(tool).flatMap(({ items }, at) =>
      items.flatMap((item, index) => {
        const path = ['sections', at, 'items', index];
        return [...deadSet(item, path, sets), ...deadFollows(item, path)];
      }),
    ),
    ...(tool.figures && !counts
      ? [
          [
            ['figures'],
            'No answer of this tool counts as a number, so there are no figures. Give answers a number, or take the figures away.',
          ] as [Path, string],
        ]
      : []),
  ];
};
