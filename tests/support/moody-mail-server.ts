import { once } from 'node:events';
import net from 'node:net';
import { headerOf } from './smtp-inbox.ts';

/** How a mail server may meet a mail, well and badly. */
export const moods = [
  'takes it',
  'is not there',
  'never greets',
  'says not now',
  'says no',
  'takes it and goes before it says so',
] as const;
export type Mood = (typeof moods)[number];

export type MoodyMailServer = {
  readonly url: string;
  readonly setMood: (mood: Mood) => void;
  /** The Message-IDs of the mails that it took, in order; one that was sent twice stands there twice. */
  readonly taken: readonly string[];
  /** The Message-IDs of the mails that it took without the sender hearing so: it never went on to say goodbye. */
  readonly unacknowledged: readonly string[];
  readonly close: () => Promise<void>;
};

/** A mail server whose mood can change at any moment. It speaks as much SMTP as a sender needs. */
export const openMoodyMailServer = async (): Promise<MoodyMailServer> => {
  let mood: Mood = 'takes it';
  const taken: string[] = [];
  const unacknowledged: string[] = [];
  const sockets = new Set<net.Socket>();

  const take = (socket: net.Socket, message: string): string => {
    const id = headerOf(message, 'Message-ID') ?? 'none';
    taken.push(id);
    unacknowledged.push(id);
    if (mood === 'takes it') socket.write('250 taken\r\n');
    else socket.destroy();
    return id;
  };

  const converse = (socket: net.Socket): void => {
    let message: string | undefined;
    let saidTaken: string | undefined;
    socket.write('220 moody\r\n');
    socket.on('data', (data) => {
      const said = data.toString('latin1');
      if (message !== undefined) {
        message += said;
        if (!message.endsWith('\r\n.\r\n')) return;
        saidTaken = take(socket, message);
        message = undefined;
      } else if (said.startsWith('QUIT') && saidTaken !== undefined) {
        unacknowledged.splice(unacknowledged.indexOf(saidTaken), 1);
        socket.end('221 goodbye\r\n');
      } else if (said.startsWith('DATA')) {
        message = '';
        socket.write('354 go on\r\n');
      } else if (said.startsWith('RCPT') && mood === 'says not now') socket.write('450 not now\r\n');
      else if (said.startsWith('RCPT') && mood === 'says no') socket.write('550 no\r\n');
      else socket.write('250 fine\r\n');
    });
  };

  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (mood === 'is not there') socket.resetAndDestroy();
    else if (mood !== 'never greets') converse(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    setMood: (next) => {
      mood = next;
    },
    taken,
    unacknowledged,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
