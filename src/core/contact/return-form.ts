import { counted } from '../languages/sentence.ts';
import { tell, type Voice } from '../languages/voice.ts';
import { readReference } from './reference.ts';
import { readReturnWords } from './return-words.ts';

/** The return form as read: reference and words as they are kept, or what to mend. */
export type ReadReturnForm =
  | { readonly kind: 'complete'; readonly reference: string; readonly words: string }
  | {
      readonly kind: 'incomplete';
      readonly values: { readonly reference?: string; readonly returnWords?: string };
      readonly errors: readonly { readonly field: 'reference' | 'returnWords'; readonly sentence: string }[];
    };

/** Reads what somebody typed to come back. Small letters, missing hyphens and O for 0 are understood. */
export const readReturnForm = (
  { words: said, tag }: Voice,
  typedReference: string | null,
  typedWords: string | null,
): ReadReturnForm => {
  const reference = readReference(typedReference ?? '');
  const words = readReturnWords(typedWords ?? '');
  if (reference !== null && words !== null) return { kind: 'complete', reference, words };
  const count = (typedWords ?? '').match(/[a-z]+/gi)?.length ?? 0;
  return {
    kind: 'incomplete',
    values: { reference: typedReference ?? '', returnWords: typedWords ?? '' },
    errors: [
      ...(reference === null
        ? [{ field: 'reference', sentence: tell(said.comeBack.mendReference) } as const]
        : []),
      ...(words === null
        ? [
            {
              field: 'returnWords',
              sentence: counted(said.comeBack.mendWords, count, tag),
            } as const,
          ]
        : []),
    ],
  };
};
