import type { Template } from './template.ts';

/** Service about parcels, in text and by telephone. */
export const logistics: Template = {
  id: 'logistics',
  title: { zh: '物流查件客服', en: 'Parcel service' },
  platform: 'generic',
  hours: '08:00-22:00',
  clauses: [
    {
      id: '1.1',
      says: 'metric: greeting-rate, min: 95%, weight: 10',
      why: {
        zh: '开头语：外包合同和质检表常见的一项。95% 是示例；凭用语判断，只作参考项，不扣款',
        en: 'The opening line: usual in vendor contracts and inspection sheets. 95% is an example; told by words: advisory, moves no money',
      },
    },
    {
      id: '1.2',
      says: 'metric: hold-courtesy-rate, with: { after: 60s }, min: 90%, weight: 10',
      why: {
        zh: '让客户等了 60 秒以上要致歉（“久等了”）：外包合同常见的一项。60 秒、90% 是示例；只作参考项',
        en: 'An apology after a wait of more than 60 seconds: usual in vendor contracts. 60 seconds and 90% are examples; advisory',
      },
    },
    {
      id: '1.3',
      says: 'metric: closing-rate, min: 90%, weight: 10',
      why: {
        zh: '结束语：外包合同和质检表常见的一项。90% 是示例；只作参考项',
        en: 'The closing line: usual in vendor contracts and inspection sheets. 90% is an example; advisory',
      },
    },
    {
      id: '1.4',
      says: 'metric: phrase-incidents, with: { class: dismissive }, max: 0, weight: 10',
      why: {
        zh: '不准说“不知道”“不清楚”“与我们无关”：客服服务规范最常见的禁语。词表会误伤，逐条列出由双方看，只作参考项',
        en: 'No 不知道, 不清楚 or 与我们无关: the words most often forbidden by service rules. A list of words can be wrong: every case is listed for both parties; advisory',
      },
    },
    {
      id: '2.1',
      says: 'metric: response-rate, with: { within: 60s, unit: turn }, min: 90%, weight: 20',
      penalty: 'per: 1pp, deduct: 200, cap: 2000',
      why: {
        zh: '60 秒应答率。60 秒、90% 和扣款都是示例',
        en: 'Answered within 60 seconds. 60 seconds, 90% and the penalty are examples',
      },
    },
    {
      id: '3.1',
      says: 'metric: proactive-notice-rate, with: { event: parcel-abnormal, within: 24h }, min: 95%, weight: 20',
      penalty: 'per: 1pp, deduct: 200, cap: 2000',
      why: {
        zh: '异常件主动通知：外包合同常见的一条。24 小时、95% 和扣款是示例',
        en: 'Buyers are told unasked of abnormal parcels: a usual clause. 24 hours, 95% and the penalty are examples',
      },
    },
    {
      id: '4.1',
      says: 'metric: call-hours-incidents, max: 0, weight: 10',
      penalty: 'per-case: 50, cap: 500',
      why: {
        zh: '8 点前、22 点后不外呼（注明紧急的除外）：外包合同的通行规定。扣款是示例',
        en: 'No outbound calls before 8:00 or after 22:00, urgent ones apart: usual in vendor contracts. The penalty is an example',
      },
    },
  ],
};
