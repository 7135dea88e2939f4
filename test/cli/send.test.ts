import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { type Got, type Loopback, webServer } from '../helpers/loopback.ts';
import { run } from '../helpers/run.ts';
import { type SentCards, sentCards } from '../helpers/sent-cards.ts';

let cards: SentCards;
beforeAll(async () => {
  cards = await sentCards();
});

const servers: Loopback<unknown>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function robot(): Promise<Loopback<Got> & { url: string }> {
  const server = await webServer({ body: { errcode: 0 } });
  servers.push(server);
  return { ...server, url: `http://127.0.0.1:${server.port}/send?key=very-secret-key` };
}

/** `send` with a settings file of a mode. */
async function withSettings(text: string, mode: number, env: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  await run([], { cwd, files: { 'kefu-sla.send.yaml': text } });
  chmodSync(join(cwd, 'kefu-sla.send.yaml'), mode);
  return run(['send', 'card.json', '--to', 'wecom:boss'], { cwd, env, files: { 'card.json': cards.missed } });
}

describe('settings', () => {
  test('of the usual file are used where only its owner can read it', async () => {
    const { url, got } = await robot();
    expect(await withSettings(`wecom:\n  boss: ${url}\n`, 0o600)).toMatchObject({ code: 0 });
    expect(got).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o644])(
    'that others can read (mode %i) are refused',
    async (mode) => {
      const { url, got } = await robot();
      const { code, err } = await withSettings(`wecom: { boss: "${url}" }\n`, mode);
      expect({ code, got: got.length }).toEqual({ code: 2, got: 0 });
      expect(err).toBe(
        `kefu-sla.send.yaml: Others can read this file of settings (mode 0${mode.toString(8)}), and it holds passwords; it was not used. Run first: chmod 600 kefu-sla.send.yaml\n`,
      );
    },
  );

  test('of the environment go before those of the file', async () => {
    const [filed, set] = [await robot(), await robot()];
    await withSettings(`wecom:\n  boss: ${filed.url}\n`, 0o600, { KEFU_WECOM_BOSS: set.url });
    expect([filed.got.length, set.got.length]).toEqual([0, 1]);
  });

  test.each([
    ['wecom: {\n  boss: "very-secret', 'kefu-sla.send.yaml:'],
    ['webhooks: { boss: very-secret }', 'kefu-sla.send.yaml: The settings are wrong at ..'],
    ['smtp: { password: very-secret }', 'The settings are wrong at smtp.'],
    [
      'wecom: { boss: { url: "https://x.cn/very-secret", key: very-secret } }',
      'The settings are wrong at wecom.boss',
    ],
    ['wecom: { boss: very-secret }', 'What is set for wecom:boss is no address that begins with https://.'],
    ['wecom: { boss: "http://example.com/very-secret" }', 'What is set for wecom:boss is no address'],
  ])('%j are refused and not repeated', async (text, sentence) => {
    const { code, out, err } = await withSettings(text, 0o600);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toContain('very-secret');
  });

  test('that are missing are told of at once, before anything is sent', async () => {
    const { url, got } = await robot();
    const argv = ['send', 'card.json', '--to', 'a@b.cn', '--to', 'wecom:boss', '--to', 'feishu:ops-2'];
    const files = { 'card.json': cards.missed };
    const { code, err } = await run(argv, { files, env: { KEFU_WECOM_BOSS: url } });
    expect({ code, got: got.length }).toEqual({ code: 2, got: 0 });
    expect(err).toMatch(
      /^There is no mail server yet\..*\nThe settings do not know feishu:ops-2\. Set KEFU_FEISHU_OPS_2 .*\n$/,
    );
    const named = await run([...argv, '--settings', 'other.yaml'], { files });
    expect(named.err).toContain('other.yaml: There is no such file or folder.');
  });

  test.each([
    [{ KEFU_SMTP_TLS: 'ssl' }, 'KEFU_SMTP_TLS (or smtp.tls) is one of: tls, starttls, none.'],
    [{ KEFU_SMTP_PORT: '70000' }, 'KEFU_SMTP_PORT (or smtp.port) is a whole number from 1 to 65535.'],
    [{ KEFU_SMTP_USER: 'a@b.cn' }, 'needs user and password both, or neither'],
    [{ KEFU_SMTP_TLS: 'none', KEFU_SMTP_USER: 'a', KEFU_SMTP_PASS: 'very-secret' }, 'in the clear'],
    [{ KEFU_SMTP_FROM: '' }, 'There is no sender yet.'],
    [{ KEFU_SMTP_URL: 'https://a:very-secret@b.cn' }, 'begins with smtp:// or smtps://'],
  ])('of a mail server %j are refused', async (env, sentence) => {
    const { code, err } = await run(['send', 'card.json', '--to', 'a@b.cn'], {
      files: { 'card.json': cards.missed },
      env: { KEFU_SMTP_HOST: '127.0.0.1', KEFU_SMTP_FROM: 'a@b.cn', ...env },
    });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain('very-secret');
  });
});

describe('whom to send to', () => {
  test.each([
    [[], 'Nobody to send to.'],
    [['--to', 'boss'], '--to boss is not understood.'],
    [['--to', 'slack:boss'], '--to slack:boss is not understood.'],
    [['--to', 'a@b.cn,c@d.cn'], '--to a@b.cn,c@d.cn is not understood.'],
    [['--to', 'a@b.cn\r\nBcc: c@d.cn'], '--to a@b.cn Bcc: c@d.cn is not understood.'],
    [['--to', 'https://qyapi.weixin.qq.com/send?key=very-secret'], 'Do not give --to the address of a robot'],
    [['--to', 'wecom:https://x.cn/very-secret'], 'Do not give --to the address of a robot'],
  ])('%j is refused', async (to, sentence) => {
    const { code, err } = await run(['send', 'card.json', ...to], { files: { 'card.json': cards.missed } });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain('very-secret');
  });
});

describe('--on missed', () => {
  const ask = async (card: string, ...more: string[]) => {
    const { url, got } = await robot();
    const argv = ['send', 'card.json', '--to', 'wecom:boss', '--on', 'missed', ...more];
    const result = await run(argv, { files: { 'card.json': card }, env: { KEFU_WECOM_BOSS: url } });
    return { ...result, sent: got.length };
  };

  test('sends where a binding clause was missed', async () => {
    expect(await ask(cards.missed)).toMatchObject({ code: 0, sent: 1 });
    expect(await ask(cards.provisional, '-q')).toMatchObject({ code: 0, sent: 1, err: '' });
  });

  test('sends nothing where all are met, and says so', async () => {
    expect(await ask(cards.met)).toMatchObject({
      code: 0,
      sent: 0,
      err: 'No binding clause was missed: not sent, as --on missed says (scorecard: Final).\n',
    });
    expect(await ask(cards.met, '-q')).toMatchObject({ code: 0, sent: 0, err: '' });
  });
});

test('a scorecard that was changed by hand is not sent', async () => {
  const { url, got } = await robot();
  const forged = cards.missed.replace('"payable": 2970000', '"payable": 3000000');
  expect(forged).not.toBe(cards.missed);
  const { code, err } = await run(['send', 'card.json', '--to', 'wecom:boss'], {
    files: { 'card.json': forged },
    env: { KEFU_WECOM_BOSS: url },
  });
  expect({ code, got: got.length }).toEqual({ code: 2, got: 0 });
  expect(err).toContain('card.json: It does not fit its digest');
});

test('--dry-run prints what a group would get, without address, secret or signature', async () => {
  const { url, got } = await robot();
  const { code, out, err, cwd } = await run(
    ['send', 'card.json', '--to', 'dingtalk:ops', '--dry-run', '--lang', 'en'],
    {
      files: { 'card.json': cards.missed },
      env: { KEFU_DINGTALK_OPS: url, KEFU_DINGTALK_OPS_SECRET: 'very-secret' },
    },
  );
  expect({ code, err, got: got.length }).toEqual({
    code: 0,
    err: 'Nothing was sent. dingtalk:ops would get:\n',
    got: 0,
  });
  expect(JSON.parse(out)).toEqual({
    msgtype: 'text',
    text: { content: expect.stringMatching(/^创业宏客服 October 2026 service audit\nOctober 创业宏客服: /) },
  });
  expect(out).not.toContain('very-secret');
  expect(existsSync(join(cwd, 'card.eml'))).toBe(false);
});
