/**
 * The colours of a token (`paper`) in the text of the tokens' style sheet: `--paper: light-dark(#f3f4ee, #141c22)`.
 * Throws when the sheet has no such pair.
 */
export const tokenColours = (
  sheet: string,
  token: string,
): { readonly light: string; readonly dark: string } => {
  const [, light, dark] =
    sheet.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\\)`)) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`src/styles/tokens.css has no --${token} with a light and a dark colour.`);
  return { light, dark };
};
