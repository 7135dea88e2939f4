import type { EventType } from '../records/staff.ts';
import { defineSheet, parseNick } from './sheet/define-sheet.ts';
import { buyer, order } from './sheet/fields.ts';
import { EVENT_WORDS } from './sheet/words.ts';

/** 事件表: what buyers are to be told of unasked, one event a row. */
export const events = defineSheet({
  id: 'events',
  title: { zh: '待通知事件表（自制）', en: 'Event sheet (hand-made)' },
  yields: 'events',
  kept: { zh: '由双方登记需要主动通知买家的事', en: 'What buyers are to be told of, kept by the parties' },
  sample: [
    '事件时间,事件类型,买家昵称,订单号',
    '2026-10-07 09:00:00,补发/换货发出,tb_demo_01,4000000000000000001',
    '2026-10-07 14:00:00,物流异常,tb_demo_02,4000000000000000002',
    '2026-10-08 10:30:00,退款完成,,4000000000000000003',
  ],
  fields: {
    at: {
      title: { zh: '事件时间', en: 'Event at' },
      names: '事件日期, 发生时间, 发生日期, event_time, event_date, happened_at',
      type: 'instant',
      required: true,
      note: {
        zh: '形如 2026-10-07 09:00:00，通知时限从此刻算起',
        en: 'Like 2026-10-07 09:00:00: the time to tell runs from here',
      },
    },
    type: {
      title: { zh: '事件类型', en: 'Event type' },
      names: '事件, 异常类型, event',
      words: EVENT_WORDS,
      required: true,
      note: { zh: '从列表中选', en: 'Choose from the list' },
    },
    buyer,
    order,
  },
  requires: ['at', 'type', ['buyer', 'order']],
  record: (cells) => {
    const known = parseNick(cells.text('buyer'));
    const number = cells.text('order') || null;
    // Nobody could be told of it, and nobody could show that they were not.
    if (known === null && number === null)
      cells.refuse('no-buyer-nor-order', cells.has('buyer') ? 'buyer' : 'order');
    return { at: cells.instant('at')!, type: cells.text('type') as EventType, buyer: known, order: number };
  },
});
