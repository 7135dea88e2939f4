import type { Signal } from './base/signal.ts';

/** Exemptions that count, filed when the first result was known already. */
export const exclusionsAfterResult: Signal = {
  id: 'exclusions-after-result',
  title: { zh: '看到结果后才提出的剔除', en: 'Exclusions filed after the result' },
  says: {
    zh: '生效的 {of} 条剔除里，有 {count} 条是在本期第一份评分卡出来之后才提出的',
    en: '{count} of {of} exclusions in force were filed after the first scorecard of the period was made',
  },
  innocent: {
    zh: '哪些没达标，要看到评分卡才知道；合同也约定了看到结果之后的申诉期限。',
    en: 'What was missed is only known from the scorecard, and the contract leaves some days after it to object.',
  },
  definition: {
    zh: '申诉与剔除表里已采纳、生效且剔除了本期数据的行，申诉时间晚于本期第一份评分卡的生成时间（从输出文件夹里找）。正好同一秒不算晚；只写了日期的，从那天开始算起；没写申诉时间的不看；找不到第一份评分卡时不提示。',
    en: 'Rows of the exemption sheet that were accepted, count, and take units out of the period, filed later than the first scorecard of the period was made (as the output folder knows). The same second is not later; a date alone means the beginning of that day; rows without a time of filing are not looked at; without a first scorecard nothing is told.',
  },
  side: 'owner',
  source: {
    zh: '结果出来后再决定剔除哪些，可以把没达标改成达标，反过来也可以；事先报备的剔除没有这个问题',
    en: 'choosing what to leave out when the result is known can turn a miss into a pass, or the other way round; what was announced before cannot',
  },
  needs: ['exemptions'],
  // How many are too many is for the two parties to say.
  threshold: { cases: 1, percent: 0 },
  observe(facts, note) {
    for (const { at, afterResult, input, row } of facts.exempting ?? [])
      note(-1, afterResult ? { at, input, row } : null);
  },
};
