import type { Judgement } from '../scorecard/judgement.ts';
import type { Lang, Text } from '../units/text.ts';
import { showFigure } from './format.ts';
import { showCount } from './show.ts';

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
  'critical-items': { zh: '严重错误', en: 'critical items' },
  'complaint-calls': { zh: '接通的投诉电话', en: 'complaint calls answered' },
  'missed-calls': { zh: '未接通的电话', en: 'calls not answered' },
  'training-mean': { zh: '培训平均成绩', en: 'mean training score' },
  absences: { zh: '缺席人次', en: 'absences' },
  'exam-mean': { zh: '考试平均成绩', en: 'mean exam score' },
  'rated-mean': { zh: '服务评分平均分', en: 'mean rated score' },
  'vendor-complaints': { zh: '乙方责任的投诉', en: "complaints of the vendor's liability" },
};

/** The figures beside a clause's value: `招呼 95.0%（19/20）；询问 …`; empty where it has none. */
export function detailsText({ details }: Judgement, lang: Lang): string {
  const shown = details
    .filter(({ value }) => value !== null)
    .map(({ code, value, numerator, denominator, unit }) => {
      const figure = `${DETAILS[code]?.[lang] ?? code} ${showFigure(value, unit, null, lang)}`;
      if (unit !== 'ratio' || numerator === null || denominator === null) return figure;
      const parts = `${showCount(numerator)}/${showCount(denominator)}`;
      return lang === 'zh' ? `${figure}（${parts}）` : `${figure} (${parts})`;
    });
  return shown.join(lang === 'zh' ? '；' : '; ');
}

/** Whether they belong on the first screen: where the clause is missed, or money is exposed. */
export const detailsMatter = ({ verdict, details }: Judgement): boolean =>
  verdict === 'missed' || details.some(({ unit, value }) => unit === 'fen' && (value ?? 0) > 0);
