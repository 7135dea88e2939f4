import type { Template } from './template.ts';

/** Text service of a JD shop. */
export const jd: Template = {
  id: 'jd',
  title: { zh: '京东在线客服', en: 'JD online service' },
  platform: 'jd',
  clauses: [
    {
      id: '4.1',
      says: 'metric: first-response-time, max: 15s, weight: 20',
      penalty: 'deduct: 300',
      why: {
        zh: '首次响应 15 秒：业内公开的京东外包客服条款。扣款金额是示例',
        en: 'First response within 15 seconds: published terms of outsourced JD service. The amount is an example',
      },
    },
    {
      id: '4.2',
      says: 'metric: response-rate, with: { within: 30s, unit: first }, min: 90%, weight: 20',
      penalty:
        'below: [ { value: 90%, deduct: 1% }, { value: 85%, deduct: 3% }, { value: 80%, deduct: 5% } ]',
      why: {
        zh: '首次 30 秒应答率：京东咚咚的考核项，2021 年 12 月起只算会话的首次咨询。90% 和各档扣款是示例',
        en: 'First answer within 30 seconds: a figure of JD Dongdong, since December 2021 of the first inquiry of a session only. 90% and the tiers are examples',
      },
    },
    {
      id: '4.3',
      says: 'metric: response-time, max: 40s, weight: 10',
      why: {
        zh: '平均响应 40 秒：京东对商家公布过的月度要求（咚咚平均响应时长）',
        en: 'Mean response of 40 seconds: a monthly requirement that JD published for its sellers',
      },
    },
    {
      id: '4.4',
      says: 'metric: typing-speed, min: 50/min, weight: 5',
      why: {
        zh: '打字 50 字/分：业内公开的京东外包客服条款。按时间戳估算，只作参考项，不扣款',
        en: '50 characters a minute: published terms of outsourced JD service. Estimated from timestamps: advisory, moves no money',
      },
    },
    {
      id: '5.1',
      says: 'metric: inquiry-conversion-rate, with: { horizon: 24h }, min: 25%, weight: 20',
      penalty: 'per: 1pp, deduct: 300, cap: 3000',
      role: '售前',
      why: {
        zh: '售前：咨询后 24 小时内付款（京东客服报表按 24 小时下单统计）。25% 和扣款是示例',
        en: 'Pre-sale: paid within 24 hours of the inquiry (JD’s reports look at 24 hours). 25% and the penalty are examples',
      },
    },
    {
      id: '5.2',
      says: 'metric: order-confirmation-rate, min: 80%, weight: 5',
      role: '售中',
      why: {
        zh: '售中：付款后核对订单或地址。80% 是示例；凭用语判断，只作参考项，不扣款',
        en: 'In sale: the order or address is confirmed after payment. 80% is an example; told by words: advisory, moves no money',
      },
    },
    {
      id: '5.3',
      says: 'metric: apology-rate, min: 90%, weight: 5',
      role: '售后',
      why: {
        zh: '售后：买家投诉要致歉（业内公开的京东外包客服条款）。90% 是示例；凭用语判断，只作参考项',
        en: 'After sale: an apology where the buyer complains (published terms of outsourced JD service). 90% is an example; told by words: advisory',
      },
    },
    {
      id: '5.4',
      says: 'metric: remedy-rate, min: 90%, weight: 5',
      role: '售后',
      why: {
        zh: '售后：投诉要给补救办法（同上）。90% 是示例；只作参考项',
        en: 'After sale: a remedy is offered for a complaint (likewise). 90% is an example; advisory',
      },
    },
    {
      id: '6.1',
      says: 'metric: refund-record-rate, min: 98%, weight: 5',
      penalty: 'deduct: 200',
      why: {
        zh: '退换登记要写全原因和责任方（业内公开的京东外包客服条款）。98% 和扣款是示例',
        en: 'Returns are entered with reason and liability (published terms of outsourced JD service). 98% and the penalty are examples',
      },
    },
    {
      id: '6.2',
      says: 'metric: freight-rule-rate, min: 95%',
      why: {
        zh: '非质量问题的退货运费归客户，换货运费各半（业内公开的京东外包客服条款）。95% 是示例；双方的事，只列出来',
        en: 'The buyer pays the freight of a return without fault of the seller, an exchange is split (published terms of outsourced JD service). 95% is an example; a matter of both parties, shown only',
      },
    },
  ],
};
