import { createHash } from 'node:crypto';

/**
 * The order of every cascade layer, said in the head of each page before any other style: the bundler may put the styles of
 * a page's parts in any order.
 */
export const layerOrder = '@layer reset, tokens, base, components, print;';

/** Names the style in the page's content security policy. */
export const layerOrderHash = `sha256-${createHash('sha256').update(layerOrder).digest('base64')}` as const;
