import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { listFiles, readText } from '../helpers/folder.ts';
import { run } from '../helpers/run.ts';
import { smallContract, smallMonth } from '../helpers/small-month.ts';

test('contract check says how many clauses are sound, and complains by line and column', async () => {
  const sound = await run(['contract', 'check', 'c.yaml'], { files: { 'c.yaml': smallContract() } });
  expect(sound.code).toBe(0);
  expect(sound.out).toMatch(/^c\.yaml: the contract is sound \(clauses: 1, doubtful points: \d\)/);
  const wrong = await run(['contract', 'check', 'c.yaml'], {
    files: { 'c.yaml': smallContract('15s, wieght: 3') },
  });
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toMatch(/^c\.yaml:8:57: /);
});

test('contract show gives a contract that compiles to the same', async () => {
  const { out, cwd } = await run(['contract', 'show', 'c.yaml'], { files: { 'c.yaml': smallContract() } });
  const again = await run(['contract', 'show', 'full.yaml'], { cwd, files: { 'full.yaml': out } });
  expect(again).toMatchObject({ code: 0, out });
  expect(out).toContain('timezone: Asia/Shanghai');
});

test('contract schema is JSON Schema', async () => {
  const { code, out } = await run(['contract', 'schema']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { clauses: {} } });
});

test('metrics lists the shelf; one by id or Chinese name, with options and defaults', async () => {
  const all = await run(['metrics']);
  expect(all.code).toBe(0);
  expect(all.out).toMatch(/^first-response-time /m);
  const byId = await run(['metrics', 'response-rate', '--lang', 'zh']);
  expect(byId.out).toMatch(/within {2}必填/);
  expect(byId.out).toMatch(
    /unit {2}默认 turn\n +— 按什么计数\n +— 可取 turn 对话轮次；first 会话首轮；message 买家每条消息；/,
  );
  const byName = await run(['metrics', '首次响应时长', '--lang', 'zh']);
  expect(byName.out).toBe((await run(['metrics', 'first-response-time', '--lang', 'zh'])).out);
});

test('formats lists the shelf; one with where it is exported and its columns', async () => {
  const all = await run(['formats', '--lang', 'zh']);
  expect(all.out).toMatch(/^jd-orders /m);
  const one = await run(['formats', 'jd-orders', '--lang', 'zh']);
  expect(one.out).toContain('下单时间');
  expect(one.out).toContain('导出位置');
});

test.each(['metrics', 'formats'])('%s as JSON holds what each says of itself', async (command) => {
  const shelf = JSON.parse((await run([command, '--json'])).out);
  expect(shelf.length).toBeGreaterThan(5);
  for (const thing of shelf)
    expect(thing).toMatchObject({ id: expect.any(String), title: { zh: expect.any(String) } });
  const { out } = await run([command, shelf[0].id, '--json']);
  expect(JSON.parse(out)).toEqual(shelf[0]);
});

test('an id that is on no shelf is named with the nearest', async () => {
  const metric = await run(['metrics', 'respons-rate']);
  expect(metric).toMatchObject({ code: 2, out: '' });
  expect(metric.err).toContain('There is no metric respons-rate; did you mean response-rate?');
  const format = await run(['formats', 'zzzzzzzzzzzz']);
  expect(format.err).toBe('There is no format zzzzzzzzzzzz. See kefu-sla formats for all of them.\n');
});

test.each([80, 120])('catalogues fit %i columns', async (columns) => {
  for (const argv of [['metrics'], ['formats'], ['metrics', 'response-rate'], ['formats', 'jd-orders']])
    for (const lang of ['zh', 'en'])
      for (const line of (await run([...argv, '--lang', lang], { columns })).out.split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
});

test('inspect tells what each file is and whom the contract takes accounts for', async () => {
  const files = { 'in/chats.csv': smallMonth(), 'in/notes.txt': 'nothing', 'c.yaml': smallContract() };
  const { code, out } = await run(['inspect', 'in', '-c', 'c.yaml'], { files });
  expect(code).toBe(0);
  // 31 days, two messages a day.
  expect(out).toContain('62 = kept 62 + overlapping 0 + outside 0 + refused 0');
  expect(out).toContain('2026-10-01 10:00:00 to 2026-10-31 10:00:10');
  expect(out).toMatch(/小美 +vendor +human 31/);
  expect(out).toContain('in/notes.txt');
  const json = JSON.parse((await run(['inspect', 'in', '-c', 'c.yaml', '--json'], { files })).out);
  expect(json).toMatchObject({
    inputs: [{ file: 'in/chats.csv', rows: 62, from: '2026-10-01T10:00:00+08:00' }],
    accounts: [{ account: '小美', side: 'vendor', messages: { human: 31 } }],
    problems: [{ code: 'foreign', args: { number: 1, files: 'in/notes.txt' } }],
  });
});

test('inspect fails where nothing could be read', async () => {
  expect((await run(['inspect', 'in'], { files: { 'in/notes.txt': 'nothing' } })).code).toBe(2);
});

test('demo makes a month that audit reads; the same seed, the same month', async () => {
  const argv = ['--messages', '500', '--seed', '7', '--platform', 'generic'];
  const { code, out, cwd } = await run(['demo', 'a', ...argv]);
  expect(code).toBe(0);
  expect(out).toContain('kefu-sla audit a -c a/contract.yaml');
  await run(['demo', 'b', ...argv], { cwd });
  const [a, b] = ['a/', 'b/'].map((folder) => listFiles(cwd).filter((path) => path.startsWith(folder)));
  expect(a!.length).toBeGreaterThan(2);
  expect(b).toEqual(a!.map((path) => path.replace('a/', 'b/')));
  for (const path of a!) expect(readText(cwd, path.replace('a/', 'b/'))).toBe(readText(cwd, path));
  const audit = await run(['audit', 'a', '-c', 'a/contract.yaml', '--json', '-f', 'json'], { cwd });
  expect([0, 1, 3]).toContain(audit.code);
  expect(JSON.parse(audit.out).inputs.length).toBeGreaterThan(0);
});

test('demo overwrites nothing and takes only whole numbers', async () => {
  const full = await run(['demo', '.'], { files: { 'mine.txt': 'x' } });
  expect(full).toMatchObject({ code: 2, out: '' });
  expect(full.err).toContain('The folder is not empty');
  expect(listFiles(full.cwd)).toEqual(['mine.txt']);
  const wrong = await run(['demo', 'new', '--messages', '1e6', '--seed', '-1']);
  expect(wrong.err).toContain('--messages takes a whole number from 100 to 50000000, not 1e6.');
  expect(wrong.err).toContain('--seed takes a whole number from 0 to 4294967295, not -1.');
});

test('demo makes the month that is asked for', async () => {
  const { code, out, cwd } = await run(['demo', 'a', '--messages', '500', '--period', '2026-11']);
  expect(code).toBe(0);
  expect(out).toContain('2026-11');
  expect(listFiles(cwd).some((path) => path.includes('2026-10'))).toBe(false);
  for (const period of ['2026-13', 'november']) {
    const wrong = await run(['demo', 'b', '--period', period]);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain(`The month ${period} is not understood. Write it like 2026-10.`);
  }
});

test('every metric tells what each of its options does, and a clause that compiles', async () => {
  const shelf = JSON.parse((await run(['metrics', '--json'])).out) as {
    id: string;
    options: { properties?: object };
  }[];
  for (const { id, options } of shelf) {
    const { out } = await run(['metrics', id]);
    for (const name of Object.keys(options.properties ?? {}))
      expect(out, `${id} ${name}`).toMatch(new RegExp(`\\b${name}\\b.*\\n +— [a-z]`));
    // A long clause is broken at a blank; it ends with its bracket at a line's end.
    const [clause] = /- \{ id: "4\.1"[\s\S]*?\}(?=\n|$)/.exec((await run(['metrics', id])).out)!;
    const contract = smallContract().replace(/ +- \{ id: .*/, `  ${clause.replace(/\s+/g, ' ')}`);
    const { err, code } = await run(['contract', 'check', 'c.yaml'], { files: { 'c.yaml': contract } });
    expect([code, err.includes(id) ? '' : err]).toEqual([0, '']);
  }
});
