import { createComponent, render, renderComponent, unescapeHTML } from 'astro/compiler-runtime';
import type { State } from './fixture.ts';

const asTemplate = (markup: string) => render`${unescapeHTML(markup)}`;

/** Renders a state as a template with this component, these props and these slots would. */
export const StateView = createComponent((result, props) => {
  const { state } = props as { readonly state: State };
  if (state.kind === 'markup') return asTemplate(state.markup);
  const slots = Object.fromEntries(
    Object.entries(state.slots).map(([name, markup]) => [name, () => asTemplate(markup)]),
  );
  return render`${renderComponent(result, state.component.name, state.component, state.props, slots)}`;
});
