import type { Chance } from './chance.ts';
import { file, gbk } from './inputs.ts';
import type { Said } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';
import { written } from './written.ts';

/** A refund sheet: cases of some of the orders 880000, 880001 …, one or two an order, open, closed and successful. */
export function refundSheet(chance: Chance, count: number): GivenFile {
  let csv = '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型\n';
  for (let i = 0; i < count; i++) {
    const applied = chance.upTo(29 * 86_400);
    const completed = applied + chance.pick([0, 1, 60, 3600, 86_400, 3 * 86_400]);
    const status = chance.pick(['退款成功', '退款成功', '退款成功', '退款关闭', '等待卖家同意']);
    const done = status === '等待卖家同意' ? '' : written(Math.min(completed, 31 * 86_400 - 1));
    const amount = (5 + chance.upTo(300) + 0.5).toFixed(2);
    csv += `${880_000 + chance.upTo(120)},R${i},${written(applied)},${done},${status},${amount},${chance.pick(['仅退款', '退货退款'])}\n`;
  }
  return file('退款.csv', csv);
}

/** A DSR sheet: the day of its banner, and scores of some days of June to August in a daily table. */
export function dsrSheet(chance: Chance): GivenFile {
  const score = (): string => `4.${50 + chance.upTo(49)}`;
  const side = (name: string): string => `近180天${name}DSR,${score()},持平,${score()},持平\n`;
  let csv = `店铺180天DSR（统计日期：2026-07-1${chance.upTo(10)}）,,,,\n指标名称,得分,趋势提示,行业均值,与行业对比\n`;
  csv += side('宝贝与描述相符') + side('服务态度') + side('物流质量');
  csv += '日期,描述得分（较上日）,物流得分（较上日）,服务得分（较上日）,\n';
  for (const date of ['2026-06-30', '2026-07-01', '2026-07-24', '2026-07-31', '2026-08-01'])
    if (chance.chance(0.7)) csv += `${date},${score()}（+0.01）,${score()},${score()},\n`;
  return file('DSR.csv', csv);
}

/** A Taobao order sheet in GBK, of buyers who chatted and others, around the talks' times. */
export function orderSheet(
  chance: Chance,
  talked: readonly (readonly Said[])[],
  count: number,
  phone: () => string = () => '',
): GivenFile {
  let csv =
    '订单编号,买家会员名,买家应付邮费,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝总数量,退款金额,发货时间,应发货时间,预售订单,旗帜,联系手机\n';
  const secondsOf = (at: string): number =>
    (Number(at.slice(8, 10)) - 1) * 86_400 +
    Number(at.slice(11, 13)) * 3600 +
    Number(at.slice(14, 16)) * 60 +
    Number(at.slice(17));
  for (let i = 0; i < count; i++) {
    const talk = chance.pick(talked);
    const start = secondsOf(chance.pick(talk).at);
    const created = Math.max(
      0,
      start + chance.pick([0, 1, 60, 600, 3600, 86_400, 86_401, 3 * 86_400, -600, -86_400 * 3]),
    );
    const paid = chance.chance(0.85)
      ? created + chance.pick([0, 5, 300, 3600, 43_199, 43_200, 43_201, 86_400])
      : null;
    const shipped =
      paid !== null && chance.chance(0.8)
        ? paid + chance.pick([3600, 72 * 3600, 72 * 3600 + 1, 90 * 3600])
        : null;
    const buyer = chance.chance(0.97)
      ? chance.chance(0.8)
        ? talk[0]!.buyer.toLowerCase()
        : `stranger${i}`
      : 't**1';
    const cents = 100 * (5 + chance.upTo(300)) + 50;
    const status =
      paid === null
        ? chance.pick(['等待买家付款', '交易关闭'])
        : chance.chance(0.1)
          ? '交易关闭'
          : '交易成功';
    const at = (seconds: number | null): string =>
      seconds === null ? '' : written(Math.min(seconds, 31 * 86_400 - 1));
    const refund = paid !== null && chance.chance(0.15) ? (cents / 200).toFixed(2) : '无退款申请';
    csv += `="${880_000 + i}",${buyer},${chance.pick(['0.00', '6.00'])},${paid === null ? '0.00' : (cents / 100).toFixed(2)},${status},${at(created)},${at(paid)},${1 + chance.upTo(3)},${refund},${shipped === null ? 'null' : at(shipped)},,${chance.chance(0.05) ? '是' : '否'},${chance.chance(0.05) ? '红旗' : ''},${phone()}\n`;
  }
  return gbk('订单.csv', csv);
}
