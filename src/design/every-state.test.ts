import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { mainLanguage } from '../languages.ts';
import { allFixtures, slugOf } from './all-fixtures.ts';
import type { State } from './fixture.ts';

const container = await AstroContainer.create();
const validator = new HtmlValidate(new FileSystemConfigLoader());
const rules = {
  // A state may show one question of a form, without its button.
  'wcag/h32': 'off',
  // A line of text is what an input is when nobody says otherwise.
  'no-implicit-input-type': 'off',
  // What opens an inbox is not for a browser to keep.
  'autocomplete-password': 'off',
} as const;

const render = (state: State): Promise<string> =>
  state.kind === 'markup'
    ? Promise.resolve(state.markup)
    : container.renderToString(state.component, {
        props: { ...state.props },
        slots: { ...state.slots },
        locals: { language: mainLanguage },
      });

const page = (markup: string) =>
  `<!DOCTYPE html>\n<html lang="en-IE"><head><title>State</title></head><body>${markup}</body></html>\n`;

const faultsOf = async (markup: string): Promise<string[]> => {
  const { results } = await validator.validateString(page(markup), 'state.html', { rules });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId} at ${selector}: ${message}`),
  );
};

const states = allFixtures.flatMap(({ folder, states: all }) =>
  all.map((state): [folder: string, name: string, state: State] => [folder, state.name, state]),
);

test('there are components to look at', () => {
  expect(allFixtures.length).toBeGreaterThan(20);
});

test('every state of a component has an address of its own', () => {
  const addresses = states.map(([folder, name]) => `${folder}/${slugOf(name)}`);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => address.endsWith('/'))).toEqual([]);
});

test.each(states)('%s, %s: it renders, and its HTML is valid', async (_folder, _name, state) => {
  const markup = await render(state);
  expect(markup.replace(/<[^>]*>/g, '').trim() === '' && !/<(svg|input|img)/.test(markup)).toBe(false);
  expect(await faultsOf(markup)).toEqual([]);
});

test('a fault in a state is found', async () => {
  expect(await faultsOf('<p><div>Not in a paragraph.</div></p>')).not.toEqual([]);
  expect(await faultsOf('<button>Which kind?</button>')).not.toEqual([]);
});
