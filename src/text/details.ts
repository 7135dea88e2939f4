import type { Text } from './text.ts';

/** Figures that stand beside a metric's value: code → words that fit a table cell. */
export const DETAILS: Readonly<Record<string, Text>> = {
  'topic-product': { zh: '商品咨询', en: 'product' },
  'topic-order': { zh: '订单处理', en: 'order' },
  'topic-payment': { zh: '支付', en: 'payment' },
  'topic-logistics': { zh: '物流配送', en: 'logistics' },
  'topic-after-sale': { zh: '售后服务', en: 'after-sale' },
  'topic-other': { zh: '其他', en: 'other' },
  'stage-greeting': { zh: '招呼', en: 'greeting' },
  'stage-needs-question': { zh: '询问', en: 'asking' },
  'stage-analysis': { zh: '分析', en: 'analysis' },
  'stage-recommendation': { zh: '推荐', en: 'recommendation' },
  'stage-help': { zh: '帮助', en: 'help' },
  'stage-order-confirmation': { zh: '核实', en: 'confirmation' },
  'stage-closing': { zh: '告别', en: 'closing' },
  'stage-bargain-reply': { zh: '议价', en: 'answer to bargaining' },
  'stage-order-chase': { zh: '追单', en: 'chasing the order' },
  'late-exposure': { zh: '延迟发货违约金（按天猫规则）', en: 'exposure by the rules of Tmall' },
  'late-unpriced': { zh: '其中金额不明的订单', en: 'late orders of unknown amount' },
  'violation-step': { zh: '已到处罚节点', en: 'step reached' },
  'violation-next-step': { zh: '下一处罚节点', en: 'next step' },
};
