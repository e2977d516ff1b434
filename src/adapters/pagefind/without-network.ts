/**
 * Pagefind's own module, made unable to reach the network. It would fetch parts of its index as they are needed, and which
 * parts those are tells the words. Here its `fetch` only hands out files that the page got beforehand, all of them at once
 * (`giveFiles`), and it has no worker, which would have a `fetch` of its own. `packAddress` is where those files are.
 */
export const withoutNetwork = (module: string, packAddress: string): string =>
  `${head(packAddress)}\n${module}`;

const head = (packAddress: string): string => `
const givenFiles = new Map();
export const giveFiles = (files) => { for (const [name, content] of files) givenFiles.set(name, content); };
export const packAddress = ${JSON.stringify(packAddress)};
const fetch = async (address) => {
  const content = givenFiles.get(String(address).replace(/^.*\\/pagefind\\//, '').replace(/\\?.*$/, ''));
  return new Response(content ?? null, { status: content ? 200 : 404 });
};
const Worker = undefined;
`;
