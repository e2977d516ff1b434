import type { APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import Listed from '#components/Directory/Listed.astro';
import { textFilesOf } from '#core/finding/carried/carrier.ts';
import { site } from '../../../../content.ts';
import { mainLanguage } from '../../../../languages.ts';
import { today } from '../../../../layouts/build-day.ts';
import {
  folderOf,
  packedDataOf,
  packedNamesOf,
  readLongLists,
  type ServiceList,
} from '../../../../layouts/service-lists.ts';

/** The files of long lists: facts, names, and the results as HTML, some in each file. The same for every visitor. */
export const getStaticPaths = async () =>
  (await readLongLists()).flatMap((list) =>
    ['facts', 'names', ...textFilesOf(list.listings.length).map((_, index) => `texts-${index + 1}`)].map(
      (file) => ({
        params: { list: folderOf(list), file },
        props: { list },
      }),
    ),
  );

/** The results of one file, each as the HTML that a page would have. */
const textsOf = async ({ listings }: ServiceList, file: number): Promise<string[]> => {
  const rows = textFilesOf(listings.length)[file - 1];
  const container = await AstroContainer.create();
  const texts: string[] = [];
  const about = { areas: site.areas, region: site.regionName, today, language: site.language };
  for (const { slug, service } of listings.slice(rows?.from, rows?.to)) {
    texts.push(
      await container.renderToString(Listed, {
        props: { slug, service, ...about },
        locals: { language: mainLanguage },
      }),
    );
  }
  return texts;
};

export const GET: APIRoute<{ list: ServiceList }, { list: string; file: string }> = async ({
  params,
  props,
}) => {
  if (params.file === 'facts') return Response.json(packedDataOf(props.list));
  if (params.file === 'names') return Response.json(packedNamesOf(props.list));
  return Response.json(await textsOf(props.list, Number(params.file.slice('texts-'.length))));
};
