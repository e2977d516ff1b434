import { createServer } from 'node:net';

/**
 * Whether a program can listen at this address now; said before a long build instead of after it.
 * @param {number} port 0 is always free
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export const isPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
