import type { Party } from '../records/staff.ts';
import { defineSheet, parseNick } from './sheet/define-sheet.ts';
import { agent, buyer, liability, order } from './sheet/fields.ts';

/** 投诉表: one complaint a row. */
export const complaints = defineSheet({
  id: 'complaints',
  title: { zh: '投诉表（自制）', en: 'Complaint sheet (hand-made)' },
  yields: 'complaints',
  kept: { zh: '平台没有投诉导出，由双方登记', en: 'Kept by the parties, since platforms export none' },
  sample: [
    '投诉时间,投诉编号,订单号,买家昵称,客服账号,投诉类型,责任方,赔付金额',
    '2026-10-07 10:00:00,TS0001,4000000000000000001,tb_demo_01,青禾旗舰店:小美,服务态度,乙方,20.00',
    '2026-10-08 15:30:00,TS0002,4000000000000000002,tb_demo_02,青禾旗舰店:小丽,物流破损,物流,',
    '2026-10-09 09:12:00,TS0003,,tb_demo_03,,商品质量,甲方,35.50',
  ],
  fields: {
    at: {
      title: { zh: '投诉时间', en: 'Complained at' },
      names: '投诉日期, complaint_time, complaint_date, 日期, 时间, date',
      type: 'instant',
      required: true,
      note: {
        zh: '形如 2026-10-07 10:00:00；只有日期也可以',
        en: 'Like 2026-10-07 10:00:00; a date alone will do',
      },
    },
    id: {
      title: { zh: '投诉编号', en: 'Complaint' },
      names: '投诉单号, 投诉单编号, 工单号, complaint_id, complaint_no',
      type: 'id',
      note: {
        zh: '有编号就填，防止重复登记',
        en: 'Its number if it has one: keeps it from being entered twice',
      },
    },
    order,
    buyer,
    agent,
    type: {
      title: { zh: '投诉类型', en: 'Complaint type' },
      names: '投诉原因, 投诉分类, 投诉内容, 投诉问题, complaint reason',
      type: 'words',
      note: { zh: '用自己的分类即可', en: 'In your own categories' },
      example: { zh: '服务态度', en: 'Manner' },
    },
    liability: liability({
      zh: '双方认定的责任方；空着表示还没有认定，不计入投诉率',
      en: 'As agreed by the parties; empty: not decided yet, and not counted in the complaint rate',
    }),
    paid: {
      title: { zh: '赔付金额', en: 'Paid' },
      names: '赔付, 赔付金额, 赔偿金额, 补偿金额, compensation, amount',
      type: 'money',
      note: { zh: '元', en: 'Yuan' },
    },
  },
  requires: ['at', ['id', 'type']],
  without: ['退款编号'],
  record: (cells) => ({
    at: cells.instant('at')!,
    id: cells.text('id') || null,
    order: cells.text('order') || null,
    buyer: parseNick(cells.text('buyer')),
    agent: cells.text('agent') || null,
    type: cells.words('type') || null,
    liability: (cells.text('liability') || null) as Party | null,
    paid: cells.money('paid'),
  }),
});
