import { readdirSync } from 'node:fs';

/** Every component by the name of its folder, and its address in the showroom: `CheckedState`, `checked-state`. */
export const components = readdirSync('src/components', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, slug: name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase() }));
