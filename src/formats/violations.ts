import type { Party } from '../records/staff.ts';
import { defineSheet, needDecimal } from './sheet/define-sheet.ts';
import { liability } from './sheet/fields.ts';
import { VIOLATION_WORDS } from './sheet/words.ts';

/** 违规表: points that the platform took, one case a row. */
export const violations = defineSheet({
  id: 'violations',
  title: { zh: '平台违规扣分表（自制）', en: 'Violation sheet (hand-made)' },
  yields: 'violations',
  kept: { zh: '按平台规则中心的违规记录登记', en: "Kept from the platform's rule centre" },
  sample: [
    '违规日期,违规编号,违规类型,扣分,违规原因,责任方',
    '2026-10-07,WG0001,一般违规,2,延迟发货,甲方',
    '2026-10-12,WG0002,一般违规,1,违背承诺,乙方',
    '2026-10-20,WG0003,严重违规,12,泄露他人信息,乙方',
  ],
  fields: {
    day: {
      title: { zh: '违规日期', en: 'Booked on' },
      names: '违规时间, 扣分日期, 扣分时间, 处罚日期, 处罚时间, 记分日期, 记分时间, violation_date',
      type: 'day',
      required: true,
      note: { zh: '扣分生效的日期，形如 2026-10-07', en: 'The day the points were booked, like 2026-10-07' },
    },
    id: {
      title: { zh: '违规编号', en: 'Violation' },
      names: '违规单号, 处罚编号, violation_id',
      type: 'id',
      note: { zh: '有编号就填', en: 'Its number if it has one' },
    },
    kind: {
      title: { zh: '违规类型', en: 'Violation kind' },
      names: '违规性质, 违规类别, 违规分类, 违规等级',
      words: VIOLATION_WORDS,
      required: true,
      note: { zh: '一般违规或严重违规', en: 'general or serious' },
    },
    points: {
      title: { zh: '扣分', en: 'Points' },
      names: '扣分值, 扣分分值, 违规扣分, 扣分数, 记分, points booked',
      type: 'number',
      required: true,
      note: { zh: '扣了几分，如 2；申诉退回的填负数', en: 'How many, like 2; negative where given back' },
    },
    reason: {
      title: { zh: '违规原因', en: 'Violation reason' },
      names: '违规行为, 违规内容, 违规说明, 违规场景',
      type: 'words',
      note: { zh: '平台给的原因', en: 'As the platform has it' },
      example: { zh: '延迟发货', en: 'Late shipment' },
    },
    liability: liability({
      zh: '双方认定的责任方，没有认定就空着',
      en: 'As agreed by the parties; empty: not decided',
    }),
  },
  requires: ['day', 'kind', 'points'],
  record: (cells) => ({
    day: cells.day('day')!,
    id: cells.text('id') || null,
    kind: cells.text('kind') as 'general' | 'serious',
    points: needDecimal(cells, 'points'),
    reason: cells.words('reason') || null,
    liability: (cells.text('liability') || null) as Party | null,
  }),
});
