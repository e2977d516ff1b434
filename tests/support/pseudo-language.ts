import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** No letter of an alphabet that anybody reads is left: whatever still has one was not said by the messages. */
const plain = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'áƀçđéƒĝĥíĵķłɱñóþǫŕšţúṽŵẋýž';
const letters = new Map(
  [...plain].flatMap((letter, index) => {
    const other = [...accented][index] ?? letter;
    return [
      [letter, other],
      [letter.toUpperCase(), other.toUpperCase()],
    ];
  }),
);

/** A text as a language that needs two fifths more room would say it, in brackets; `{slots}` stay. */
export const pseudo = (text: string): string => {
  const said = text
    .split(/(\{\w+\})/)
    .map((piece) =>
      piece.startsWith('{') ? piece : [...piece].map((sign) => letters.get(sign) ?? sign).join(''),
    )
    .join('');
  // In words, as a language grows: not in one that no line holds.
  const more = Math.ceil(text.replace(/\{\w+\}/g, '').length * 0.4);
  return `[${said}${' íóú'.repeat(Math.ceil(more / 4)).slice(0, more)}]`;
};

const pseudoAll = (said: unknown): unknown => {
  if (typeof said === 'string') return pseudo(said);
  if (Array.isArray(said)) return said.map(pseudoAll);
  return Object.fromEntries(Object.entries(said as object).map(([key, value]) => [key, pseudoAll(value)]));
};

/** A page with every block whose words are not its author's, in letters that nobody reads. */
const page = (facts: string): string => `---
${facts.replace(/^title: .*$/m, `title: "${pseudo('A title')}"`).replace(/^summary: .*\n(?: {2}.*\n)*/m, `summary: "${pseudo('A summary')}"\n`)}---
<Emergency />

## ${pseudo('A heading')}

<Today>

${pseudo('Do one thing.')}

</Today>

${pseudo('A claim')} <Source id="a-key" /> ${pseudo('and')} <Term id="consent">${pseudo('a word')}</Term>.

[${pseudo('In this language')}](/help-now/) [${pseudo('In another')}](/directory/)

## ${pseudo('Another heading')}

<Helpline id="samaritans" />

<ServiceLink slug="ser-family-support-network" />

<ToolLink id="support-plan" />

## ${pseudo('A third heading')}

${pseudo('The end.')}
`;

/**
 * Teaches the project in `root` two languages that nobody speaks, each with every text of the interface and one page of
 * guidance: `qps` from left to right, `qpr` from right to left.
 */
export const teachPseudo = async (root: string): Promise<void> => {
  const at = (...steps: string[]) => path.join(root, 'content', ...steps);
  const json = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
  const site = await json(at('site.json'));
  const { name: _, direction: __, ...messages } = await json(at('messages/en.json'));
  const known = await readFile(at('guidance/families/talking-tonight.mdx'), 'utf8');
  const facts = (/^---\n([\s\S]*?\n)---\n/.exec(known)?.[1] ?? '').replace(
    /^( *)- id: confrontation$/m,
    '$1- id: a-key',
  );
  for (const [code, direction] of [
    ['qps', 'ltr'],
    ['qpr', 'rtl'],
  ] as const) {
    const said = { name: pseudo('Nobody’s'), direction, ...(pseudoAll(messages) as object) };
    await writeFile(at('messages', `${code}.json`), JSON.stringify(said));
    await mkdir(at('translations', code, 'families'), { recursive: true });
    await writeFile(at('translations', code, 'families/talking-tonight.mdx'), page(facts));
  }
  await writeFile(
    at('site.json'),
    JSON.stringify({ ...site, languages: [...(site.languages ?? []), 'qps', 'qpr'] }),
  );
};
