// @ts-check

/**
 * Makes what somebody typed into prose: `{`, `}` and `<` get a backslash wherever they would be code, so that a page
 * with “2 {litres} < 3” can be saved and built. The known blocks stay, and so does what is escaped or quoted as code.
 * @param {string} text
 * @param {readonly string[]} blocks The names of the blocks that prose may use.
 * @returns {string}
 */
export const escapeProse = (text, blocks) => {
  const asTyped = [
    '^(?<fence>```|~~~)[\\s\\S]*?^\\k<fence>', // code between fences
    '(?<ticks>`+)(?!`)[\\s\\S]*?[^`]\\k<ticks>(?!`)', // code in a line
    '\\\\[\\s\\S]', // escaped already
    `</?(?:${blocks.join('|')})(?=[\\s/>])(?:\\s+[\\w-]+="[^"]*")*\\s*/?>`, // a known block
  ].join('|');
  return text.replace(new RegExp(`${asTyped}|[{}<]`, 'gm'), (found) =>
    '{}<'.includes(found) ? `\\${found}` : found,
  );
};
