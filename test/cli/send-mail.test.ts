import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { mailAttempts } from '../../src/cli/send-mail.ts';
import { LOOPBACK } from '../fixtures/loopback-certificate.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { type Loopback, type MailLoopback, mailServer, type TakenMail } from '../helpers/loopback.ts';
import { readMail } from '../helpers/read-mail.ts';
import { run } from '../helpers/run.ts';
import { sentCards } from '../helpers/sent-cards.ts';

const PASSWORD = 'pass-word-1';

const servers: Loopback<unknown>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(options: SMTPServerOptions = {}): Promise<MailLoopback> {
  const server = await mailServer({ ...LOOPBACK, ...options });
  servers.push(server);
  return server;
}

interface Sending {
  readonly env?: Readonly<Record<string, string>>;
  readonly to?: readonly string[];
  readonly more?: readonly string[];
}

/** Sends the missed card through a server, trusted and with a login unless `env` says otherwise. */
async function sendThrough(
  { port }: { port: number },
  { env = {}, to = ['boss@example.com'], more = [] }: Sending = {},
) {
  const pauses: number[] = [];
  const argv = ['send', 'card.json', ...to.flatMap((each) => ['--to', each]), ...more];
  const result = await run(argv, {
    files: { 'card.json': (await sentCards()).missed, 'ca.pem': LOOPBACK.cert },
    env: {
      KEFU_SMTP_HOST: '127.0.0.1',
      KEFU_SMTP_PORT: String(port),
      KEFU_SMTP_USER: 'report@example.com',
      KEFU_SMTP_PASS: PASSWORD,
      KEFU_SMTP_FROM: '客服考核 <report@example.com>',
      KEFU_SMTP_CA: 'ca.pem',
      ...env,
    },
    paused: (milliseconds) => void pauses.push(milliseconds),
  });
  expect(result.out + result.err).not.toContain(PASSWORD);
  return { ...result, pauses };
}

describe('a mail', () => {
  test('goes over STARTTLS, after a login, as plain text, HTML and workbook', async () => {
    const server = await serve();
    const { code, out, err } = await sendThrough(server, { to: ['boss@example.com', 'fin@example.com'] });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: 'Sent to boss@example.com, fin@example.com\n',
    });
    expect(server.got).toHaveLength(1);
    const [{ message, ...rest }] = server.got as [TakenMail];
    expect(rest).toEqual({
      from: 'report@example.com',
      to: ['boss@example.com', 'fin@example.com'],
      user: 'report@example.com',
      secure: true,
    });
    const { headers, parts } = readMail(message);
    expect(headers).toMatchObject({
      from: '客服考核 <report@example.com>',
      to: 'boss@example.com, fin@example.com',
      date: 'Sat, 31 Oct 2026 18:00:00 +0000',
    });
    // 10 s against 5 s costs ¥300 of ¥30,000; whatever the points, a missed binding clause leaves C at most.
    expect(headers.subject).toMatch(/^创业宏客服 2026年10月 客服考核：[CD]级（[\d.]+分），应付29,700\.00元$/);
    const [text, html, workbook] = parts;
    expect(parts).toHaveLength(3);
    expect(text!.content.toString()).toContain(
      '- 4.1 首次响应时长：10.0秒（目标 ≤ 5秒），✗ 未达标，超出5.0秒，扣款300.00元',
    );
    expect(html!.content.toString()).toContain('应付29,700.00元');
    expect(html!.content.toString()).not.toMatch(/<script|<style|<img|<link|href=|src=|class=/);
    expect(workbook!.headers['content-disposition']).toContain('attachment');
    expect(workbook!.content.subarray(0, 2).toString()).toBe('PK');
  });

  test('goes over TLS from the first byte where an address says smtps', async () => {
    const server = await serve({ secure: true });
    const { code } = await sendThrough(server, {
      env: {
        KEFU_SMTP_URL: `smtps://other%40example.com:${PASSWORD}@127.0.0.1:${server.port}`,
        KEFU_SMTP_HOST: '',
        KEFU_SMTP_PORT: '',
        KEFU_SMTP_USER: '',
        KEFU_SMTP_PASS: '',
      },
    });
    expect(code).toBe(0);
    expect(server.got).toMatchObject([{ user: 'other@example.com', secure: true }]);
  });

  test('of --dry-run is the one that would be sent', async () => {
    const server = await serve();
    const { code, err, cwd } = await sendThrough(server, { more: ['--dry-run', '-o', 'mails'] });
    expect({ code, sent: server.got.length }).toEqual({ code: 0, sent: 0 });
    expect(err).toBe('Nothing was sent. The mail to boss@example.com is in mails/card.eml.\n');
    await sendThrough(server);
    const written = readMail(readFileSync(join(cwd, 'mails/card.eml')));
    const sent = readMail(server.got[0]!.message);
    expect(written.headers).toMatchObject({ subject: sent.headers.subject, from: sent.headers.from });
    expect(written.parts.slice(0, 2)).toEqual(sent.parts.slice(0, 2));
  });

  test('of 5 MB arrives byte by byte', async () => {
    const server = await serve();
    // No two lines alike, so that none could be lost unseen.
    const lines = Array.from({ length: 70_000 }, (_, i) => `.${String(i).padStart(73, '0')}`);
    const message = Buffer.from(`Subject: big\r\n\r\n${lines.join('\r\n')}\r\n`);
    expect(message.length).toBeGreaterThan(5_000_000);
    const login = { user: 'report@example.com', pass: PASSWORD };
    const smtp = {
      host: '127.0.0.1',
      port: server.port,
      tls: 'starttls',
      login,
      from: 'a@b.c',
      ca: LOOPBACK.cert,
    } as const;
    expect(await mailAttempts(smtp, message, ['boss@example.com'])()).toBeNull();
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(server.got[0]!.message)).toBe(hash(message));
  });
});

describe('a server', () => {
  test('that nobody vouches for gets nothing, and is not asked again', async () => {
    const server = await serve();
    const { code, err, pauses } = await sendThrough(server, { env: { KEFU_SMTP_CA: '' } });
    expect({ code, pauses, got: server.got.length }).toEqual({ code: 2, pauses: [], got: 0 });
    expect(err).toContain(
      `no encrypted connection to 127.0.0.1:${server.port} (DEPTH_ZERO_SELF_SIGNED_CERT)`,
    );
  });

  test('that offers no TLS gets neither password nor mail', async () => {
    const logins: unknown[] = [];
    const server = await serve({
      disabledCommands: ['STARTTLS'],
      onAuth: (auth, _session, done) => {
        logins.push(auth);
        done(null, { user: auth.username });
      },
    });
    const { code, err } = await sendThrough(server);
    expect({ code, logins, got: server.got.length }).toEqual({ code: 2, logins: [], got: 0 });
    expect(err).toContain('no encrypted connection to');
  });

  test('that refuses the login is not asked again', async () => {
    const server = await serve({
      onAuth: ({ password }, _session, done) => done(new Error(`535 no such user or password ${password}`)),
    });
    const { code, err, pauses } = await sendThrough(server);
    expect({ code, pauses, got: server.got.length }).toEqual({ code: 2, pauses: [], got: 0 });
    expect(err).toMatch(/^The mail was not sent: 127\.0\.0\.1:\d+ refuses the login \(535\); tries: 1\./);
  });

  test('gone in the middle is tried again with the same mail', async () => {
    const marks: string[] = [];
    let left = 2;
    const server = await serve({
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (piece: Buffer) => {
          text += piece.toString('latin1');
        });
        stream.on('end', () => {
          marks.push(/^Message-ID: (.*)\r$/m.exec(text)![1]!);
          left -= 1;
          if (left < 0) done(null);
          else server.cut();
        });
      },
    });
    const { code, pauses } = await sendThrough(server);
    expect({ code, pauses }).toEqual({ code: 0, pauses: [5000, 20_000] });
    expect(marks).toHaveLength(3);
    expect(new Set(marks).size).toBe(1);
  });

  test('gone for good is given up after four tries', async () => {
    const server = await mailServer();
    await server.close();
    const { code, err, pauses } = await sendThrough(server);
    expect({ code, pauses }).toEqual({ code: 2, pauses: [5000, 20_000, 60_000] });
    expect(err).toContain(
      `127.0.0.1:${server.port} cannot be reached, or broke off (ECONNREFUSED); tries: 4.`,
    );
  });

  test('that refuses some recipients is asked again for those alone that may yet be taken', async () => {
    const asked: string[] = [];
    const server = await serve({
      onRcptTo({ address }, _session, done) {
        asked.push(address);
        const code = address.startsWith('no')
          ? 550
          : asked.filter((each) => each === address).length < 2 && address.startsWith('late')
            ? 451
            : 0;
        done(code === 0 ? null : Object.assign(new Error('not now'), { responseCode: code }));
      },
    });
    const to = ['boss@example.com', 'late@example.com', 'no@example.com'];
    const { code, err, pauses } = await sendThrough(server, { to });
    expect(server.got.map((mail) => mail.to)).toEqual([['boss@example.com'], ['late@example.com']]);
    expect(asked).toEqual([...to, 'late@example.com']);
    expect({ code, pauses }).toEqual({ code: 2, pauses: [5000] });
    expect(err).toContain('The mail did not get to no@example.com: the server refused it (550');
  });
});

test('a mail without settings is a draft, and the settings are told of', async () => {
  const cwd = temporaryFolder();
  const { code, err } = await run(['send', 'card.json', '--to', 'boss@example.com', '--dry-run'], {
    cwd,
    files: { 'card.json': (await sentCards()).missed },
  });
  expect(code).toBe(0);
  expect(err).toContain('There is no mail server yet.');
  const { headers } = readMail(readFileSync(join(cwd, 'card.eml')));
  expect(headers).toMatchObject({ 'x-unsent': '1', to: 'boss@example.com' });
  expect(headers).not.toHaveProperty('from');
});
