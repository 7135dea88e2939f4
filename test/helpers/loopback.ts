import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A server on this machine, at a port of its own. */
export interface Loopback<T> {
  readonly port: number;
  /** What came in, in order. */
  readonly got: T[];
  close(): Promise<void>;
}

/** A mail that a server took. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | null;
  readonly secure: boolean;
  readonly message: Buffer;
}

/** A mail server that can also hang up on everybody. */
export interface MailLoopback extends Loopback<TakenMail> {
  cut(): void;
}

/** A mail server; what `options` leave open takes every mail of everybody. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailLoopback> {
  const got: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onData(stream, { envelope, user, secure }, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => void pieces.push(piece));
      stream.on('end', () => {
        got.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          user: user ?? null,
          secure,
          message: Buffer.concat(pieces),
        });
        done(null);
      });
    },
    ...options,
  });
  // A client that breaks off is what some tests are about.
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.server.address() as AddressInfo).port,
    got,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}

/** A request that a web server got. */
export interface Got {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a web server answers. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A web server that answers with the replies in turn, the last one again and again. */
export async function webServer(...replies: readonly Reply[]): Promise<Loopback<Got>> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => void pieces.push(piece));
    request.on('end', () => {
      const { status = 200, headers = {}, body } = replies[Math.min(got.length, replies.length - 1)]!;
      got.push({
        method: request.method!,
        url: new URL(request.url!, 'http://127.0.0.1'),
        headers: request.headers,
        body: Buffer.concat(pieces).toString('utf8'),
      });
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    got,
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
