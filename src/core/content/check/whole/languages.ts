import type { Guidance } from '../../../guidance/guidance.ts';
import type { Messages } from '../../../languages/messages.ts';
import { slotsOf } from '../../../languages/sentence.ts';
import type { Translation } from '../../../languages/translation.ts';
import { messagesIn, missingIn } from '../../../languages/words.ts';
import type { Site } from '../../site.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../reading/nearest.ts';

/** What of the content has to do with languages, as far as it could be read. */
type Spoken = {
  readonly site: Pick<Site, 'language' | 'languages'>;
  readonly messages: ReadonlyMap<string, Messages>;
  readonly translations: ReadonlyMap<string, Translation>;
  readonly guidance: ReadonlyMap<string, Guidance>;
};

const fileOf = (code: string): string => `content/messages/${code}.json`;
const mainCodeOf = ({ language }: Pick<Site, 'language'>): string => language.split('-')[0] ?? '';

/** What is wrong with the languages of a site: words that are missing, and translations of nothing. */
export const languageProblems = (spoken: Spoken): Problem[] => [
  ...mainProblems(spoken),
  ...settingProblems(spoken),
  ...[...spoken.messages].flatMap(([code, messages]) => slotProblems(code, messages, spoken)),
  ...[...spoken.translations.keys()].flatMap((key) => translationProblems(key, spoken)),
];

/** Words that a language lacks, and pages that were changed after they were translated. Visitors see the main language there. */
export const languageWarnings = (spoken: Spoken): Problem[] => [
  ...(spoken.site.languages ?? []).flatMap((code) => {
    const messages = spoken.messages.get(code);
    const missing = messages === undefined ? [] : missingIn(messages);
    return missing.length === 0
      ? []
      : [
          {
            file: fileOf(code),
            field: missing[0] ?? '',
            sentence: `${missing.length} texts are missing here (${missing.slice(0, 5).join(', ')}). Visitors read them in the main language.`,
          },
        ];
  }),
  ...[...spoken.translations].flatMap(([key, { written }]) => {
    const page = spoken.guidance.get(pageOf(key));
    return page === undefined || page.written <= written
      ? []
      : [
          {
            file: `content/translations/${key}.mdx`,
            field: 'written',
            sentence: `The page it translates was written anew on ${page.written}. Compare the two, then write the day here.`,
          },
        ];
  }),
];

const mainProblems = ({ site, messages }: Spoken): Problem[] => {
  const code = mainCodeOf(site);
  // What is no language tag is one mistake already.
  if (!/^[a-z]{2,3}$/.test(code)) return [];
  const main = messages.get(code);
  if (main === undefined)
    return [
      {
        file: fileOf(code),
        field: '',
        sentence: `This file is missing: it holds what the pages say by themselves in the main language, “${site.language}”. Restore it.`,
      },
    ];
  return missingIn(main).map((key) => ({
    file: fileOf(code),
    field: key.replace('.', ', '),
    sentence: 'This text is missing, and every page in the main language needs it. Write it.',
  }));
};

const settingProblems = ({ site, messages }: Spoken): Problem[] =>
  (site.languages ?? []).flatMap((code, index) => {
    const field = `languages, item ${index + 1}`;
    if (code === mainCodeOf(site))
      return [
        { file: 'content/site.json', field, sentence: `“${code}” is the main language. Take it away here.` },
      ];
    if (messages.has(code)) return [];
    const remedy = didYouMean(code, [...messages.keys()]) || ` Write ${fileOf(code)} first.`;
    return [
      {
        file: 'content/site.json',
        field,
        sentence: `Nothing is written in the language “${code}”.${remedy}`,
      },
    ];
  });

/** A text that lost what is filled in would say “Ring” and no number. */
const slotProblems = (code: string, messages: Messages, { site, messages: all }: Spoken): Problem[] => {
  const main = all.get(mainCodeOf(site));
  if (main === undefined || main === messages) return [];
  const wanted = new Map(messagesIn(main).map(({ key, texts }) => [key, slotsIn(texts)]));
  return messagesIn(messages).flatMap(({ key, texts }) => {
    const there = slotsIn(texts);
    const lost = (wanted.get(key) ?? []).filter((name) => !there.includes(name));
    const strange = there.filter((name) => wanted.get(key)?.includes(name) !== true);
    const inBraces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
    if (lost.length + strange.length === 0) return [];
    const sentence = [
      ...(lost.length === 0 ? [] : [`Write ${inBraces(lost)} where it belongs: it is filled in.`]),
      ...(strange.length === 0 ? [] : [`Nothing is filled in for ${inBraces(strange)}. Take it away.`]),
    ].join(' ');
    return [{ file: fileOf(code), field: key.replace('.', ', '), sentence }];
  });
};

const slotsIn = (texts: readonly string[]): string[] => [...new Set(texts.flatMap(slotsOf))];

/** `families/where-to-start` of `ga/families/where-to-start`. */
const pageOf = (key: string): string => key.slice(key.indexOf('/') + 1);

const translationProblems = (key: string, { site, guidance, translations }: Spoken): Problem[] => {
  const file = `content/translations/${key}.mdx`;
  const [code = ''] = key.split('/');
  const known = site.languages ?? [];
  if (!known.includes(code))
    return [
      {
        file,
        field: '',
        sentence: `The site does not speak “${code}”.${didYouMean(code, known)} Add it to “languages” in content/site.json, or move the file.`,
      },
    ];
  const page = guidance.get(pageOf(key));
  // It begins as a copy of the page.
  if (page !== undefined && page.title === translations.get(key)?.title)
    return [
      { file, field: 'title', sentence: 'This is the title in the main language still. Translate the page.' },
    ];
  if (page !== undefined) return [];
  return [
    {
      file,
      field: '',
      sentence: `There is no page “${pageOf(key)}” to translate.${didYouMean(pageOf(key), [...guidance.keys()])} Give the file the name of the page.`,
    },
  ];
};
