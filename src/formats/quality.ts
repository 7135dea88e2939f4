import { defineSheet, needDecimal } from './sheet/define-sheet.ts';
import { agent } from './sheet/fields.ts';

/** 质检表: one inspection a row. */
export const quality = defineSheet({
  id: 'quality',
  title: { zh: '质检表（自制）', en: 'Quality inspection sheet (hand-made)' },
  yields: 'quality',
  kept: { zh: '由质检人员登记', en: 'Kept by the inspectors' },
  sample: [
    '质检日期,客服账号,会话ID,质检得分,严重错误数',
    '2026-10-07,青禾旗舰店:小美,S0001,96,0',
    '2026-10-07,青禾旗舰店:小丽,S0002,88.5,1',
    '2026-10-08,青禾旗舰店:小美,,100,',
  ],
  fields: {
    day: {
      title: { zh: '质检日期', en: 'Inspected on' },
      names: '质检时间, 抽检日期, 抽检时间, inspection_date, 日期, date',
      type: 'day',
      required: true,
      note: { zh: '形如 2026-10-07', en: 'Like 2026-10-07' },
    },
    agent: { ...agent, required: true },
    session: {
      title: { zh: '会话ID', en: 'Session' },
      names: '会话编号, 抽检会话, session_id, conversation_id, cid',
      type: 'id',
      note: { zh: '抽检的会话，没有编号可不填', en: 'The session inspected, if it has an id' },
    },
    score: {
      title: { zh: '质检得分', en: 'Quality score' },
      names: '质检分, 质检分数, 质检成绩, 质检总分, 抽检得分, inspection_score, qa score, qc score',
      type: 'number',
      required: true,
      note: { zh: '这次质检的总分，如 96 或 88.5', en: 'The score of this inspection, like 96 or 88.5' },
    },
    critical: {
      title: { zh: '严重错误数', en: 'Critical items' },
      names: '严重错误, 致命错误, 致命错误数, 致命项, 红线, 红线数, critical',
      type: 'number',
      note: {
        zh: '触犯红线的项数，没有就填 0 或空着',
        en: 'How many critical items failed; 0 or empty for none',
      },
    },
  },
  requires: ['day', 'agent', 'score'],
  record: (cells) => ({
    day: cells.day('day')!,
    agent: cells.text('agent'),
    session: cells.text('session') || null,
    score: needDecimal(cells, 'score'),
    critical: cells.count('critical') ?? 0,
  }),
});
