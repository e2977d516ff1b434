import type { Counted } from './message-fields.ts';
import { messageParts } from './message-parts.ts';
import type { Messages, Words } from './messages.ts';

/** One message as it can be compared with that of another language: its key, like `shell.skip`, and its texts. */
export type Message = { readonly key: string; readonly texts: readonly string[] };

type Said = string | readonly string[] | Counted;

/** The key of every message there is, like `shell.skip`, in the order of the schema. */
export const messageKeys: readonly string[] = Object.entries(messageParts).flatMap(([name, part]) =>
  Object.keys(part.unwrap().shape).map((key) => `${name}.${key}`),
);

/** The messages that a file has. */
export const messagesIn = (messages: Messages): Message[] =>
  Object.keys(messageParts).flatMap((name) =>
    Object.entries(messages[name as keyof Words] ?? {}).flatMap(([key, said]) =>
      said === undefined ? [] : [{ key: `${name}.${key}`, texts: textsOf(said) }],
    ),
  );

const textsOf = (said: Said): readonly string[] =>
  typeof said === 'string' ? [said] : Object.values(said).filter((text) => text !== undefined);

const withoutGaps = (said: object | undefined): object =>
  Object.fromEntries(Object.entries(said ?? {}).filter(([, text]) => text !== undefined));

/** The keys of messages that a language does not have. */
export const missingIn = (messages: Messages): string[] => {
  const there = new Set(messagesIn(messages).map(({ key }) => key));
  return messageKeys.filter((key) => !there.has(key));
};

/**
 * What the pages say in a language. A message that it lacks is that of `main`; throws when `main` lacks it too, which the
 * check of the content finds first.
 */
export const wordsFrom = (own: Messages, main: Messages): Words => {
  const [missing] = missingIn(main);
  if (missing !== undefined)
    throw new Error(`The messages of the main language have no “${missing}”. Write it in content/messages/.`);
  return Object.fromEntries(
    Object.keys(messageParts).map((name) => [
      name,
      { ...main[name as keyof Words], ...withoutGaps(own[name as keyof Words]) },
    ]),
  ) as unknown as Words;
};
