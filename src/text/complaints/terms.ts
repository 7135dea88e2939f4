import type { Text } from '../../units/text.ts';

/** Parts of a contract that contradict each other: hours, calendar, agents, sessions, phrases. */
export const TERMS_COMPLAINTS = {
  'hours-overlap': {
    zh: '{one} 和 {other} 有重叠。请合并成一段。',
    en: '{one} and {other} overlap. Make them one interval.',
  },
  'hours-none': {
    zh: '没有任何服务时段，什么都不会被考核。请至少写一段；全天写 "00:00-24:00"。',
    en: 'There are no service hours at all, so nothing would be judged. Write at least one interval; for all day "00:00-24:00".',
  },
  'weekday-twice': {
    zh: '“{written}”里有的日子前面已经写过。同一天只能写一次。',
    en: '“{written}” names a day that was given before. Each weekday stands once.',
  },
  'calendar-days': {
    zh: '请写清是哪天：单日用 day，一段用 from 和 to，两种不能混用。',
    en: 'Say which days: day for one, from and to for several, not both.',
  },
  'calendar-hours-and-as': {
    zh: 'hours 和 as 都在定当天的时段，只能留一个。',
    en: 'Both hours and as set the hours of the day; keep one.',
  },
  'calendar-idle': {
    zh: '这一条没有任何作用。请写 hours（时段）、as（按星期几）、waive（豁免）或 volume（预报量）。',
    en: 'This entry does nothing. Give hours, as, waive or volume.',
  },
  'calendar-overlap': {
    zh: '这一条和第 {other} 条的日期重叠，而且都改了时段，不知道以哪条为准。请错开日期。',
    en: 'This entry and entry {other} set the hours of the same day, so it is unclear which one holds. Keep their days apart.',
  },
  'forecast-overlap': {
    zh: '这一条和第 {other} 条的日期重叠，而且都写了预报量，不知道以哪条为准。请错开日期。',
    en: 'This entry and entry {other} forecast the volume of the same day, so it is unclear which one holds. Keep their days apart.',
  },
  'want-per-day': {
    zh: '“{written}”不是每天的咨询人数。请写成例如 800/day 或 800人/天。',
    en: '“{written}” is no number of buyers a day. Write it like 800/day.',
  },
  'waive-unknown': {
    zh: '“{written}”既不是条款编号，也不是指标。运行 kefu-sla metrics 查看全部指标，或写 all（全部豁免）。',
    en: '“{written}” is neither a clause nor a metric. See kefu-sla metrics, or write all.',
  },
  'waive-unknown-near': {
    zh: '“{written}”既不是条款编号，也不是指标，是不是想写 {near}？',
    en: '“{written}” is neither a clause nor a metric; did you mean {near}?',
  },
  'platform-and-shops': {
    zh: 'platform（一家店）和 shops（几家店）只能写一个。请把 platform 写进各店。',
    en: 'Write either platform, for one shop, or shops, for several; each shop names its platform.',
  },
  'shop-twice': {
    zh: '店名“{written}”已用于第 {other} 家店。请给每家店不同的名字。',
    en: 'Shop {other} is called “{written}” too. Give each shop a name of its own.',
  },
  'shop-unknown': {
    zh: '没有“{written}”这家店。合同里的店：{known}。',
    en: 'There is no shop “{written}”. The shops of the contract: {known}.',
  },
  'shop-unknown-near': {
    zh: '没有“{written}”这家店，是不是想写 {near}？',
    en: 'There is no shop “{written}”; did you mean {near}?',
  },
  'shop-no-list': {
    zh: '合同里没有 shops，只有一家店，不能按店限定。请删去这一项，或写明 shops。',
    en: 'The contract lists no shops, so there is only one. Remove this, or list the shops.',
  },
  'names-joined': {
    zh: '“{mark}”把几个账号连成了一个。请分开写成列表里的几项，例如 ["甲-*", "乙-*"]。',
    en: '“{mark}” joins several accounts into one. Write them as separate items, such as ["a-*", "b-*"].',
  },
  'full-width-quotes': {
    zh: '账号里有中文引号，会被当成账号的一部分。请改用英文引号 "…"。',
    en: 'There are curly quotation marks in the account; they would be taken as part of it. Use straight ones "…".',
  },
  'account-twice': {
    zh: '账号 {account} 在 {list} 里已经写过，同一时间只能归一方。请删掉一处，或用 from、to 错开。',
    en: 'The account {account} already stands in {list}; at any time it has one side. Remove one, or keep them apart with from and to.',
  },
  'role-unknown': {
    zh: '没有“{written}”这个角色。请在 agents.roles 里写明它包括哪些账号。',
    en: 'There is no role “{written}”. Say in agents.roles which accounts have it.',
  },
  'role-unknown-near': {
    zh: '没有“{written}”这个角色，是不是想写 {near}？',
    en: 'There is no role “{written}”; did you mean {near}?',
  },
  'sessions-both': {
    zh: 'gap（按静默时长）和 by: day（按天）只能选一种切分会话的办法。',
    en: 'Sessions end either after a gap or by: day; keep one.',
  },
  'phrase-by': {
    zh: '这类话术看的是“{by}”的话，不能改成“{written}”。请删去 by，或另起一个类名。',
    en: 'This class looks at the words of “{by}”; it cannot be made “{written}”. Drop `by`, or name a class of your own.',
  },
  'phrase-own-drop': {
    zh: '这是合同自己的话术类，没有内置词条可删。请删去 drop。',
    en: 'This is a class of the contract’s own: it has no built-in entries to drop. Take `drop` out.',
  },
  'phrase-not-human': {
    zh: '“{written}”这类话术看的是买家的话，客服说的话里找不到。请换一个客服话术类。',
    en: 'The phrase class “{written}” is of buyers’ words and never found in agents’. Name one of agents’ words.',
  },
  'phrase-not-buyer': {
    zh: '“{written}”这类话术看的是客服的话，买家说的话里找不到。请换一个买家话术类。',
    en: 'The phrase class “{written}” is of agents’ words and never found in buyers’. Name one of buyers’ words.',
  },
  'nothing-personal': {
    zh: '“{written}”里没有手机号、身份证号、银行卡号或街道门牌，本来就不会算作客户信息。请改正或删去。',
    en: '“{written}” holds no mobile, identity or card number and no street address: it would never be taken for a buyer’s. Mend it or take it out.',
  },
  'bad-regex': {
    zh: '“{written}”不是正确的正则表达式。请改正，或去掉两边的斜杠当作普通文字。',
    en: '“{written}” is no valid regular expression. Mend it, or drop the slashes to make it plain text.',
  },
} satisfies Record<string, Text>;
