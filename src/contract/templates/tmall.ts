import type { Template } from './template.ts';

/** Text service of a Tmall or Taobao shop. */
export const tmall: Template = {
  id: 'tmall',
  title: { zh: '天猫、淘宝在线客服', en: 'Tmall and Taobao online service' },
  platform: 'taobao',
  clauses: [
    {
      id: '4.1',
      says: 'metric: first-response-time, with: { unanswered: exclude, cap: none }, max: 6s, weight: 20, points: [ { to: 6s, give: 100 }, { to: 15s, give: 85 }, { to: 30s, give: 70 }, { to: 60s, give: 50 } ]',
      penalty:
        'above: [ { value: 6s, deduct: 100 }, { value: 15s, deduct: 300 }, { value: 30s, deduct: 500 } ]',
      why: {
        zh: '“黄金 6 秒”：天猫客服培训教材和外包条款的通行说法。得分和扣款的分档是示例；没人回的由 4.2、4.3 管',
        en: 'The “golden 6 seconds” of Tmall training books and vendor contracts. The tiers of points and money are examples; unanswered inquiries are for 4.2 and 4.3',
      },
    },
    {
      id: '4.2',
      says: 'metric: response-rate, with: { within: 180s, unit: turn }, min: 95%, weight: 15',
      penalty: 'per: 1pp, deduct: 200, cap: 2000',
      why: {
        zh: '3 分钟人工响应率：淘宝、天猫“旺旺 3 分钟人工响应率”，8:00–23:00，按轮次。95% 和扣款是示例',
        en: 'Answered by a person within 3 minutes: a Wangwang figure of Taobao and Tmall, 8:00–23:00, by turn. 95% and the penalty are examples',
      },
    },
    {
      id: '4.3',
      says: 'metric: reply-rate, min: 98%, weight: 10',
      penalty: 'deduct: 300',
      why: {
        zh: '旺旺回复率：千牛、生意参谋的统计项。98% 和扣款是示例',
        en: 'Reply rate: a figure of Qianniu and Sycm. 98% and the penalty are examples',
      },
    },
    {
      id: '5.1',
      says: 'metric: inquiry-conversion-rate, min: 30%, weight: 20',
      penalty: 'per: 1pp, deduct: 300, cap: 3000',
      why: {
        zh: '询单转化率：天猫外包合同通常有的一条。30% 和扣款是示例，请按店铺往月的实际定',
        en: 'Inquiry conversion: usual in Tmall vendor contracts. 30% and the penalty are examples; set them by the months before',
      },
    },
    {
      id: '5.2',
      says: 'metric: sales-per-buyer, min: 90, weight: 10',
      why: {
        zh: '客单价：天猫外包合同通常有的一条。90 元是示例',
        en: 'Sales per buyer: usual in Tmall vendor contracts. ¥90 is an example',
      },
    },
    {
      id: '5.3',
      says: 'metric: unpaid-follow-up-rate, with: { after: 12h }, min: 60%, weight: 5',
      why: {
        zh: '拍下 12 小时内催付：业内公开的天猫外包客服条款。60% 是示例',
        en: 'Unpaid orders are followed up within 12 hours: published terms of outsourced Tmall service. 60% is an example',
      },
    },
    {
      id: '6.1',
      says: 'metric: greeting-rate, min: 95%, weight: 5',
      why: {
        zh: '接待流程之招呼：外包合同和质检表常见的一项。95% 是示例；凭用语判断，只作参考项，不扣款',
        en: 'Every session begins with a greeting: usual in vendor contracts and inspection sheets. 95% is an example; told by words: advisory, moves no money',
      },
    },
    {
      id: '6.2',
      says: 'metric: stage-coverage, min: 70%, weight: 5',
      why: {
        zh: '接待流程：招呼、询问、分析、议价、推荐、帮助、核实、告别、追单（外包合同与培训教材）。70% 是示例；只作参考项',
        en: 'The stages of reception, from greeting to order chase (vendor contracts and training books). 70% is an example; advisory',
      },
    },
    {
      id: '6.3',
      says: 'metric: phrase-incidents, with: { class: perfunctory }, max: 0, weight: 5',
      why: {
        zh: '不准只回“哦”“嗯”“啊”：业内公开的天猫外包客服条款。词表会误伤，逐条列出由双方看，只作参考项',
        en: 'No reply of only 哦, 嗯 or 啊: published terms of outsourced Tmall service. A list of words can be wrong: every case is listed for both parties; advisory',
      },
    },
    {
      id: '6.4',
      says: 'metric: phrase-incidents, with: { class: gift-promise }, max: 0, weight: 5',
      why: {
        zh: '不主动答应送礼（同上），只作参考项',
        en: 'No gift is promised unasked (likewise); advisory',
      },
    },
    {
      id: '7.1',
      says: 'metric: dsr-service, min: 4.8',
      why: {
        zh: '店铺 DSR 服务态度：双方共同的结果，只列出来。4.8 是示例',
        en: 'DSR of service: a result of both parties, shown only. 4.8 is an example',
      },
    },
    {
      id: '7.2',
      says: 'metric: dsr-description, min: 4.8',
      why: { zh: 'DSR 描述相符，同上', en: 'DSR of description, likewise' },
    },
    {
      id: '7.3',
      says: 'metric: dsr-logistics, min: 4.8',
      why: { zh: 'DSR 物流服务，同上', en: 'DSR of logistics, likewise' },
    },
    {
      id: '7.4',
      says: 'metric: late-shipment-rate, with: { promise: 72h }, max: 2%',
      why: {
        zh: '天猫延迟发货规则：付款后 72 小时内发货，违约按商品金额的 30% 赔付，每单最多 500 元。发货是甲方的事，只列出来；2% 是示例',
        en: 'Tmall’s rule of late shipment: within 72 hours of payment, else 30% of the price, at most ¥500 an order. Shipping is the owner’s part, shown only; 2% is an example',
      },
    },
  ],
};
