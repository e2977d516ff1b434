import type { Service } from '../../../directory/service.ts';
import type { Problem } from '../problem.ts';

const plainly = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Services that a visitor could not tell apart: of one name, one organisation and one town. Warnings: mostly the same service
 * was written down twice, but it may be two groups.
 */
export const twinServices = (
  services: ReadonlyMap<string, Pick<Service, 'name' | 'organisation' | 'address'>>,
): Problem[] => {
  const seen = new Map<string, string>();
  return [...services].flatMap(([slug, { name, organisation, address }]) => {
    const key = [plainly(name), organisation, address.kind === 'hidden' ? '' : plainly(address.town)].join(
      '\n',
    );
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, slug);
      return [];
    }
    return [
      {
        file: `content/services/${slug}.json`,
        field: 'name',
        sentence: `content/services/${first}.json has the same name, organisation and town. If it is the same service, delete one of the two; if not, say in the names what tells them apart.`,
      },
    ];
  });
};
