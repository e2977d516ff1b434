/** A colour of the tokens, by day and by night. */
export type ColourToken = { readonly name: string; readonly light: string; readonly dark: string };

/** Another token: its name and its value as it is written. */
export type OtherToken = { readonly name: string; readonly value: string };

const declarations = (css: string): OtherToken[] =>
  [...css.replace(/\/\*[\s\S]*?\*\/|@media[^{]*\{[\s\S]*?\}/g, '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', value = '']) => ({ name, value: value.replace(/\s+/g, ' ').trim() }),
  );

const hex = '#[0-9a-f]{3,8}';
const twoColours = new RegExp(`^light-dark\\((${hex}), (${hex})\\)$`);
const oneColour = new RegExp(`^${hex}$`);

/** Every colour in a sheet of tokens, in its order. */
export const colourTokens = (css: string): ColourToken[] =>
  declarations(css).flatMap(({ name, value }) => {
    const [, light = value, dark = value] = twoColours.exec(value) ?? [];
    return oneColour.test(light) ? [{ name, light, dark }] : [];
  });

/** Every token whose name begins like this, in the sheet's order: `--text-`, `--space-`. */
export const tokensOf = (css: string, start: string): OtherToken[] =>
  declarations(css).filter(({ name }) => name.startsWith(start));
