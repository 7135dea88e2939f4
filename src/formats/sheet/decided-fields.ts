import { type Field, same } from '../field.ts';
import { DECISION_WORDS, YES_NO } from './words.ts';

/** Who asked for something and when, and what was decided: columns of a sheet of requests. */
export const decided = {
  filedBy: {
    title: { zh: '申诉人', en: 'Filed by' },
    names: ['提出人', '提出方', '申诉方', 'filed_by', 'filed-by'],
    type: 'name',
    note: { zh: '由谁提出', en: 'Who asks for it' },
    example: { zh: '乙方王经理', en: 'Wang (vendor)' },
  },
  filedAt: {
    title: { zh: '申诉时间', en: 'Filed at' },
    names: ['提出时间', '申诉日期', '提出日期', 'filed_at', 'filed-at'],
    type: 'instant',
    note: {
      zh: '合同有申诉时限时必填，用来判断是否逾期',
      en: 'Needed where the contract sets a time to file: it tells what is late',
    },
    example: same('2026-11-03 10:00:00'),
  },
  decision: {
    title: { zh: '裁定', en: 'Decision' },
    names: ['裁决', '裁决结果', '裁定结果', '申诉结果', '处理结果', '审核结果', '是否采纳'],
    type: 'word',
    words: DECISION_WORDS,
    note: {
      zh: '只有“采纳”的才剔除；空着表示还没有裁定',
      en: 'Only accepted ones are left out; empty: not decided yet',
    },
    example: { zh: '采纳', en: 'accepted' },
  },
  decidedBy: {
    title: { zh: '裁定人', en: 'Decided by' },
    names: ['裁决人', '裁决方', '审核人', '裁定方', 'decided_by', 'decided-by'],
    type: 'name',
    note: { zh: '由谁裁定', en: 'Who decided' },
    example: { zh: '甲方李店长', en: 'Li (owner)' },
  },
  decidedAt: {
    title: { zh: '裁定时间', en: 'Decided at' },
    names: ['裁决时间', '裁决日期', '审核时间', '裁定日期', 'decided_at', 'decided-at'],
    type: 'instant',
    note: { zh: '形如 2026-11-04', en: 'Like 2026-11-04' },
    example: same('2026-11-04'),
  },
  late: {
    title: { zh: '逾期受理', en: 'Late' },
    names: ['逾期', '逾期采纳', 'late accepted'],
    type: 'word',
    words: YES_NO,
    note: {
      zh: '逾期的申诉，双方仍同意计入时写“是”',
      en: 'yes: both parties count it although it was filed late',
    },
    example: same(''),
  },
} satisfies Record<string, Field>;
