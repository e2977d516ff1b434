/** How many lines a table may have. It stands alone, so that a page's script knows it without the schema. */
export const mostRows = 20;
