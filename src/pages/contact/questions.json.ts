import { getCollection } from 'astro:content';
import { toolQuestionsOf } from '#core/tools/questions/tool-questions.ts';
import { site } from '../../content.ts';

/** What the tools ask, so that an attached file can be read as questions and answers: the same for everybody. */
export const GET = async (): Promise<Response> =>
  Response.json(
    Object.fromEntries(
      (await getCollection('tools')).map(({ id, data }) => [
        id,
        toolQuestionsOf(data, site.emergency.numbers),
      ]),
    ),
  );
