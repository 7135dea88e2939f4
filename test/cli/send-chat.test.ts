import { afterEach, describe, expect, test } from 'vitest';
import { type Got, type Loopback, type Reply, webServer } from '../helpers/loopback.ts';
import { run } from '../helpers/run.ts';
import { sentCards } from '../helpers/sent-cards.ts';

const OK = { body: { errcode: 0, errmsg: 'ok' } };
const KEY = '5f0c-secret-key-1';

const servers: Loopback<unknown>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Sends the missed card to one group whose robot answers so. */
async function sendTo(to: string, replies: readonly Reply[], more: Readonly<Record<string, string>> = {}) {
  const server = await webServer(...replies);
  servers.push(server);
  const variable = `KEFU_${to.replace(':', '_').toUpperCase()}`;
  const env = { [variable]: `http://127.0.0.1:${server.port}/robot/send?key=${KEY}`, ...more };
  const pauses: number[] = [];
  const result = await run(['send', 'card.json', '--to', to], {
    files: { 'card.json': (await sentCards()).missed },
    env,
    paused: (milliseconds) => void pauses.push(milliseconds),
  });
  // Neither address nor secret is ever said.
  for (const secret of [KEY, String(server.port), ...Object.values(more)])
    expect(result.out + result.err).not.toContain(secret);
  return { ...result, got: server.got, pauses };
}

const bodyOf = (got: Got | undefined) => JSON.parse(got!.body);

describe('a message', () => {
  test('to WeCom is a plain text: headline, sentence, missed clauses', async () => {
    const { code, out, err, got } = await sendTo('wecom:boss', [OK]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Sent to wecom:boss\n' });
    expect(got).toHaveLength(1);
    expect(got[0]).toMatchObject({ method: 'POST' });
    expect(got[0]!.url.search).toBe(`?key=${KEY}`);
    expect(got[0]!.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(bodyOf(got[0])).toEqual({
      msgtype: 'text',
      text: {
        // One clause, answered after 10 s against 5 s: points, and the ¥300 that it costs of ¥30,000.
        content: expect.stringMatching(
          /^创业宏客服 2026年10月 客服考核\n10月 创业宏客服：.*；首次响应时长10\.0秒；应付29,700\.00元\n未达标：\n· 4\.1 首次响应时长：10\.0秒（目标 ≤ 5秒），超出5\.0秒，扣款300\.00元$/,
        ),
      },
    });
  });

  test('to DingTalk is signed in its address', async () => {
    const { got } = await sendTo('dingtalk:ops', [OK], { KEFU_DINGTALK_OPS_SECRET: 'SEC-ding-1' });
    // The clock of the run is 2026-11-01T02:00:00+08:00. By hand:
    // printf '1793469600000\nSEC-ding-1' | openssl dgst -sha256 -hmac SEC-ding-1 -binary | base64
    expect(Object.fromEntries(got[0]!.url.searchParams)).toEqual({
      key: KEY,
      timestamp: '1793469600000',
      sign: 'FlpdJLHqbZBNUSs9wKdVa7HJbuteVr7hk2MOlvxEeOA=',
    });
    expect(bodyOf(got[0])).toHaveProperty('msgtype', 'text');
  });

  test('to Feishu is signed in its body, with time and secret as the key', async () => {
    const { got } = await sendTo('feishu:ops', [{ body: { code: 0, msg: 'success', data: {} } }], {
      KEFU_FEISHU_OPS_SECRET: 'FEI-SECRET-1',
    });
    expect(got[0]!.url.search).toBe(`?key=${KEY}`);
    // printf '' | openssl dgst -sha256 -hmac "$(printf '1793469600\nFEI-SECRET-1')" -binary | base64
    expect(bodyOf(got[0])).toMatchObject({
      timestamp: '1793469600',
      sign: 'oU70buwP+MfsOixViYIubZS8V8aBAspVnf5YanD4Y2s=',
      msg_type: 'post',
      content: { post: { zh_cn: { title: '创业宏客服 2026年10月 客服考核' } } },
    });
  });

  test('to a robot without a secret is not signed', async () => {
    const { got } = await sendTo('dingtalk:ops', [OK]);
    expect(got[0]!.url.search).toBe(`?key=${KEY}`);
  });
});

describe('an answer', () => {
  test('of too many messages is waited for', async () => {
    const limited = { body: { errcode: 45009, errmsg: 'api freq out of limit' } };
    const { code, err, got, pauses } = await sendTo('wecom:boss', [limited, limited, OK]);
    expect({ code, tries: got.length, pauses }).toEqual({ code: 0, tries: 3, pauses: [5000, 20_000] });
    expect(err).toBe(
      'wecom:boss: not yet; trying again in 5 s.\nwecom:boss: not yet; trying again in 20 s.\nSent to wecom:boss\n',
    );
  });

  test('that says how long is waited for as long, up to two minutes', async () => {
    const wait = (seconds: string) => ({
      status: 429,
      headers: { 'retry-after': seconds },
      body: { code: 99991400, msg: 'request trigger frequency limit' },
    });
    const ok = { body: { StatusCode: 0, StatusMessage: 'success' } };
    expect((await sendTo('feishu:ops', [wait('30'), ok])).pauses).toEqual([30_000]);
    const longer = await sendTo('feishu:ops', [wait('121'), ok]);
    expect({ code: longer.code, pauses: longer.pauses }).toEqual({ code: 2, pauses: [] });
  });

  test('of too many messages again and again ends after four tries', async () => {
    const { code, err, got, pauses } = await sendTo('dingtalk:ops', [
      { body: { errcode: 130101, errmsg: 'send too fast' } },
    ]);
    expect({ code, tries: got.length, pauses }).toEqual({
      code: 2,
      tries: 4,
      pauses: [5000, 20_000, 60_000],
    });
    expect(err).toContain(
      'Not delivered to dingtalk:ops: too many messages, or the service is busy (130101 send too fast); tries: 4.',
    );
  });

  test.each([
    ['dingtalk:ops', { errcode: 310000, errmsg: 'sign not match' }, 'security settings refuse it (310000'],
    [
      'wecom:boss',
      { errcode: 93000, errmsg: 'invalid webhook url' },
      'there is no such robot, or no longer (93000',
    ],
    ['feishu:ops', { code: 19021, msg: 'sign match fail' }, 'security settings refuse it (19021'],
    ['feishu:ops', { code: 9499, msg: 'Bad Request' }, 'the message was refused (9499 Bad Request)'],
    ['wecom:boss', '<html>not a robot</html>', 'the message was refused (HTTP 200)'],
  ])('of %s that refuses (%j) is not asked again', async (to, body, sentence) => {
    const { code, err, got } = await sendTo(to, [{ body }]);
    expect({ code, tries: got.length }).toEqual({ code: 2, tries: 1 });
    expect(err).toContain(sentence);
    expect(err).toContain('tries: 1');
  });

  test('that repeats the secret is told by its number alone', async () => {
    const { err } = await sendTo('wecom:boss', [{ body: { errcode: 40058, errmsg: `no key ${KEY} here` } }]);
    expect(err).toContain('the message was refused (40058);');
  });

  test('that leads elsewhere is not followed', async () => {
    const other = await webServer(OK);
    servers.push(other);
    const { code, got } = await sendTo('wecom:boss', [
      { status: 307, headers: { location: `http://127.0.0.1:${other.port}/` }, body: '' },
    ]);
    expect({ code, here: got.length, there: other.got.length }).toEqual({ code: 2, here: 1, there: 0 });
  });
});

test('who cannot be reached keeps nobody else from the message', async () => {
  const gone = await webServer(OK);
  await gone.close();
  const server = await webServer(OK);
  servers.push(server);
  const pauses: number[] = [];
  const { code, err } = await run(['send', 'card.json', '--to', 'wecom:gone', '--to', 'wecom:boss', '-q'], {
    files: { 'card.json': (await sentCards()).missed },
    env: {
      KEFU_WECOM_GONE: `http://127.0.0.1:${gone.port}/?key=${KEY}`,
      KEFU_WECOM_BOSS: `http://127.0.0.1:${server.port}/?key=${KEY}`,
    },
    paused: (milliseconds) => void pauses.push(milliseconds),
  });
  expect({ code, delivered: server.got.length, pauses }).toEqual({
    code: 2,
    delivered: 1,
    pauses: [5000, 20_000, 60_000],
  });
  expect(err).toBe(
    'Not delivered to wecom:gone: the server cannot be reached (ECONNREFUSED); tries: 4. Check the network, then send to it alone again.\n',
  );
});

test('a provisional card is announced as incomplete, with what is missing, and as no result', async () => {
  const server = await webServer(OK);
  servers.push(server);
  const { provisional } = await sentCards();
  await run(['send', 'card.json', '--to', 'wecom:boss'], {
    files: { 'card.json': provisional },
    env: { KEFU_WECOM_BOSS: `http://127.0.0.1:${server.port}/` },
  });
  const { content } = bodyOf(server.got[0]).text;
  expect(content).toMatch(
    /^【数据不全】创业宏客服 2026年10月 客服考核（预核）\n数据不全，这是预核，不是考核结果/,
  );
  // Of 31 days the last holds no chat.
  expect(content).toContain('有 1 个服务日一条聊天都没有（2026-10-31）');
  expect(content).toContain('按现有数据未达标（暂计）：\n· 4.1 首次响应时长：10.0秒');
  expect(content).not.toMatch(/应付|扣款|\d分\(|级/);
});
