import { expect, test } from 'vitest';
import { proposalBlock } from '../../src/cli/inspect-pages.ts';
import { compileContract } from '../../src/contract/compile.ts';
import type { Source } from '../../src/formats/bytes/source.ts';
import { detect } from '../../src/formats/claim/detect.ts';
import { formatsFor } from '../../src/formats/described/describe-format.ts';
import { readChats, readSheets } from '../../src/formats/read/read-records.ts';
import { sameProposals } from '../../src/inspect/same-proposals.ts';
import * as metrics from '../../src/metrics/index.ts';
import type { ChatLine } from '../../src/records/chat-line.ts';
import { at, csv, file, SHANGHAI } from './helpers.ts';

const propose = async (source: Source) => (await detect([source], SHANGHAI)).proposals;

/** What a contract with the proposed block makes of the table. */
async function readBack(source: Source) {
  const [found] = await propose(source);
  const block = (await proposalBlock(sameProposals([found!])[0]!, 'zh')).split('\n').slice(2).join('\n');
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
    const block = await proposalBlock(sameProposals([found!])[0]!, lang);
    for (const secret of ['张三', '李四', '13800000000', '小美', '发货', 'D1', '请稍等'])
      expect(block).not.toContain(secret);
  }
  // Every line of the block marks what is guessed.
  const guessed = (await proposalBlock(sameProposals([found!])[0]!, 'zh'))
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
  expect(await proposalBlock(sameProposals([found!])[0]!, 'zh')).toContain('# 还缺 paid');
});

test('rows of data without a header are no columns', async () => {
  expect(await propose(file('x.csv', csv(['张三', '李四', '王五'], ['赵六', '钱七', '孙八'])))).toEqual([]);
  expect(
    await propose(file('x.csv', csv(['2026-10-07', '张三', '在'], ['2026-10-08', '李四', '好']))),
  ).toEqual([]);
});

/** Field → column of the proposal for a table of two rows of these cells. */
async function proposed(columns: Readonly<Record<string, string>>) {
  const rows = [Object.keys(columns), Object.values(columns), Object.values(columns)];
  const [found] = await propose(file('t.csv', csv(...rows)));
  const fields = found?.proposal.fields ?? [];
  return {
    kind: found?.proposal.kind,
    fields: Object.fromEntries(fields.map(({ field, column }) => [field, column])),
    others: Object.fromEntries(
      fields.flatMap(({ field, others }) => (others.length > 0 ? [[field, others]] : [])),
    ),
  };
}

test('an ERP’s orders: the number of the platform, the day of the order, no costs', async () => {
  const { kind, fields, others } = await proposed({
    内部单号: 'N1',
    内部订单号: '9000001',
    线上订单号: '4000000000000000001',
    订单状态: '已发货',
    订单日期: '2026-10-07 10:00:00',
    付款日期: '2026-10-07 10:01:00',
    计划发货日期: '2026-10-09',
    发货日期: '2026-10-08 09:00:00',
    买家应付金额: '34.80',
    买家账号: 'b1',
    应付金额: '34.80',
    已付金额: '34.80',
    运费支出: '4.00',
    商品种类数: '2',
    销售数量: '3',
  });
  expect(kind).toBe('orders');
  expect(fields).toMatchObject({
    id: '线上订单号',
    'created-at': '订单日期',
    'paid-at': '付款日期',
    'shipped-at': '发货日期',
    buyer: '买家账号',
    paid: '已付金额',
    units: '销售数量',
  });
  expect(fields).not.toHaveProperty('postage');
  expect(others.paid).toContainEqual({ column: '应付金额', first: '34.80' });
});

test('a promise is no shipping, and no column of amounts is a buyer', async () => {
  const { fields } = await proposed({
    订单号: 'P1',
    下单时间: '2026-10-07 10:00:00',
    承诺发货时间: '2026-10-09 10:00:00',
    客户: '19.80',
    实付金额: '19.80',
    状态: '待发货',
  });
  expect(fields).toMatchObject({ 'ship-by': '承诺发货时间', paid: '实付金额' });
  expect(fields).not.toHaveProperty('shipped-at');
  expect(fields).not.toHaveProperty('buyer');
});

test('the status and the number of a case are the case’s, not the order’s', async () => {
  const { kind, fields } = await proposed({
    订单编号: '2600100000000001',
    订单状态: '交易成功',
    订单创建时间: '2026-10-07 10:00:00',
    买家ID: '900001',
    售后单号: '2600900000000001',
    售后状态: '售后成功',
    售后申请时间: '2026-10-08 12:00:00',
    实收金额: '19.80',
    退款金额: '9.80',
    售后完结时间: '2026-10-08 14:00:00',
  });
  expect(kind).toBe('refunds');
  expect(fields).toMatchObject({
    id: '售后单号',
    order: '订单编号',
    status: '售后状态',
    amount: '退款金额',
    'applied-at': '售后申请时间',
    'completed-at': '售后完结时间',
  });
});

test('times as digits are known by the column’s name alone', async () => {
  const chat = { roomid: 'r1', from: 'wmB1', content: '在吗，请问什么时候发货' };
  expect((await proposed({ seq: '1', ...chat, msgtime: '1792032312000' })).fields).toMatchObject({
    at: 'msgtime',
    sender: 'from',
    text: 'content',
  });
  expect(await proposed({ ...chat, phone: '1380013800013' })).toMatchObject({ fields: {} });
});

test('a list of conversations with their figures is no table of messages', async () => {
  const { kind } = await proposed({
    会话ID: 'c1',
    会话开始时间: '2026-10-07 10:00:00',
    用户名称: '访客1',
    客服名称: '小美',
    总会话消息数: '6',
    '首次响应时长(秒)': '12',
    最后发言者: '客服',
  });
  expect(kind).not.toBe('chats');
});

test('names with figures in them are names: the header is seen', async () => {
  const rows = [
    ['公司名称', '员工姓名', '30s首响率', '24h首次解决率', '接起量'],
    ['创业宏', '小美', '95.5%', '80%', '100'],
  ];
  const { problems } = await detect([file('2026-10-07.csv', csv(...rows))], SHANGHAI);
  expect(problems).toMatchObject([{ code: 'unclaimed', args: { columns: rows[0]!.join(', ') } }]);
});

test('columns of codes that WeChat’s exports have are known by name and cells; an empty column is no conversation', async () => {
  const { block, lines } = await readBack(
    file(
      'messages.csv',
      csv(
        ['TalkerId', 'RoomId', 'Type', 'IsSender', 'CreateTime', 'StrContent'],
        ['31', '', '1', '0', '1792032312', '这款还有货吗'],
        ['31', '', '3', '1', '1792032330', ''],
      ),
    ),
  );
  expect(block).toMatch(/session: TalkerId/);
  expect(block).not.toMatch(/RoomId/);
  expect(lines.map(({ conversation, mark, form }) => [conversation, mark, form ?? null])).toEqual([
    ['31', 'buyer', null],
    ['31', 'human', 'media'],
  ]);
});

test('sender and receivers of an archive: no conversation is made of an empty column', async () => {
  const columns = { from: 'wmB1', tolist: '["XiaoMei"]', roomid: '', msgtime: '1792032312000' };
  const { fields } = await proposed({ ...columns, msgtype: 'text', content: '在吗，请问什么时候发货' });
  expect(fields).toEqual({
    sender: 'from',
    receiver: 'tolist',
    at: 'msgtime',
    type: 'msgtype',
    text: 'content',
  });
});

test('candidates are shown by their first cells: times, figures and roles as they stand, other words by their look', async () => {
  const [found] = await propose(
    file(
      'o.csv',
      csv(
        ['订单号', '买家昵称', '买家手机', '下单时间', '创建日期', '实付金额'],
        ['A1', '张三丰', '13800000000', '2026-10-07 10:00:00', '2026-10-07', '19.80'],
      ),
    ),
  );
  const block = await proposalBlock(sameProposals([found!])[0]!, 'zh');
  expect(block).toContain(
    'created-at: 下单时间   # 按列名猜的，样子：2026-10-07 10:00:00；也可能是：创建日期（2026-10-07）',
  );
  expect(block).toContain('buyer: 买家昵称   # 按列名猜的，样子：aaa');
  expect(block).toContain('paid: 实付金额   # 按列名猜的，样子：19.80');
});

test('files of one kind get one description, with the words of all; a block of another kind has another id', async () => {
  const chat = (name: string, role: string) =>
    file(
      name,
      csv(['对话号', '身份', '何时', '说了啥'], ['D1', role, '2026-10-07 10:00:00', '请问什么时候发货']),
    );
  const { proposals } = await detect([chat('1.csv', '客户'), chat('2.csv', '机器人')], SHANGHAI);
  const block = await proposalBlock(sameProposals(proposals)[0]!, 'zh', 2);
  expect(block).toMatch(/^1.csv、2.csv：/);
  expect(block).toContain('id: my-chats-2');
  expect(block).toContain('values: { 客户: buyer, 机器人: bot }');
  const [found] = proposals;
  expect(await proposalBlock(sameProposals(Array(7).fill(found))[0]!, 'zh')).toMatch(/1.csv 等 7 张表：/);
});
