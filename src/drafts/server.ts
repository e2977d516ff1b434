import { createApp } from 'astro/app/entrypoint';
import type { DrawableDraft } from '#core/editing/drawable-draft.ts';

const app = createApp();

/** The page of a draft, as HTML, with all its styles. Throws when it cannot be drawn; Astro keeps why to itself. */
export const draw = async (draft: DrawableDraft): Promise<string> => {
  const answer = await app.render(new Request(new URL(draft.address, import.meta.env.SITE)), {
    locals: { draft },
  });
  if (!answer.ok) throw new Error(`A draft could not be drawn: ${answer.status}.`);
  return answer.text();
};
