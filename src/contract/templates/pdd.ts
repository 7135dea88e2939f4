import type { Template } from './template.ts';

/** Text service of a Pinduoduo shop. */
export const pdd: Template = {
  id: 'pdd',
  title: { zh: '拼多多在线客服', en: 'Pinduoduo online service' },
  platform: 'pdd',
  clauses: [
    {
      id: '4.1',
      says: 'metric: response-rate, with: { within: 30s, unit: message }, min: 85%, weight: 20',
      penalty:
        'below: [ { value: 85%, deduct: 1% }, { value: 80%, deduct: 2% }, { value: 70%, deduct: 4% } ]',
      why: {
        zh: '30 秒应答率：拼多多客服绩效报表的一列（8:00–23:00），按买家每条消息算；平台没有公布算法。85% 和各档扣款是示例',
        en: 'Answered within 30 seconds: a column of Pinduoduo’s agent report (8:00–23:00), by buyer message; the platform does not publish its formula. 85% and the tiers are examples',
      },
    },
    {
      id: '4.2',
      says: 'metric: response-time, max: 60s, weight: 10',
      penalty: 'deduct: 200',
      why: {
        zh: '平均人工响应时长：拼多多客服绩效报表的一列。60 秒和扣款是示例',
        en: 'Mean response time of people: a column of Pinduoduo’s agent report. 60 seconds and the penalty are examples',
      },
    },
    {
      id: '4.3',
      says: 'metric: effective-reply-rate, with: { valid-within: 1h }, min: 95%, weight: 10',
      penalty: 'deduct: 300',
      why: {
        zh: '有效回复率：拼多多较早公布的口径，有一条没回或超过 1 小时才回的买家不算。95% 和扣款是示例',
        en: 'Effective replies: an earlier rule of Pinduoduo; a buyer with a message unanswered, or answered after an hour, does not count. 95% and the penalty are examples',
      },
    },
    {
      id: '5.1',
      says: 'metric: inquiry-conversion-rate, with: { horizon: 24h, event: grouped }, min: 20%, weight: 20',
      penalty: 'per: 1pp, deduct: 300, cap: 3000',
      why: {
        zh: '询单转化率：拼多多以最终成团算。20%、24 小时和扣款是示例',
        en: 'Inquiry conversion: on Pinduoduo orders that were grouped. 20%, 24 hours and the penalty are examples',
      },
    },
    {
      id: '5.2',
      says: 'metric: sales-per-buyer, with: { net-of-refunds: false }, min: 40, weight: 5',
      why: {
        zh: '客单价：不扣退款，因为订单表不写退了多少。40 元是示例',
        en: 'Sales per buyer, refunds left in: the order sheet does not tell them. ¥40 is an example',
      },
    },
    {
      id: '5.3',
      says: 'metric: units-per-buyer, min: 1.2, weight: 5',
      why: {
        zh: '客件数：赤兔、生意参谋的统计项。1.2 是示例',
        en: 'Units per buyer: a figure of Chitu and Sycm. 1.2 is an example',
      },
    },
    {
      id: '6.1',
      says: 'metric: complaint-rate, max: 0.5%, weight: 5',
      penalty: 'per-case: 100, cap: 1000',
      why: {
        zh: '投诉率：只算投诉登记里认定为乙方责任的。0.5% 和扣款是示例',
        en: 'Complaints that the sheet lays at the vendor’s door. 0.5% and the penalty are examples',
      },
    },
    {
      id: '6.2',
      says: 'metric: dispute-refund-rate, max: 0.3%',
      why: {
        zh: '纠纷退款率：拼多多按近 30 天算。双方的事，只列出来；0.3% 是示例',
        en: 'Dispute refunds, on Pinduoduo of the last 30 days. A matter of both parties, shown only; 0.3% is an example',
      },
    },
    {
      id: '6.3',
      says: 'metric: refund-time, max: 48h',
      why: {
        zh: '近 30 天平均退款时长：拼多多的店铺指标。双方的事，只列出来；48 小时是示例',
        en: 'Mean refund time of the last 30 days, a shop figure of Pinduoduo. A matter of both parties, shown only; 48 hours is an example',
      },
    },
  ],
};
