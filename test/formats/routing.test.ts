import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/formats/format.ts';
import * as shelf from '../../src/formats/index.ts';
import { codes, file, rawWorkbook, readAll, sheetXml, toGbk } from './helpers.ts';

const formats: readonly Format[] = Object.values(shelf);

// Some exports have lost the day, or the order they are filed under, to the file's name.
const NAME = '导出_260807-123456789012345_2026-10-07';
const EXPECTED = new Set(['no-postage-column', 'no-buyer-column', 'chat-day-from-name']);

describe('every sample has exactly one owner, reads clean, and is read alike from CSV and XLSX', () => {
  for (const { id, sample, shape } of formats)
    test(id, async () => {
      const text = `${sample.join('\r\n')}\r\n`;
      const encodings = [text, `\ufeff${text}`, toGbk(text.replaceAll('⇥', ''))];
      const reads = [];
      for (const content of encodings) reads.push(await readAll(file(`${NAME}.dat`, content)));
      if ('columns' in shape) {
        const rows: string[][] = parse(text, { relax_quotes: true, relax_column_count: true });
        reads.push(await readAll(file(`${NAME}.csv`, rawWorkbook({ Sheet0: sheetXml(rows) }))));
      }
      const { claims: _, inputs: __, problems: ___, ...first } = reads[0]!;
      for (const { claims: _, inputs, problems, ...records } of reads) {
        expect(inputs.map(({ format }) => format)).toEqual([id]);
        expect(codes(problems).filter((code) => !EXPECTED.has(code))).toEqual([]);
        expect(inputs[0]!.refused).toBe(0);
        expect(inputs[0]!.kept).toBeGreaterThan(0);
        expect(records).toEqual(first);
      }
    });
});

// Headers of known versions, as lists of names; a row of made-up cells follows.
const VERSIONS: readonly (readonly [owner: string, header: string])[] = [
  [
    'taobao-orders',
    '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货地址 ,联系电话 ,订单创建时间,订单付款时间 ,宝贝标题 ,物流单号 ,订单备注,宝贝总数量,分阶段订单信息,退款金额,确认收货时间,打款商家金额',
  ],
  [
    'taobao-orders',
    '订单编号,支付单号,支付详情,买家应付货款,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝总数量,退款金额,预售订单,发货时间,商家备忘,主订单编号',
  ],
  [
    'taobao-orders',
    '订单编号,订单创建时间,订单付款时间,发货时间,确认收货时间,订单状态,买家实付金额,退款金额,确认收货打款金额,总金额,支付详情,店铺名称',
  ],
  ['taobao-orders', '订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额'],
  [
    'taobao-sub-orders',
    '子订单编号,主订单编号,商品标题,商品价格,购买数量,外部系统编号,商品属性,订单状态,商家编码,支付单号,买家应付货款,买家实付金额,退款状态,退款金额,订单创建时间,订单付款时间,发货时间,物流单号,物流公司,应发货时间,商品 ID',
  ],
  [
    'jd-orders',
    '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注,发票类型,发票抬头,发票内容,商家备注,商家备注等级（等级1-5为由高到低）,运费金额,付款确认时间,增值税发票,货号,订单完成时间,订单来源,订单渠道,',
  ],
  [
    'pdd-orders',
    '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),用户实付金额(元),商家实收金额(元),商品数量(件),发货时间,确认收货时间,商品id,商品规格,样式ID,商家备注,售后状态,快递单号,快递公司,订单成交时间,是否分期',
  ],
  ['pdd-orders', '订单号,商家实收金额（元),支付时间,订单成交时间'],
  [
    'douyin-orders',
    '主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,收件人手机号,详细地址,订单提交时间,商家备注,订单完成时间,订单状态,售后状态,取消原因,发货时间,平台实际承担优惠金额',
  ],
  [
    'taobao-refunds',
    '订单编号,退款编号,支付宝交易号,订单付款时间,商品编码,退款完结时间,买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,是否需要退货,退款的申请时间,超时时间,退款状态,货物状态,客服介入状态,责任方,完结时间,部分退款/全部退款',
  ],
  [
    'taobao-refunds',
    '订单编号,退款编号,支付单号,订单付款时间,商品 id,退款完结时间,买家实际支付金额,买家退款金额,手工退款_系统退款,售后类型,退款的申请时间,退款状态',
  ],
  [
    'taobao-refunds',
    '订单编号,退款编号,支付单号,商品id,退款完结时间,退款总额,售后类型,退款申请时间,退款状态,退给买家金额,退给平台金额',
  ],
  ['complaints', '日期,平台,店铺,订单号,买家昵称,投诉类型,投诉内容,责任客服,处理结果,赔付金额'],
  ['complaints', 'Date,Complaint no,Order no,Customer,Staff,Complaint reason,Responsible party,Compensation'],
  ['ratings', '评价时间,客服昵称,买家昵称,星级,评价内容'],
  ['ratings', 'Rated at,Session ID,Agent,CSAT,Resolved'],
  ['events', '异常类型,发生时间,订单编号,会员名,处理人'],
  ['quality', '抽检日期,客服姓名,会话编号,质检总分,致命错误数,质检员'],
  ['quality', 'Date,Agent,QA score,Critical'],
  ['manual', '月份,考核项目,分数,评分人'],
  ['calls', '呼叫时间,主叫号码,呼叫方向,接通状态,振铃时长(秒),通话时长(秒),坐席'],
  ['attendance', '姓名,考勤月份,应出勤(天),实出勤(天),请假天数'],
  ['attendance', 'Date,Name,Status'],
  ['training', '考试日期,员工姓名,考试名称,考试成绩'],
  ['violations', '处罚时间,违规编号,违规类型,违规行为,扣分,申诉状态'],
  ['roster', '账号,姓名,角色,班组,起,止,入职日期'],
  ['roster', 'Account,Name,Role,Team,From,To,Hired'],
  ['bill', '序号,费用项目,结算金额(元),备注'],
  ['bill', 'Item,Amount'],
  ['chat-table', 'conversation_id,buyer_nick,agent,sender,sent_at,content'],
  ['chat-table', '会话ID,日期,时间,对象,发话者,消息,消息状态,商品ID,商品'],
  ['qianniu-web-sheets', '客户名,消息序号,发送时间,发送内容,发送账号,账号类型'],
  ['chat-in-cell', '客户ID,聊天记录'],
  ['chat-in-cell', '买家,日期,聊天内容,筛选范围'],
  ['chat-in-cell', '客户昵称,chat_date,chat_text,filter_range'],
  [
    'jd-sessions',
    '咨询时间,顾客,咨询类型,客服,转接后客服,技能组,商品编号,商品名称,首次响应时间,平均响应时间(S),会话时长(M),客户消息数,客服消息数,满意度,是否解决,cid',
  ],
  ['jd-sessions', ' 咨询时间 ,顾客,客服,满意度 '],
  ['pdd-chat-capture', 'time,role,name,type,content'],
  ['pdd-chat-capture', '订单号,时间,角色,昵称,内容'],
  ['feige-chat-capture', '用户信息,方向,标签,客服,时间,内容'],
  ['chat-table', 'Session ID;Buyer Nick;Sender Type;Sender Name;Sent At;Message Type;Message'],
  // Taobao, about 2019.
  [
    'taobao-orders',
    '订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,修改后的sku,异常信息,退款金额,预约门店,确认收货时间,打款商家金额,是否信用购,配送类型,主订单编号',
  ],
  // Taobao 2025/26.
  [
    'taobao-sub-orders',
    '主订单编号,子订单编号,订单创建时间,订单付款时间,发货时间,确认收货时间,订单状态,买家实付金额,退款金额,商品价格,购买数量,商家编码,商品ID',
  ],
  ['taobao-items', '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码'],
  // JD 2018, and as columns are picked today.
  [
    'jd-orders',
    '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,余额支付,应付金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话,订单备注,商家备注,运费金额,付款确认时间,货号,订单完成时间,订单来源,订单渠道,送装服务,服务费,仓库id,仓库名称,是否为品牌商订单,是否为toplife订单,商家SKUID,普通发票纳税编号,邮政编码,邮箱地址',
  ],
  ['jd-orders', '订单号,商品ID,下单时间,应付金额,订单状态,下单账号'],
  [
    'pdd-orders',
    '商品,订单号,订单状态,商品总价(元),邮费(元),店铺优惠折扣(元),平台优惠折扣(元),多多支付立减金额(元),上门安装费(元),送货入户费(元),送货入户并安装费(元),用户实付金额(元),商家实收金额(元),商品数量(件),是否审核中,支付时间,承诺发货时间,承诺送达时间,发货时间,确认收货时间,商品id,商品规格,样式ID,商品一级类目,商家编码-规格维度,商家备注,买家留言,售后状态,快递单号,快递公司,消费者资料,订单成交时间,赠品名称,团ID,团身份,省,市,区,街道/镇,是否抽奖或0元试用,订单来源,是否社区团购,分期方式',
  ],
  [
    'douyin-orders',
    '主订单编号,子订单编号,商品ID,商品金额,支付完成时间,订单类型,达人ID,达人昵称,货号,快递信息,支付方式,商家收入金额,流量体裁,流量渠道,流量来源,流量类型,订单提交时间,订单应付金额',
  ],
  // Taobao refunds, the older header with the buyer in it.
  [
    'taobao-refunds',
    '订单编号,退款编号,支付宝交易号,订单付款时间,商品编码,买家会员名称,退款完结时间,买家退款金额,手工退款/系统退款,是否需要退货,退款的申请时间,退款状态',
  ],
  ['pdd-refunds', '售后编号,订单编号,退款金额,退款原因,申请时间,售后状态,售后类型,商品名称,客服备注'],
  ['douyin-refunds', '售后单号,订单号,商品单号,售后类型,售后状态,售后申请时间,退商品金额（元）'],
  // Agents' reports, columns as merchants' tools name them.
  [
    'sycm-service',
    '旺旺昵称,询单最终付款人数,询单人数,首次响应时长（秒),平均响应时长（秒),净销售额,下单人数,客单价',
  ],
  ['sycm-reception', '旺旺昵称,咨询人数,接待人数,3分钟人工响应率,旺旺回复率'],
  ['chitu', '客服昵称,接待人数,未回复人数,回复率,首次响应（秒）,平均响应（秒）,平均接待时长'],
  ['jd-service', '客服,接待量,首次平均响应时间,平均响应时长(新标),30s应答率'],
  ['jd-service', '日期,客服,UID,技能组,服务商,接待量,好评量,评价量,差评量,客服总消息数,客户总消息数'],
  ['pdd-service', '客服账号,询单人数,最终成团人数,询单转化率'],
  ['feige-service', '客服昵称,接待会话量,工作时间平响时长'],
];

describe('headers of every known version', () => {
  for (const [owner, header] of VERSIONS)
    test(`${owner}: ${header.slice(0, 40)}`, async () => {
      const width = header.split(/[,;]/).length;
      const row = Array.from({ length: width }, () => '1').join(header.includes(';') ? ';' : ',');
      const { inputs, problems } = await readAll(file('x.csv', `${header}\n${row}\n`));
      expect(inputs.map(({ format }) => format)).toEqual([owner]);
      expect(codes(problems)).not.toContain('claimed-twice');
    });
});
