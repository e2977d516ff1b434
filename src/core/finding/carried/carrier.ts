/**
 * What carries the rows of a list to a browser: the page itself; files that come after it, the same for every visitor; or
 * the lists of single areas, of which somebody chooses one first.
 */
export type Carrier = 'page' | 'files' | 'areas';

/** Up to so many rows a carrier is used. */
export type CarrierSizes = { readonly inPage: number; readonly inFiles: number };

/**
 * A page of 500 results is some 90 kB on the wire, which a slow phone has in two seconds while it reads the first of them;
 * with more the first are held up by the rest. The facts and texts of 6,000 are some 450 kB, which is as much as may be asked
 * of somebody who looks for one of them; with more an area comes first.
 */
export const carrierSizes: CarrierSizes = { inPage: 500, inFiles: 6000 };

/** What carries so many rows. */
export const carrierFor = (rows: number, { inPage, inFiles }: CarrierSizes = carrierSizes): Carrier => {
  if (rows <= inPage) return 'page';
  return rows <= inFiles ? 'files' : 'areas';
};

/** How many results stand in the first page of a list that is too long for one: about what its first second carries. */
export const firstResults = 30;

/** How many stand in each page after it, which people without script read one after another. */
export const resultsPerPage = 100;

/** How many texts are in one file: enough to compress well, few enough that the first come soon. */
export const textsPerFile = 500;

/** The rows of the pages of a long list, from and up to (not including): the first ones, then page by page. */
export const pagesOf = (rows: number): { readonly from: number; readonly to: number }[] => {
  const pages = [{ from: 0, to: Math.min(firstResults, rows) }];
  for (let from = firstResults; from < rows; from += resultsPerPage)
    pages.push({ from, to: Math.min(from + resultsPerPage, rows) });
  return pages;
};

/** The rows whose texts are in each file, from and up to (not including). */
export const textFilesOf = (rows: number): { readonly from: number; readonly to: number }[] =>
  Array.from({ length: Math.ceil(rows / textsPerFile) }, (_, file) => ({
    from: file * textsPerFile,
    to: Math.min((file + 1) * textsPerFile, rows),
  }));
