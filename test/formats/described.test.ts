import { describe, expect, test } from 'vitest';
import { compileContract } from '../../src/contract/compile.ts';
import { termsOf } from '../../src/contract/write.ts';
import type { Source } from '../../src/formats/bytes/source.ts';
import { detect } from '../../src/formats/claim/detect.ts';
import { formatsFor, timePattern } from '../../src/formats/described/describe-format.ts';
import { readChats, readSheets } from '../../src/formats/read/read-records.ts';
import * as metrics from '../../src/metrics/index.ts';
import type { ChatLine } from '../../src/records/chat-line.ts';
import { COMPLAINTS } from '../../src/text/complaints.ts';
import { UserError } from '../../src/units/errors.ts';
import { at, codes, csv, file, rawWorkbook, SHANGHAI, sheetXml } from './helpers.ts';

const TOP = `kefu-sla: 1
contract: C
owner: 甲
vendor: 乙
platform: generic
clauses:
  - { id: "1", metric: first-response-time, max: 15s }
formats:
`;
const compile = (formats: string) =>
  compileContract({ text: TOP + formats, file: 'c.yaml' }, Object.values(metrics)).contract;

async function read(formats: string, ...sources: Source[]) {
  const { claims, problems } = await detect(sources, SHANGHAI, undefined, formatsFor(compile(formats).terms));
  const sheets = await readSheets(claims);
  const lines: ChatLine[] = [];
  await readChats(claims, () => (line) => void lines.push(line));
  const inputs = claims.map(({ input }) => input);
  return { ...sheets, lines, inputs, problems: [...problems, ...claims.flatMap((claim) => claim.problems)] };
}

const CRM = `  - id: our-crm
    kind: chats
    header: [会话, 谁, 类型, 时刻, 说]
    fields:
      session: 会话
      buyer: 客户
      agent: 谁
      class: { column: 类型, values: { 客户: buyer, 人工: human, 机器人: bot } }
      at: { column: 时刻, format: "yyyy/M/d H:mm:ss", zone: UTC }
      text: 说
`;
const HEADER = ['会话', '谁', '类型', '时刻', '说'];

test('a described chat table is read in its own words, its own writing of times and its own zone', async () => {
  const { lines, inputs, problems } = await read(
    CRM,
    file(
      'crm.csv',
      csv(
        HEADER,
        ['S1', '小美', '客户', '2026/10/7 2:00:00', '在吗'],
        ['S1', '小美', '人工', '2026/10/7 2:00:09', '在的亲'],
        ['S1', '小美', '主管', '2026/10/7 2:00:10', '？'],
        ['S1', '小美', '人工', '2026-10-07 02:00:11', '在'],
      ),
    ),
  );
  // 02:00 UTC is 10:00 in Shanghai.
  expect(lines.map(({ at: moment, mark, sender, assigned }) => [moment, mark, sender, assigned])).toEqual([
    [at('2026-10-07 10:00:00'), 'buyer', '', '小美'],
    [at('2026-10-07 10:00:09'), 'human', '小美', null],
  ]);
  expect(inputs[0]).toMatchObject({ format: 'our-crm', rows: 4, kept: 2, refused: 2 });
  expect(codes(problems)).toEqual(['unknown-value', 'bad-instant']);
  // What stands in a described column may be a nick: only its shape is shown.
  expect(problems[0]!.args).toEqual({ column: '类型', value: 'aa' });
});

test('a date that a workbook holds as a number needs no writing', async () => {
  const styles =
    '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>';
  // 46302 is 2026-10-07 (46023 is 2026-01-01, and 7 October is 279 days on); .0833333333 is 2 h.
  const xml = `${sheetXml([HEADER])}<row r="2"><c r="A2" t="inlineStr"><is><t>S1</t></is></c><c r="B2" t="inlineStr"><is><t>小美</t></is></c><c r="C2" t="inlineStr"><is><t>人工</t></is></c><c r="D2" s="1"><v>46302.0833333333</v></c><c r="E2" t="inlineStr"><is><t>在</t></is></c></row>`;
  const { lines } = await read(CRM, file('crm.xlsx', rawWorkbook({ S: xml }, { styles })));
  expect(lines.map(({ at: moment }) => moment)).toEqual([at('2026-10-07 10:00:00')]);
});

test('it claims before the built-in formats, and nothing else changes', async () => {
  const table = file(
    't.csv',
    csv(
      ['会话ID', '买家', '发送方', '发送时间', '内容', '备忘'],
      ['S', 'b', '买家', '2026-10-07 10:00:00', '在', 'x'],
    ),
  );
  const described = `  - { id: mine, kind: chats, header: [备忘, 会话ID], fields: { session: 会话ID, buyer: 买家, class: 发送方, at: 发送时间, text: 备忘 } }\n`;
  const mine = await read(described, table);
  expect(mine.inputs.map(({ format }) => format)).toEqual(['mine']);
  expect(mine.lines.map(({ text, mark }) => [text, mark])).toEqual([['x', 'buyer']]);
  const theirs = await read(CRM, table);
  expect(theirs.inputs.map(({ format }) => format)).toEqual(['chat-table']);
  expect(theirs.lines.map(({ text }) => text)).toEqual(['在']);
});

test('of two that fit, the first in the contract claims', async () => {
  const one = `  - { id: a, kind: quality, header: [分, 谁], fields: { day: 日, agent: 谁, score: 分 } }\n`;
  const other = `  - { id: b, kind: manual, header: [日, 项], fields: { day: 日, item: 项, score: 分 } }\n`;
  const table = file('t.csv', csv(['日', '谁', '项', '分'], ['2026-10-07', '小美', '现场', '90']));
  expect((await read(one + other, table)).inputs.map(({ format }) => format)).toEqual(['a']);
  expect((await read(other + one, table)).inputs.map(({ format }) => format)).toEqual(['b']);
});

test('orders, refunds and hand-made kinds in own words', async () => {
  const { orders, refunds, complaints, problems } = await read(
    `  - { id: erp-orders, kind: orders, header: [单号, 下单, 实付], fields: { id: 单号, created-at: 下单, paid-at: 付款, paid: 实付, status: { column: 态, values: { 完: completed, 关: closed, 待: unpaid } } } }
  - { id: erp-refunds, kind: refunds, header: [退单], fields: { id: 退单, order: 单号, completed-at: 完结, amount: 退, status: { column: 态, values: { 好: success, 撤: closed } }, type: { column: 型, values: { 退款: refund-only, 退货: return-refund } }, intervened: { column: 介, values: { 介入: yes, 无: no } }, liable: { column: 责, values: { 我: seller, 他: other } }, reason: 因, freight: { column: 运, values: { 平摊: half, 他出: buyer } } } }
  - { id: erp-complaints, kind: complaints, header: [诉], fields: { at: 时, type: 诉, liability: { column: 责, values: { 我方: owner, 对方: vendor } } } }
`,
    file(
      'o.csv',
      csv(
        ['单号', '下单', '付款', '实付', '态'],
        ['1', '2026-10-07 10:00:00', '2026-10-07 10:01:00', '12.30', '完'],
        ['2', '2026-10-07 11:00:00', '', '5', '关'],
      ),
    ),
    file(
      'r.csv',
      csv(
        ['退单', '单号', '完结', '退', '态', '型', '介', '责', '因', '运'],
        ['9', '1', '2026-10-08 10:00:00', '12.30', '好', '退货', '介入', '我', '破', '平摊'],
        ['8', '1', '', '0', '撤', '退货', '无', '他', '', '他出'],
      ),
    ),
    file('c.csv', csv(['时', '诉', '责'], ['2026-10-07', '慢', '对方'], ['2026-10-07', '慢', '第三方'])),
  );
  expect(orders.map(({ id, closed, paid }) => [id, closed, paid])).toEqual([
    ['1', false, 1230],
    // Closed without a payment time: nothing was paid, whatever the column says, is the sheet's to tell; here it says 5.
    ['2', true, 500],
  ]);
  expect(refunds.map(({ type, status, completedAt }) => [type, status, completedAt])).toEqual([
    ['return-refund', 'closed', null],
    ['return-refund', 'success', at('2026-10-08 10:00:00')],
  ]);
  expect(refunds.map((each) => [each.intervened, each.liable, each.hasReason, each.freight])).toEqual([
    [false, 'other', false, 'buyer'],
    [true, 'seller', true, 'half'],
  ]);
  expect(complaints.map(({ liability }) => liability)).toEqual(['vendor']);
  expect(codes(problems)).toContain('unknown-value');
});

describe('complaints name the place', () => {
  const complain = (formats: string): string[] => {
    try {
      compile(formats);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const { code } of error.complaints) expect(COMPLAINTS[code], code).toBeDefined();
      const lines = (TOP + formats).split('\n');
      // The code, and the word that stands where it points.
      return error.complaints.map(({ code, place }) => {
        const rest = lines[place!.line! - 1]!.slice(place!.column! - 1);
        return `${code} ${/^[^\s,:{}]+/.exec(rest)?.[0]}`;
      });
    }
    return [];
  };
  const quality = (rest: string, fields = '{ day: 日, agent: 谁, score: 分 }'): string =>
    `  - { ${rest}, kind: quality, fields: ${fields} }\n`;

  test.each([
    ['an unknown kind', '  - { id: a, kind: chat, header: [x], fields: {} }\n', ['word-unknown-near chat']],
    ['a missing header', quality('id: a'), ['key-missing undefined']],
    ['an empty header', quality('id: a, header: []'), ['list-empty []']],
    ['an unknown key', quality('id: a, header: [x], columns: [x]'), ['key-unknown columns']],
    [
      'a field that the kind has not',
      quality('id: a, header: [x]', '{ day: 日, agent: 谁, scores: 分, score: 分 }'),
      ['word-unknown-near scores'],
    ],
    [
      'a field that the kind needs',
      quality('id: a, header: [x]', '{ day: 日, agent: 谁 }'),
      ['format-field-missing fields'],
    ],
    ['a built-in id', quality('id: quality, header: [x]'), ['format-built-in quality']],
    ['an id twice', quality('id: a, header: [x]') + quality('id: a, header: [y]'), ['format-twice a']],
    [
      'a header that an earlier one always beats',
      quality('id: a, header: [分]') + quality('id: b, header: [日, 分]'),
      ['format-shadowed header'],
    ],
    ['the narrower first is sound', quality('id: b, header: [日, 分]') + quality('id: a, header: [分]'), []],
    [
      'values of a field that has no words',
      quality('id: a, header: [x]', '{ day: 日, agent: 谁, score: { column: 分, values: { 好: 100 } } }'),
      ['format-no-words values'],
    ],
    [
      'a word that does not exist',
      '  - { id: a, kind: chats, header: [x], fields: { session: a, at: b, text: c, class: { column: d, values: { 客户: buyers } } } }\n',
      ['word-unknown-near buyers'],
    ],
    [
      'a writing of time that is none',
      '  - { id: a, kind: chats, header: [x], fields: { session: a, text: c, sender: d, at: { column: b, format: yyyy-mm-dd } } }\n',
      ['format-pattern yyyy-mm-dd'],
    ],
    [
      'a zone that does not exist',
      '  - { id: a, kind: chats, header: [x], fields: { session: a, text: c, sender: d, at: { column: b, zone: Mars } } }\n',
      ['zone-unknown Mars'],
    ],
    [
      'a zone of a day',
      quality('id: a, header: [x]', '{ day: { column: 日, zone: UTC }, agent: 谁, score: 分 }'),
      ['format-no-time zone'],
    ],
  ])('%s', (_name, formats, expected) => {
    expect(complain(formats)).toEqual(expected);
  });
});

test('contract show writes them back, and they mean the same', () => {
  const { formats } = termsOf(compile(CRM)) as { formats: unknown };
  expect(formats).toEqual([
    {
      id: 'our-crm',
      kind: 'chats',
      header: HEADER,
      fields: {
        session: '会话',
        buyer: '客户',
        agent: '谁',
        class: { column: '类型', values: { 客户: 'buyer', 人工: 'human', 机器人: 'bot' } },
        at: { column: '时刻', format: 'yyyy/M/d H:mm:ss', zone: 'UTC' },
        text: '说',
      },
    },
  ]);
});

test.each([
  ['yyyy/M/d H:mm:ss', '2026/10/7 9:05:00', '2026-10-07 09:05:00'],
  ['yyyy/M/d H:mm:ss', '2026/02/30 9:05:00', null],
  ['yyyy/M/d H:mm:ss', '2026-10-07 9:05:00', null],
  ['dd MMM yyyy HH:mm', '02 Jan 2023 15:04', '2023-01-02 15:04:00'],
  ['MMM d, yyyy h:mm a', 'October 7, 2026 12:05 AM', '2026-10-07 00:05:00'],
  ['yyyy年M月d日 ah:mm', '2026年10月7日 下午3:04', '2026-10-07 15:04:00'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSS", '2026-10-07T09:05:07.123', '2026-10-07 09:05:07'],
  ['yyMMdd HHmm', '261007 0905', '2026-10-07 09:05:00'],
  ['H:mm', '9:05', '09:05:00'],
  ['H:mm', '25:05', null],
])('%s reads %s as %s', (pattern, text, expected) => {
  expect(timePattern(pattern)!.read(text)).toBe(expected);
});

test.each(['yyyy-mm-dd', 'yyyy', 'yyyy-MM-dd hh:mm', 'yyyy-MM-dd yyyy', 'DD.MM.YYYY', '', 'HH:ss'])(
  '%s is no writing of time',
  (pattern) => {
    expect(timePattern(pattern)).toBeNull();
  },
);
