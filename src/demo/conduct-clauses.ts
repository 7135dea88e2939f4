import type { Text } from '../units/text.ts';

/** A clause as it stands in the contract file, and where its figure comes from. */
export interface DemoClause {
  readonly clause: string;
  readonly why: Text;
}

/** What the chats show of the vendor's manners. */
export const MANNERS: readonly DemoClause[] = [
  {
    why: {
      zh: '开头语：每个会话的第一句要问候。凭词表判断，只作参考项，不动钱',
      en: 'A greeting begins every session; told by a list of phrases: advisory, moves no money',
    },
    clause: 'id: "5.1", metric: greeting-rate, min: 95%, weight: 5',
  },
  {
    why: {
      zh: '让买家等了 60 秒以上，要说声抱歉；参考项',
      en: 'Who kept a buyer waiting for more than 60 seconds says sorry: advisory',
    },
    clause: 'id: "5.2", metric: hold-courtesy-rate, with: { after: 60s }, min: 80%, weight: 5',
  },
  {
    why: {
      zh: '不许推诿（“不清楚”“与我们无关”）；词表会误伤，每一条都列出来由双方看，不直接扣钱',
      en: 'No pushing the buyer off; a list of phrases can be wrong, so every case is listed for both parties and costs nothing by itself',
    },
    clause: 'id: "5.3", metric: phrase-incidents, with: { class: dismissive }, max: 0, weight: 5',
  },
];

/** What buyers and inspectors say, from sheets kept by hand. */
export const JUDGED_BY_OTHERS: readonly DemoClause[] = [
  {
    why: {
      zh: '有责投诉：只算投诉登记里认定为乙方责任的',
      en: 'Complaints that the sheet kept by both parties lays at the vendor’s door',
    },
    clause: 'id: "5.4", metric: complaint-rate, max: 0.5%, weight: 5, penalty: { per-case: 100, cap: 1000 }',
  },
  {
    why: { zh: '服务评价表里 4 星、5 星的占比', en: 'The share of 4 and 5 stars in the rating sheet' },
    clause: 'id: "5.5", metric: satisfaction-rate, min: 90%, weight: 5, penalty: { deduct: 200 }',
  },
  {
    why: { zh: '甲方每周抽检，每人一次', en: 'The shop inspects every agent once a week' },
    clause: 'id: "5.6", metric: quality-score, min: 90, weight: 5, penalty: { deduct: 200 }',
  },
];
