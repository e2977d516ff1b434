import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { dropBlanks } from '#core/content/drop-blanks.ts';
import { type Need, needsSchema } from '#core/content/need.ts';
import { type Service, serviceSchema } from '#core/directory/service.ts';
import { listingSlug } from '#core/listing-reports/listing-report.ts';
import { nullIfMissing } from '../files/null-if-missing.ts';

/** The listings as they lie beside the program. */
export type ListingFiles = {
  /** A listing by its slug, whether it is shown today or not; null when there is none. */
  readonly read: (slug: string) => Promise<Service | null>;
  /** Those whose records hold an address to ask their providers at. */
  readonly withProvider: () => Promise<readonly { readonly slug: string; readonly service: Service }[]>;
  readonly needs: () => Promise<readonly Need[]>;
};

/**
 * Reads listings in the folder `content/`, each time anew. The build has checked them; a file that does not fit its schema
 * throws.
 */
export const createListingFiles = (contentFolder: string): ListingFiles => {
  const folder = path.join(contentFolder, 'services');
  const parse = (text: string): Service => serviceSchema.parse(dropBlanks(JSON.parse(text)));
  return {
    read: async (slug) => {
      if (!listingSlug.safeParse(slug).success) return null;
      const text = await readFile(path.join(folder, `${slug}.json`), 'utf8').catch(nullIfMissing);
      return text === null ? null : parse(text);
    },
    withProvider: async () => {
      const listings: { slug: string; service: Service }[] = [];
      for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
        const text = await readFile(path.join(folder, file), 'utf8').catch(nullIfMissing);
        // Few have one, and a region's listings are read every ten minutes.
        if (text?.includes('"providerEmail"'))
          listings.push({ slug: file.replace(/\.json$/, ''), service: parse(text) });
      }
      return listings.filter(({ service }) => service.providerEmail !== undefined);
    },
    needs: async () => {
      const text = await readFile(path.join(contentFolder, 'needs.json'), 'utf8');
      return needsSchema.parse(dropBlanks(JSON.parse(text))).needs;
    },
  };
};
