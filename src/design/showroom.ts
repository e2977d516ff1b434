import type { AstroIntegration } from 'astro';

const page = (file: string) => new URL(`./routes/${file}.astro`, import.meta.url);

/** Puts `/design/` into the site while it is developed: every component in every state. A build has no such pages. */
export const showroom = (): AstroIntegration => ({
  name: 'alongside/showroom',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev') return;
      injectRoute({ pattern: '/design', entrypoint: page('ComponentIndex') });
      injectRoute({ pattern: '/design/tokens', entrypoint: page('Tokens') });
      injectRoute({ pattern: '/design/[component]', entrypoint: page('Component') });
      injectRoute({ pattern: '/design/[component]/all', entrypoint: page('AllStates') });
      injectRoute({ pattern: '/design/[component]/[state]', entrypoint: page('OneState') });
    },
  },
});
