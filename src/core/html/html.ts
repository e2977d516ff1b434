/** Markup that is safe to put into a page: made by `html`, which escapes every value. */
export type Html = { readonly markup: string };

type Value = Html | string | number | false | null | undefined | readonly Value[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const write = (value: Value): string => {
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(write).join('');
};

/**
 * Markup from a template: strings are escaped, markup and lists of it stand as they are, false and null leave nothing.
 * The same views are rendered by the build, by a function and by the browser.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.reduce((page, part, index) => page + write(values[index - 1]) + part),
});

/** An attribute without a value, present or not: `<input ${flag('checked', yes)}>`. */
export const flag = (name: 'checked' | 'selected' | 'hidden' | 'required', on: boolean): Html => ({
  markup: on ? name : '',
});
