import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** The headers of an answer, from the path that was asked for and the type it has. */
type HeadersFor = (path: string, contentType: string | undefined) => Readonly<Record<string, string>>;

/**
 * Serves `<folder>/admin/` beside the pages of the development server. What the form knows of all records is read anew
 * whenever it asks (`readRecords`), since every save may change it.
 */
export const serveAdmin = (
  folder: string,
  headersFor: HeadersFor,
  readRecords: () => Promise<unknown>,
): AstroIntegration => ({
  name: 'alongside/serve-admin',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const serve = sirv(folder, {
        dev: true,
        setHeaders: (response, path) => {
          const type = response.getHeader('Content-Type');
          const headers = headersFor(path, typeof type === 'string' ? type : undefined);
          for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        },
      });
      server.middlewares.use((request, response, next) => {
        const [path] = (request.url ?? '').split('?');
        if (path === '/admin') {
          response.writeHead(302, { Location: '/admin/' }).end();
        } else if (path === '/admin/records.json') {
          readRecords().then((records) => {
            const type = 'application/json';
            const headers = { ...headersFor(path, type), 'Content-Type': type, 'Cache-Control': 'no-store' };
            response.writeHead(200, headers).end(JSON.stringify(records));
          }, next);
        } else if (path?.startsWith('/admin/')) {
          serve(request, response, next);
        } else {
          next();
        }
      });
    },
  },
});
