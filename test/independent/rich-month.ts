import type { Chance } from './chance.ts';
import { file } from './inputs.ts';
import { orderSheet } from './random-sheets.ts';
import { type Said, talks } from './random-talks.ts';
import type { GivenFile } from './read-files.ts';
import { mobile, RICH } from './rich-words.ts';
import { asLog, asTable } from './talks-as-files.ts';
import { written } from './written.ts';

const TALKS = 150;
const ORDERS = 100;

const order = (chance: Chance): string => String(880_000 + chance.upTo(ORDERS + 5));
const moment = (chance: Chance): string => written(chance.upTo(31 * 86_400));

/** A refund sheet in which the platform steps in, somebody is liable and somebody pays the freight. */
function refunds(chance: Chance): GivenFile {
  let csv =
    '订单编号,退款编号,退款的申请时间,退款完结时间,退款状态,买家退款金额,售后类型,客服介入状态,责任方,买家退款原因,运费承担方\n';
  for (let i = 0; i < 60; i++) {
    const applied = chance.upTo(8 * 86_400) + (chance.chance(0.2) ? 20 * 86_400 : 0);
    const completed = applied + chance.pick([0, 3600, 86_400, 3 * 86_400]);
    const status = chance.pick(['退款成功', '退款成功', '退款关闭', '等待卖家同意']);
    const cells = [
      order(chance),
      `R${i}`,
      written(applied),
      status === '等待卖家同意' ? '' : written(completed),
      status,
      `${5 + chance.upTo(300)}.50`,
      chance.pick(['仅退款', '退货退款', '退货退款', '换货']),
      chance.pick(['未介入', '', '已介入', '客服介入处理中']),
      chance.pick(['', '卖家责任', '买家责任']),
      chance.pick(['', '不想要了', '质量问题']),
      chance.pick(['', '买家', '卖家', '各半']),
    ];
    csv += `${cells.join(',')}\n`;
  }
  return file('退款.csv', csv);
}

function complaints(chance: Chance): GivenFile {
  let csv = '投诉时间,投诉编号,订单号,买家昵称,客服账号,投诉类型,责任方,赔付金额\n';
  for (let i = 0; i < 30; i++)
    csv += `${moment(chance)},TS${i},${chance.chance(0.5) ? order(chance) : ''},tb_a,${chance.pick(['v1', 'v2', 'o1', ''])},服务态度,${chance.pick(['乙方', '乙方', '甲方', '物流', ''])},\n`;
  return file('投诉.csv', csv);
}

function ratings(chance: Chance): GivenFile {
  const invites = chance.chance(0.5);
  let csv = '评价时间,评价编号,会话ID,买家昵称,客服账号,评价,是否邀评,是否解决\n';
  for (let i = 0; i < 80; i++) {
    const given = chance.pick(['很满意', '满意', '一般', '不满意', '5', '3', '']);
    const solved = given === '' && !invites ? '是' : chance.pick(['是', '否', '']);
    const agent = chance.chance(0.5) ? chance.pick(['v1', 'v2', 'v3', 'o1', 'x1']) : '';
    const invited = invites ? (given === '' ? '是' : chance.pick(['是', '是', '否'])) : '';
    csv += `${moment(chance)},PJ${i},s${chance.upTo(TALKS + 10)},tb_a,${agent},${given},${invited},${solved}\n`;
  }
  return file('评价.csv', csv);
}

function events(chance: Chance, talked: readonly Said[][]): GivenFile {
  let csv = '事件时间,事件类型,买家昵称,订单号\n';
  for (let i = 0; i < 60; i++) {
    const { buyer, at } = chance.pick(chance.pick(talked));
    const nick = chance.pick([buyer, buyer.toLowerCase(), `nobody${i}`, 't**1', '']);
    const number = nick === '' || chance.chance(0.3) ? order(chance) : '';
    const type = chance.pick(['补发/换货发出', '退款完成', '物流异常', '改地址']);
    csv += `${chance.chance(0.5) ? at : moment(chance)},${type},${nick},${number}\n`;
  }
  return file('事件.csv', csv);
}

/** A month with something in it for every metric: chats in one of three shapes, and every sheet. */
export function richMonth(chance: Chance): GivenFile[] {
  const talked = talks(chance, TALKS, RICH);
  const chats = chance.pick([
    () => asTable(talked.flat()),
    () => asTable(talked.flat(), { types: true }),
    () => asTable(talked.flat(), { ids: false, types: chance.chance(0.5) }),
    () => asLog(talked),
  ])();
  return [
    chats,
    orderSheet(chance, talked, ORDERS, () => chance.pick(['', mobile(chance), '139****1201'])),
    refunds(chance),
    complaints(chance),
    ratings(chance),
    events(chance, talked),
  ];
}
