import { defineSheet, monthOrDay, needDecimal } from './sheet/define-sheet.ts';
import { agent } from './sheet/fields.ts';

/** 人工评分表: figures that the parties enter for what no export shows. */
export const manual = defineSheet({
  id: 'manual',
  title: { zh: '人工评分表（自制）', en: 'Manual score sheet (hand-made)' },
  yields: 'manual',
  kept: { zh: '由双方商定后填写', en: 'Agreed and entered by the parties' },
  sample: [
    '评分日期,评分项,得分,客服账号',
    '2026-10-31,现场管理,90,',
    '2026-10-31,团队合作,85,',
    '2026-10-31,人员准入,100,青禾旗舰店:小美',
  ],
  fields: {
    day: {
      title: { zh: '评分日期', en: 'Scored on' },
      names: '评分时间, 评分月份, 考核月份, 月份, 日期, date, month',
      type: 'day',
      required: true,
      note: {
        zh: '形如 2026-10-31；只写月份（2026-10）算当月最后一天',
        en: 'Like 2026-10-31; a month alone (2026-10) is its last day',
      },
    },
    item: {
      title: { zh: '评分项', en: 'Score item' },
      names: '评分项目, 人工评分项, 考核项, 考核项目, 评分内容, item',
      type: 'words',
      required: true,
      note: {
        zh: '项目名称，与合同条款里写的一致',
        en: 'Name of the item, as the clause of the contract has it',
      },
      example: { zh: '现场管理', en: 'Floor management' },
    },
    score: {
      title: { zh: '得分', en: 'Score' },
      names: '分数, 评分, 成绩, points',
      type: 'number',
      required: true,
      note: { zh: '如 90 或 88.5', en: 'Like 90 or 88.5' },
    },
    agent,
  },
  requires: ['day', 'item', 'score'],
  record: (cells) => ({
    day: monthOrDay(cells, 'day').to,
    item: cells.words('item'),
    score: needDecimal(cells, 'score'),
    agent: cells.text('agent') || null,
  }),
});
