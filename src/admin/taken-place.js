// @ts-check

/**
 * Whether the code host has an open draft at this place already, or a published file. Decap looks only where it makes up a name
 * itself, and writes over the draft of somebody else otherwise. Where nobody answers, saving will say so itself.
 * @param {{ readonly repo: string, readonly branch: string }} backend
 * @param {string} collection
 * @param {{ readonly path: string, readonly slug?: string }} draft
 * @param {string} token
 * @param {typeof fetch} [send]
 * @returns {Promise<boolean>}
 */
export const isPlaceTaken = async ({ repo, branch }, collection, { path, slug }, token, send = fetch) => {
  /** @param {string} what */
  const ask = (what) =>
    send(`https://api.github.com/repos/${repo}/${what}`, {
      cache: 'no-store',
      headers: { Authorization: `token ${token}` },
    }).then(
      ({ ok }) => ok,
      () => false,
    );
  const drafted = encodeURIComponent(`cms/${collection}/${slug}`).replaceAll('%2F', '/');
  const answers = await Promise.all([
    ask(`branches/${drafted}`),
    ask(`contents/${path}?ref=${encodeURIComponent(branch)}`),
  ]);
  return answers.includes(true);
};
