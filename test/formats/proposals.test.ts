import { expect, test } from 'vitest';
import { proposalBlock } from '../../src/cli/inspect-pages.ts';
import { compileContract } from '../../src/contract/compile.ts';
import type { Source } from '../../src/formats/bytes/source.ts';
import { detect } from '../../src/formats/claim/detect.ts';
import { formatsFor } from '../../src/formats/described/describe-format.ts';
import { readChats, readSheets } from '../../src/formats/read/read-records.ts';
import * as metrics from '../../src/metrics/index.ts';
import type { ChatLine } from '../../src/records/chat-line.ts';
import { at, csv, file, SHANGHAI } from './helpers.ts';

const propose = async (source: Source) => (await detect([source], SHANGHAI)).proposals;

/** What a contract with the proposed block makes of the table. */
async function readBack(source: Source) {
  const [found] = await propose(source);
  const block = (await proposalBlock(found!, 'zh')).split('\n').slice(2).join('\n');
  const text = `kefu-sla: 1\ncontract: C\nowner: 甲\nvendor: 乙\nplatform: generic\nclauses:\n  - { id: "1", metric: first-response-time, max: 15s }\n${block}`;
  const { contract } = compileContract({ text, file: 'c.yaml' }, Object.values(metrics));
  const { claims } = await detect([source], SHANGHAI, undefined, formatsFor(contract.terms));
  const lines: ChatLine[] = [];
  const sheets = await readSheets(claims);
  await readChats(claims, () => (line) => void lines.push(line));
  return { block, lines, ...sheets, inputs: claims.map(({ input }) => input) };
}

const chats = file(
  'crm.csv',
  csv(
    ['对话号', '顾客名称', '归属', '谁', '何时', '说了啥'],
    ['D1', '张三的店', '小美组', '客户', '7/10/2026 10:00:00', '请问什么时候发货呢亲'],
    ['D1', '张三的店', '小美组', '客服', '7/10/2026 10:00:09', '亲，今天下午就发出了'],
    ['D2', '李四', '小丽组', '客户', '25/10/2026 10:01:00', '我的手机号是13800000000'],
    ['D2', '李四', '小丽组', '机器人', '25/10/2026 10:01:01', '您好，请稍等片刻'],
  ),
);

test('a chat table in names of its own: columns by name and by look, and the block reads the file', async () => {
  const { block, lines, inputs } = await readBack(chats);
  // 25/10 can only be day before month.
  expect(lines.map(({ at: moment, mark }) => [moment, mark])).toEqual([
    [at('2026-10-07 10:00:00'), 'buyer'],
    [at('2026-10-07 10:00:09'), 'human'],
    [at('2026-10-25 10:01:00'), 'buyer'],
    [at('2026-10-25 10:01:01'), 'bot'],
  ]);
  expect(inputs[0]).toMatchObject({ format: 'my-chats', rows: 4, kept: 4 });
  expect(block).toMatch(/at: \{ column: 何时, format: .*d\/M\/yyyy H:mm:ss.* \} +# 按内容的样子猜的/);
  expect(block).toMatch(/buyer: 顾客名称 +# 按列名猜的/);
});

test('nothing of the data stands in a proposal', async () => {
  const [found] = await propose(chats);
  for (const lang of ['zh', 'en'] as const) {
    const block = await proposalBlock(found!, lang);
    for (const secret of ['张三', '李四', '13800000000', '小美', '发货', 'D1', '请稍等'])
      expect(block).not.toContain(secret);
  }
  // Every line of the block marks what is guessed.
  const guessed = (await proposalBlock(found!, 'zh'))
    .split('\n')
    .filter((line) => /^ {4,}\S/.test(line) && !line.includes('fields:'));
  for (const line of guessed) expect(line).toMatch(/ # .*(猜|缺)/);
});

test('a hand-made sheet under unusual names is proposed as its kind', async () => {
  const [found] = await propose(
    file(
      'q.csv',
      csv(
        ['抽查日', '坐席名', '质检分数合计', '备注说明'],
        ['2026-10-07', '小美', '96', '无'],
        ['2026-10-08', '小丽', '88.5', '无'],
      ),
    ),
  );
  expect(found!.proposal).toMatchObject({ kind: 'quality' });
  expect(found!.proposal.fields.map(({ field, column }) => [field, column])).toContainEqual([
    'score',
    '质检分数合计',
  ]);
});

test('what no column fits is said to be missing', async () => {
  const [found] = await propose(
    file(
      'o.csv',
      csv(
        ['内部订单号', '下单时间段', '买家信息'],
        ['A1', '2026-10-07 10:00:00', 'x'],
        ['A2', '2026-10-07 11:00:00', 'y'],
      ),
    ),
  );
  expect(found!.proposal).toMatchObject({ kind: 'orders', missing: ['paid'] });
  expect(await proposalBlock(found!, 'zh')).toContain('# 还缺 paid');
});

test('rows of data without a header are no columns', async () => {
  expect(await propose(file('x.csv', csv(['张三', '李四', '王五'], ['赵六', '钱七', '孙八'])))).toEqual([]);
  expect(
    await propose(file('x.csv', csv(['2026-10-07', '张三', '在'], ['2026-10-08', '李四', '好']))),
  ).toEqual([]);
});
