import { defineSheet } from './sheet/define-sheet.ts';
import { EXPERIENCE_WORDS } from './sheet/words.ts';

/** 花名册: an account and who works with it, one span of days a row. */
export const roster = defineSheet({
  id: 'roster',
  title: { zh: '花名册', en: 'Staff roster' },
  yields: 'roster',
  kept: { zh: '由乙方提供、双方核对', en: 'Given by the vendor and checked by both' },
  sample: [
    '账号,姓名,角色,班组,起,止,入职日期,经验',
    '青禾旗舰店:小美,李小美,pre-sale,早班,2026-07-01,,2026-06-15,有经验',
    '青禾旗舰店:小丽,王小丽,after-sale,晚班,2026-10-01,,2026-09-20,新人',
    '青禾旗舰店:小王,李小美,pre-sale,早班,2026-10-05,2026-10-20,2026-06-15,有经验',
  ],
  fields: {
    account: {
      title: { zh: '账号', en: 'Account' },
      names: '客服账号, 平台账号, 旺旺账号, 旺旺, 子账号, 咚咚账号, agent, agent_account',
      type: 'name',
      required: true,
      note: {
        zh: '聊天里用的账号，可以用 * 代表任意字',
        en: 'The account used in the chats; * stands for any characters',
      },
    },
    name: {
      title: { zh: '姓名', en: 'Name' },
      names: '员工, 员工姓名, 客服姓名, 真实姓名, person',
      type: 'name',
      note: {
        zh: '同一个人的几个账号写同一个姓名，就算作一个人',
        en: 'Accounts with the same name are one person’s',
      },
      example: { zh: '李小美', en: 'Li Mei' },
    },
    role: {
      title: { zh: '角色', en: 'Role' },
      names: '岗位, 岗位类型, 职责',
      type: 'name',
      note: { zh: '与合同 agents.roles 里的名称一致', en: 'As named in the contract’s agents.roles' },
    },
    team: {
      title: { zh: '班组', en: 'Team' },
      names: '组别, 小组, 班次, 团队',
      type: 'name',
      note: { zh: '班组或班次', en: 'Team or shift' },
      example: { zh: '早班', en: 'Early' },
    },
    from: {
      title: { zh: '起', en: 'From' },
      names: '起始日期, 开始日期, 起始, 上岗日期, 上岗时间, start, start_date',
      type: 'day',
      note: {
        zh: '这个人从哪天起用这个账号；一直在用就空着',
        en: 'First day the person has the account; empty: always',
      },
    },
    to: {
      title: { zh: '止', en: 'To' },
      names: '截止日期, 结束日期, 截止, 离岗日期, 离职日期, end, end_date',
      type: 'day',
      note: { zh: '用到哪天（含）；还在用就空着', en: 'Last day (included); empty: still' },
    },
    hired: {
      title: { zh: '入职日期', en: 'Hired' },
      names: '入职时间, 入职, hire_date, hired_on, joined',
      type: 'day',
      note: { zh: '新人上岗条款用，形如 2026-06-15', en: 'For the onboarding clause, like 2026-06-15' },
    },
    experienced: {
      title: { zh: '经验', en: 'Experience' },
      names: '是否有经验, 有无经验, experienced',
      words: EXPERIENCE_WORDS,
      note: { zh: '新人或有经验', en: 'new or experienced' },
    },
  },
  requires: ['account', ['name', 'hired'], ['role', 'team', 'from', 'to', 'hired']],
  without: ['应出勤天数', '实出勤天数', '会话编号'],
  record: (cells) => ({
    account: cells.text('account'),
    name: cells.text('name') || null,
    role: cells.text('role') || null,
    team: cells.text('team') || null,
    from: cells.day('from'),
    to: cells.day('to'),
    hired: cells.day('hired'),
    experienced: cells.text('experienced') === '' ? null : cells.text('experienced') === 'yes',
  }),
});
