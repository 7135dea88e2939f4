import type { Decision, ExemptionCategory } from '../records/rulings.ts';
import type { Cells } from './read/cells.ts';
import { defineSheet, moment, parseNick } from './sheet/define-sheet.ts';
import { agent, buyer, clause, decided, order } from './sheet/fields.ts';
import { CATEGORY_WORDS, decodeWords } from './sheet/words.ts';

/** 申诉与剔除: one request to leave units out a row. */
export const exemptions = defineSheet({
  id: 'exemptions',
  title: { zh: '申诉与剔除表（自制）', en: 'Exemption sheet (hand-made)' },
  yields: 'exemptions',
  export: {
    zh: '由提出方登记、对方裁定：kefu-sla formats template exemptions，或由评分卡生成：kefu-sla exemptions template',
    en: 'Filed by one party, decided by the other: kefu-sla formats template exemptions, or made from a scorecard: kefu-sla exemptions template',
  },
  sample: [
    '条款,会话ID,订单号,买家昵称,客服账号,起始时间,截止时间,申诉类别,申诉理由,证据,申诉人,申诉时间,裁定,裁定人,裁定时间,逾期受理',
    '4.2,S0001,,,,,,恶意买家,反复刷屏,截图 1,乙方王经理,2026-11-03 10:00:00,采纳,甲方李店长,2026-11-04,',
    ',,,,,2026-10-11 14:00:00,2026-10-11 15:30:00,平台故障,平台公告,截图 2,乙方王经理,2026-11-03 10:00:00,驳回,甲方李店长,2026-11-04,',
    '4.1,,,tb_demo_03,,2026-10-12,2026-10-12,测试,甲方测试对话,,乙方王经理,2026-11-20,,,,',
  ],
  fields: {
    clause: {
      ...clause,
      note: {
        zh: '合同里的条款编号，如 4.2；空着表示所有条款',
        en: 'Number of the clause in the contract, like 4.2; empty: every clause',
      },
    },
    session: {
      title: { zh: '会话ID', en: 'Session' },
      names: '会话编号, 会话, session_id, conversation_id',
      type: 'id',
      note: {
        zh: '导出里的会话编号，或评分卡里的编号（匿名）；其他单据的编号（匿名）也可以',
        en: 'The session id of the export, or a ref of the scorecard (of any other unit too)',
      },
    },
    order: {
      ...order,
      note: {
        zh: '完整的订单号，或评分卡里的编号（匿名）',
        en: 'The whole order number, or a ref of the scorecard',
      },
    },
    buyer,
    agent,
    since: {
      title: { zh: '起始时间', en: 'From' },
      names: '起, 起始, 开始时间, 起始日期, start, start_time',
      type: 'instant',
      note: {
        zh: '形如 2026-10-11 14:00:00；只写日期表示从当天起',
        en: 'Like 2026-10-11 14:00:00; a date alone: from that day on',
      },
    },
    until: {
      title: { zh: '截止时间', en: 'To' },
      names: '止, 截止, 结束时间, 截止日期, end, end_time',
      type: 'instant',
      note: {
        zh: '含这一刻；只写日期表示含当天',
        en: 'That moment included; a date alone: that day included',
      },
    },
    category: {
      title: { zh: '申诉类别', en: 'Category' },
      names: '类别, 剔除类别, 申诉类型, 剔除原因类别, exemption category',
      words: CATEGORY_WORDS,
      note: { zh: '写别的算作“其他”', en: 'Anything else counts as other' },
    },
    reason: {
      title: { zh: '申诉理由', en: 'Reason' },
      names: '理由, 原因, 剔除理由, 申诉原因, 剔除原因',
      type: 'words',
      note: { zh: '留在表里，不进评分卡', en: 'Stays in this sheet; it does not enter the scorecard' },
      example: { zh: '反复刷屏', en: 'Kept flooding the chat' },
    },
    evidence: {
      title: { zh: '证据', en: 'Evidence' },
      names: '证据说明, 佐证, 附件',
      type: 'words',
      note: { zh: '截图或公告的名称、链接', en: 'Name or link of a screenshot or an announcement' },
      example: { zh: '截图 1', en: 'Screenshot 1' },
    },
    ...decided,
  },
  requires: ['decision', ['reason', 'category'], ['filedBy', 'filedAt', 'session', 'order', 'since']],
  without: ['投诉编号', '投诉时间', '编号（匿名）', 'Ref (pseudonym)'],
  // The template lists breaches that nobody has to contest.
  isUntouched: (cells) => FILING.every((field) => cells.words(field) === ''),
  record: (cells) => {
    namesSomething(cells);
    return {
      clause: cells.text('clause') || null,
      session: cells.text('session') || null,
      order: cells.text('order') || null,
      buyer: parseNick(cells.text('buyer')),
      agent: cells.text('agent') || null,
      since: moment(cells, 'since'),
      until: moment(cells, 'until'),
      category: categoryOf(cells),
      filedBy: cells.text('filedBy') || null,
      filedAt: moment(cells, 'filedAt'),
      decision: (cells.text('decision') || 'pending') as Decision,
      decidedBy: cells.text('decidedBy') || null,
      decidedAt: moment(cells, 'decidedAt'),
      late: cells.text('late') === 'yes',
    };
  },
});

/** What a person writes who files or decides. */
const FILING = [
  'category',
  'reason',
  'evidence',
  'filedBy',
  'filedAt',
  'decision',
  'decidedBy',
  'decidedAt',
  'late',
];

/** A row that names no unit would leave out everything; a masked nick would name nobody, or everybody. */
function namesSomething(cells: Cells): void {
  const named = ['session', 'order', 'buyer', 'agent', 'since', 'until'].some((field) => cells.text(field));
  if (!named) cells.refuse('names-no-unit', 'decision');
  if (cells.text('buyer') !== '' && parseNick(cells.text('buyer')) === null)
    cells.refuse('masked-buyer', 'buyer');
}

function categoryOf(cells: Cells): ExemptionCategory | null {
  const words = cells.words('category');
  if (words === '') return null;
  return (decodeWords(CATEGORY_WORDS).read(words, false) ?? 'other') as ExemptionCategory;
}
