import type { Text } from '../units/text.ts';

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

/** What a contract may say and seldom means. */
export const CONTRACT_WARNINGS = {
  'lint-unassigned': {
    zh: '列了甲方或其他客服，却没说没人接的咨询算谁的：目前不算乙方的，只单独列出。请写明 agents.unassigned: vendor 或 nobody。',
    en: "Accounts of the owner or of others are listed, but not whose the turns are that nobody took: now they are not the vendor's, only shown apart. Say agents.unassigned: vendor or nobody.",
  },
  'lint-vendor-empty': {
    zh: 'agents.vendor 是空的列表，谁都不会被考核。请写上乙方的账号，或删去这一项。',
    en: "agents.vendor is an empty list, so nobody is judged. Name the vendor's accounts, or remove it.",
  },
  'lint-no-cap': {
    zh: '条款有扣款，但没有 settlement.penalty-cap（扣款封顶），最坏时服务费会被扣光。请写明上限，例如 20%。',
    en: 'There are penalties but no settlement.penalty-cap, so at worst the whole fee is gone. State one, such as 20%.',
  },
  'lint-hours': {
    zh: '没有哪一天的服务时段是 {platform} 平台考核的 {rule}，算出的数和平台后台会对不上。这是有意的就不用改。',
    en: "On no day are the service hours those that {platform} judges by, {rule}, so the figures will differ from the platform's own. If that is meant, leave it.",
  },
  'lint-shop-score': {
    zh: '{metric} 是一家店的评分，几家店没有共同的评分，这条会没有数据。请用 only: {shops: [店名]} 指明一家。',
    en: '{metric} is the score of one shop; several have none in common, so the clause will have no data. Name the shop with only: {shops: [name]}.',
  },
  'lint-shops-differ': {
    zh: '{metric} 在各店的平台上习惯不同（{options}），合在一条里只能用同一种：目前按指标自己的默认值算。请用 with 写明，或用 only: {shops: […]} 按店分条。',
    en: 'The platforms of these shops differ in {metric} ({options}), and one clause knows one rule: now the default of the metric. Say it in with, or give each shop a clause of its own with only: {shops: […]}.',
  },
  'lint-unanswered': {
    zh: '{metric} 只算已回复的，没人理的不计入；合同里又没有管未回复的条款。请加一条 response-rate 或 unanswered-rate，或设 unanswered: cap。',
    en: '{metric} looks at answered turns only, and no clause looks at the others. Add response-rate or unanswered-rate, or set unanswered: cap.',
  },
  'lint-side': {
    zh: '{metric} 用 {side} 有些反常：越好的数反而不达标。请核对是不是写反了。',
    en: '{side} is unusual for {metric}: a better figure would miss it. Check whether it is the wrong way round.',
  },
  'lint-low': {
    zh: '{metric} 的目标只有 {written}，几乎不可能不达标。请核对小数点和百分号：是不是想写 90%？',
    en: 'The target of {metric} is only {written}; hardly anything could miss it. Check the decimal point and the percent sign: was 90% meant?',
  },
  'lint-cap': {
    zh: '扣款封顶是 {cap} 元，还不到服务费 {base} 元的 1%。想写比例的，请加上百分号（如 20%）。',
    en: 'The cap on penalties is {cap} yuan, less than 1% of the fee of {base} yuan. If a share was meant, add the percent sign (such as 20%).',
  },
  'lint-review': {
    zh: '{metric} 是估算指标，confirm: required 要求逐例复核：只有复核表里确认的案例才扣款（kefu-sla review template）；平均值一类没有单个案例的，不会扣款。双方同意直接扣的，请写 confirm: auto。',
    en: '{metric} is an estimate and confirm: required lets only cases cost money that the review sheet confirms (kefu-sla review template); a mean, which has no single cases, costs nothing. If the parties agreed to do without, write confirm: auto.',
  },
  'lint-console': {
    zh: 'from: console 要用平台自己的数，但 {platform} 的客服数据表里没有 {metric} 在这些选项下的数（表里有的：{stated}），这一条会是“无数据”。请改选项，或改成 from: exports。',
    en: "from: console asks for the platform's own figure, but no agent report of {platform} states {metric} under these options (it states: {stated}), so the clause will have no data. Change the options, or say from: exports.",
  },
  'lint-console-hours': {
    zh: '平台报表是全天的数，分不出 only.hours 限定的时段，{metric} 这一条会是“无数据”。请去掉 only.hours，或改成 from: exports（用聊天记录计算）。',
    en: "The platform's reports are about whole days and cannot be split by only.hours, so this clause ({metric}) will have no data. Leave only.hours out, or say from: exports, which measures the chats.",
  },
  'lint-unfed': {
    zh: '{metric} 要用的数据（{kind}），本程序还不认得 {platform} 平台的导出表，也没有自带的模板，这一条会是“无数据”。请在 formats 里写明这种表，或删去这一条。',
    en: '{metric} needs data ({kind}) for which this program knows no export of {platform} and has no template, so the clause will have no data. Describe the table in formats, or remove the clause.',
  },
  'lint-untold': {
    zh: '{metric} 选了 {written}，但本程序认得的 {platform} 平台导出表里没有这种数据，这个平台的店不计入；没有别的平台的店时，这一条会是“无数据”。请改 {option}，或用 only: { shops: […] } 只管有这种数据的店。',
    en: '{metric} says {written}, which no export of {platform} that this program knows tells. Shops of that platform are left out; without others the clause will have no data. Change {option}, or keep to the shops that can tell with only: { shops: […] }.',
  },
  'lint-sample': {
    zh: '{metric} 的最小样本是 {sample}，按这个目标，不到 {least} 个时一例就能决定达不达标。请把 min-sample 写成 {least} 或更大，或删去用默认值。',
    en: 'The least sample of {metric} is {sample}; below {least} units a single one decides. Set min-sample to {least} or more, or remove it for the default.',
  },
  'lint-twice': {
    zh: '同一例可能同时按条款 {other} 和这一条各扣一次。这是双方的意思就不用改；否则请只留一处 per-case，或用 only 分开。',
    en: 'One case may be docked by clause {other} and by this one. If the parties mean that, leave it; otherwise keep one per-case, or part them with only.',
  },
  'lint-overlap-cheaper': {
    zh: '同一例按条款 {other} 和这一条都要扣，overlap: one 只按排在前面的扣，而 {other} 扣得更少或有更低的封顶：{other} 一旦未达标，总扣款反而可能变少。请把扣得多的条款排在前面。',
    en: 'One case is docked by clause {other} and by this one; overlap: one takes the first, and {other} costs less or has a lower cap: once {other} is missed, less may be deducted in all. Put the dearer clause first.',
  },
  'lint-cap-zero': {
    zh: '扣款封顶是 0：未达标也不会扣款。请改封顶，或删去。',
    en: 'The cap on the penalty is 0, so a miss costs nothing. Change the cap, or remove it.',
  },
  'lint-bonus-cap-zero': {
    zh: '奖励封顶是 0：达标也不会有奖励。请改封顶，或删去。',
    en: 'The cap on the bonus is 0, so nothing is ever added. Change the cap, or remove it.',
  },
  'lint-bonus-unreachable': {
    zh: '{metric} 最好也只能到 {best}，这一档奖励永远拿不到。请改这一档，或删去。',
    en: '{metric} can be {best} at best, so this bonus can never be earned. Change it, or remove it.',
  },
  'lint-gate-unjudged': {
    zh: '条款 {written} 按现在的写法永远没有数据，挡不住奖励。请改这条条款，或从 bonus-gate 里删去。',
    en: 'As it is written, clause {written} never has data, so it cannot hold the bonus back. Change the clause, or take it out of bonus-gate.',
  },
  'lint-score-apart': {
    zh: '考核系数只按考核项的得分算。条款 {clauses} 计入显示的得分，但不影响系数（参考项），或在复核确认之前不影响（启发式指标）。双方是这个意思就不用改；否则请改 severity 或 confirm。',
    en: 'The coefficient goes by the score of the binding clauses alone. Clauses {clauses} count in the score that is shown, but not there (advisory), or not before their cases are confirmed (heuristic). If the parties mean that, leave it; otherwise change severity or confirm.',
  },
  'lint-tier-mixed': {
    zh: '这些档有的写金额、有的写服务费的比例，服务费一变，差的一档就可能反而少。请统一成一种写法。',
    en: 'Some of these tiers are yuan and some a share of the fee: with another fee a farther tier may come to less. Write all of them one way.',
  },
  'lint-tier-unordered': {
    zh: '这些档没有按数值排列，容易看错（程序按数值取档，与排列无关）。请从轻到重写。',
    en: 'These tiers do not stand in the order of their values and are easily misread (the program goes by the values). Write the nearest to the target first.',
  },
  'lint-tier-idle': {
    zh: '这一档的金额（计封顶后）和前一档一样，写了等于没写。请改金额或封顶，或删去这一档。',
    en: 'With the cap, this tier comes to the same as a nearer one, so it changes nothing. Change the amount or the cap, or remove the tier.',
  },
} satisfies Record<string, Text>;
