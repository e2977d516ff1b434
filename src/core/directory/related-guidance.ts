import type { Guidance } from '../guidance/guidance.ts';
import type { Service } from './service.ts';

/** A page of guidance by its key, `families/where-to-start`. */
type Page = { readonly key: string; readonly guidance: Pick<Guidance, 'needs' | 'order'> };

/**
 * Up to three pages of guidance to read with a service: those its editors chose, otherwise those about most of its needs,
 * first the pages that name such a need before others. A service for professionals alone has pages for them, every other one
 * pages for families before those for friends.
 */
export const relatedGuidance = <Known extends Page>(
  service: Pick<Service, 'guidance' | 'needs' | 'audiences'>,
  pages: readonly Known[],
): Known[] => {
  if (service.guidance !== undefined && service.guidance.length > 0) {
    const byKey = new Map(pages.map((page) => [page.key, page]));
    return service.guidance.flatMap((key) => byKey.get(key) ?? []).slice(0, 3);
  }
  const [audience, ...others] = service.audiences;
  const readers =
    audience === 'professional' && others.length === 0 ? ['professionals'] : ['families', 'friends'];
  const inCommon = ({ guidance }: Known) =>
    (guidance.needs ?? []).filter((need) => service.needs.includes(need)).length;
  const firstInCommon = ({ guidance }: Known) =>
    (guidance.needs ?? []).findIndex((need) => service.needs.includes(need));
  const readerOf = ({ key }: Known) => readers.indexOf(key.split('/')[0] ?? '');
  return pages
    .filter((page) => readerOf(page) !== -1 && inCommon(page) > 0)
    .toSorted(
      (one, other) =>
        inCommon(other) - inCommon(one) ||
        firstInCommon(one) - firstInCommon(other) ||
        readerOf(one) - readerOf(other) ||
        one.guidance.order - other.guidance.order,
    )
    .slice(0, 3);
};
