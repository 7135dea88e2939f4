import type { Text } from '../units/text.ts';

/** Clauses that cannot be judged or paid as they are written. */
export const CLAUSE_COMPLAINTS = {
  'clause-twice': {
    zh: '条款编号“{written}”在第 {line} 行已经用过。每条条款的编号要不同。',
    en: 'The clause id “{written}” is already used in line {line}. Each clause has its own.',
  },
  'metric-unknown': {
    zh: '没有“{written}”这个指标。运行 kefu-sla metrics 查看全部指标。',
    en: 'There is no metric “{written}”. See kefu-sla metrics for all of them.',
  },
  'metric-unknown-near': {
    zh: '没有“{written}”这个指标，是不是想写 {near}？运行 kefu-sla metrics 查看全部指标。',
    en: 'There is no metric “{written}”; did you mean {near}? See kefu-sla metrics for all of them.',
  },
  'cap-needed': {
    zh: 'unanswered: cap 要把未回复的按封顶值计入，但没有写封顶值。请加上 cap，例如 cap: 600s。',
    en: 'unanswered: cap counts unanswered turns as the cap, which is not given. Add it, for example cap: 600s.',
  },
  'target-missing': {
    zh: '这条条款没有目标。请写 max（不高于）或 min（不低于）。',
    en: 'This clause has no target. Give max (at most) or min (at least).',
  },
  'target-both': {
    zh: 'max 和 min 只能写一个。要管两头，请写成两条条款。',
    en: 'Only one of max and min may be given. For both ends write two clauses.',
  },
  'points-line': {
    zh: '满分值 {full} 应当比零分值 {zero} 更好。请对调，或检查 max、min 用得对不对。',
    en: 'The value for full points, {full}, should be better than the one for none, {zero}. Swap them, or check max and min.',
  },
  'points-order': {
    zh: '{written} 这一行的顺序不对：从最好的一档写起，值越差分数要越低。',
    en: 'The row {written} is out of order: begin with the best one; a worse value gives fewer points.',
  },
  'penalty-empty': {
    zh: 'penalty 里没有写扣多少。请写 deduct、below、above、per 或 per-case。',
    en: 'The penalty does not say how much. Give deduct, below, above, per or per-case.',
  },
  'penalty-forms': {
    zh: '一条条款只能用一种扣款办法，{key} 和另一种同时出现了。请留下一种。',
    en: 'A clause has one way of deducting; {key} stands beside another. Keep one.',
  },
  'penalty-per-amount': {
    zh: 'per 只说了一档多大，没说一档扣多少。请加上 deduct。',
    en: 'per says how large a step is, not what it costs. Add deduct.',
  },
  'penalty-step': {
    zh: 'step 只和 per 一起用。请加上 per，或删去 step。',
    en: 'step goes with per. Add per, or remove step.',
  },
  'penalty-no-cases': {
    zh: '这个指标是平均值或总量，没有“一例一例”，不能按例扣款。请改用 deduct、分档或 per。',
    en: 'This metric is a mean or a total and has no single cases. Use deduct, tiers or per.',
  },
  'margin-no-rate': {
    zh: '误差范围 wilson95 只用于比率；这个指标不是“多少次里有多少次”。请删去 margin。',
    en: 'The margin wilson95 is for rates; this metric is not so many out of so many. Remove margin.',
  },
  'margin-edge': {
    zh: '目标是 0% 或 100% 时，误差范围不起作用。请删去 margin，或改目标。',
    en: 'With a target of 0% or 100% a margin of error has no effect. Remove margin, or change the target.',
  },
  'each-console': {
    zh: 'from: console 用的是平台的总数，不能逐日、逐人或逐店判定。请删去 each，或改成 from: exports。',
    en: "from: console takes the platform's figure as a whole, which cannot be judged unit by unit. Remove each, or say from: exports.",
  },
  'each-day': {
    zh: '{metric} 没有按天的数，不能 each: day。请删去 each，或换一种分法。',
    en: '{metric} has no figure for a single day, so each: day cannot be. Remove each, or choose another.',
  },
  'each-agent': {
    zh: '{metric} 没有每个客服的数，不能 each: agent。请删去 each，或换一种分法。',
    en: '{metric} has no figure for a single agent, so each: agent cannot be. Remove each, or choose another.',
  },
  'each-shop': {
    zh: '这条条款只管一家店，each: shop 不起作用。请删去 each。',
    en: 'This clause looks at one shop only, so each: shop does nothing. Remove each.',
  },
  'penalty-other-side': {
    zh: '{metric} 的责任方是{responsibility}，不是乙方，这笔扣款永远不会发生。双方确认由乙方负责的，请加 responsibility: vendor；否则删去 penalty。',
    en: "Responsibility for {metric}: {responsibility}, not the vendor, so this penalty could never be paid. If it is the vendor's, add responsibility: vendor; otherwise remove the penalty.",
  },
  'penalty-heuristic': {
    zh: '{metric} 是估算指标，默认只作参考，不动钱。双方同意据此扣款的，请加 severity: binding；否则删去 penalty。',
    en: '{metric} is an estimate and advisory by default, so it moves no money. If the parties agreed to it, add severity: binding; otherwise remove the penalty.',
  },
  'penalty-not-binding': {
    zh: 'severity: {severity} 的条款不动钱，这笔扣款永远不会发生。请改成 binding，或删去 penalty。',
    en: 'A clause with severity: {severity} moves no money, so this penalty could never be paid. Make it binding, or remove the penalty.',
  },
  'penalty-no-base': {
    zh: '合同没有 settlement（结算），扣款没有服务费可扣。请加上 settlement.base，或删去 penalty。',
    en: 'The contract has no settlement, so there is no fee to deduct from. Add settlement.base, or remove the penalty.',
  },
  'critical-idle': {
    zh: 'critical（一票否决）只对乙方负责的 binding 条款有效，这条是 {severity}，责任方是{responsibility}。请改条款，或删去 critical。',
    en: 'critical only acts on a binding clause of the vendor; this one is {severity} (responsibility: {responsibility}). Change the clause, or remove critical.',
  },
  'confirm-idle': {
    zh: 'confirm 只用在定为 binding 的估算指标上，这里不起作用。请删去。',
    en: 'confirm belongs to heuristic metrics made binding; it does nothing here. Remove it.',
  },
  'tier-side': {
    zh: '{side} 条款不能用 {key}：min（不低于）配 below，max（不高于）配 above。',
    en: 'A clause with {side} cannot use {key}: min goes with below, max with above.',
  },
  'tier-past-target': {
    zh: '{written} 这一档在目标之内：条款达标时不扣款，这一档永远轮不到。请改目标，或改这一档。',
    en: 'The tier {written} lies within the target: a clause that is met costs nothing, so it could never act. Change the target, or the tier.',
  },
  'tier-twice': {
    zh: '{written} 这一档写了两次。请删掉一个。',
    en: 'The tier {written} stands twice. Remove one.',
  },
  'tier-order': {
    zh: '这一档扣 {written}，与另一档矛盾：越差的一档扣得不能越少。请检查顺序和金额。',
    en: 'The deduction of {written} contradicts another tier: a worse value cannot cost less. Check order and amounts.',
  },
  'base-share': {
    zh: '服务费要写金额（元），不能写成比例 {written}。',
    en: 'The fee is an amount in yuan, not the share {written}.',
  },
  'per-case-console': {
    zh: '平台只给总数，不给逐例，from: console 的条款不能 per-case 扣款。请改用 below/above、per 或 deduct，或改成 from: exports。',
    en: 'The platform gives totals and no cases, so a clause with from: console cannot cost per-case. Use below/above, per or deduct, or say from: exports.',
  },
  'bonus-empty': {
    zh: 'bonus 里没有写奖多少。请写 add、above、below 或 per。',
    en: 'The bonus does not say how much. Give add, above, below or per.',
  },
  'bonus-forms': {
    zh: '一条条款只能用一种奖励办法，{key} 和另一种同时出现了。请留下一种。',
    en: 'A clause has one way of adding; {key} stands beside another. Keep one.',
  },
  'bonus-per-amount': {
    zh: 'per 只说了一档多大，没说一档奖多少。请加上 add。',
    en: 'per says how large a step is, not what it adds. Add add.',
  },
  'bonus-side': {
    zh: '{side} 条款的奖励不能用 {key}：min（不低于）配 above，max（不高于）配 below。',
    en: 'The bonus of a clause with {side} cannot use {key}: min goes with above, max with below.',
  },
  'bonus-past-target': {
    zh: '{written} 这一档还没达标，不会有奖励。请改目标，或改这一档。',
    en: 'The tier {written} misses the target: a clause that is missed adds nothing. Change the target, or the tier.',
  },
  'bonus-order': {
    zh: '这一档奖 {written}，与另一档矛盾：越好的一档奖得不能越少。请检查顺序和金额。',
    en: 'The bonus of {written} contradicts another tier: a better value cannot add less. Check order and amounts.',
  },
  'bonus-idle': {
    zh: '这条是 {severity}，责任方是{responsibility}，不动钱，这笔奖励永远不会发生。奖励只用于乙方负责的 binding 条款；请改条款，或删去 bonus。',
    en: 'This clause is {severity} (responsibility: {responsibility}) and moves no money, so this bonus could never be paid. A bonus is for a binding clause of the vendor; change the clause, or remove the bonus.',
  },
  'bonus-no-base': {
    zh: '合同没有 settlement（结算），奖励无处可加。请加上 settlement.base，或删去 bonus。',
    en: 'The contract has no settlement, so there is nothing to add to. Add settlement.base, or remove the bonus.',
  },
  'bonus-none': {
    zh: '没有一条条款有 bonus（奖励），{key} 不起作用。请删去，或给条款加上 bonus。',
    en: 'No clause has a bonus, so {key} does nothing. Remove it, or give a clause a bonus.',
  },
  'gate-unknown': {
    zh: 'bonus-gate 里的“{written}”不是条款编号。请写条款的 id。',
    en: '“{written}” in bonus-gate is no clause. Give the id of one.',
  },
  'gate-idle': {
    zh: 'bonus-gate 里的条款“{written}”不是乙方负责的 binding 条款，挡不住奖励。请删去，或改条款。',
    en: 'The clause “{written}” in bonus-gate is not a binding clause of the vendor, so it cannot hold the bonus back. Remove it, or change the clause.',
  },
  'fee-key': {
    zh: 'type: {type} 的服务费不用 {key}。请删去，或改 type。',
    en: 'A fee with type: {type} has no {key}. Remove it, or change the type.',
  },
  'fee-of': {
    zh: 'type: {type} 的服务费不能按 {of} 计，请写 of: {own}，或改 type。',
    en: 'A fee with type: {type} is not counted by {of}. Write of: {own}, or change the type.',
  },
  'fee-cutoff': {
    zh: 'of: {of} 不扣退款，refund-cutoff 不起作用。请改成 of: net-sales，或删去 refund-cutoff。',
    en: 'With of: {of} refunds do not leave, so refund-cutoff does nothing. Write of: net-sales, or remove it.',
  },
  'fee-tier-end': {
    zh: '最后一档不写 up-to，超出各档的咨询量才有价可计。请加上一档只写 rate 的。',
    en: 'The last tier has no up-to, so that every inquiry has its rate. Add a tier with a rate only.',
  },
  'fee-tier-limit': {
    zh: '这一档没有 up-to。只有最后一档可以不写。',
    en: 'This tier has no up-to. Only the last one does without.',
  },
  'fee-tier-order': {
    zh: 'up-to: {written} 不比前一档大。请从小到大写。',
    en: 'up-to: {written} is not above the tier before. Write them in ascending order.',
  },
  'score-end': {
    zh: '最后一行不写 from，更低的得分才有比例可用。请加上一行只写 pay 的。',
    en: 'The last row has no from, so that every score has its share. Add a row with pay only.',
  },
  'score-from': {
    zh: '这一行没有 from。只有最后一行可以不写。',
    en: 'This row has no from. Only the last one does without.',
  },
  'score-order': {
    zh: 'from: {written} 不比上一行低。请从高分写到低分。',
    en: 'from: {written} is not below the row before. Write the best score first.',
  },
  'score-pay': {
    zh: '得分更低却付得更多（{written}）。请检查各行比例。',
    en: 'A lower score pays more ({written}). Check the shares.',
  },
} satisfies Record<string, Text>;

/** Amendments that do not fit the contract, each other, or the days of a month. */
export const AMENDMENT_COMPLAINTS = {
  'amendment-fixed': {
    zh: '补充协议不能改 {key}：它说的是合同本身。请直接改合同里的 {key}，或另写一份合同。',
    en: 'No amendment changes {key}: it names the contract itself. Change {key} of the contract, or write another contract.',
  },
  'amendment-order': {
    zh: '这一条的起始日不晚于上一条（{before}）。请按日期先后写，同一天起的写成一条。',
    en: 'This one does not begin later than the one before it ({before}). Write them in order of their days, and those of one day as one.',
  },
  'amendment-outside-term': {
    zh: '起始日不在合同期限（{from} 至 {to}）之内。请改日期，或改 term。',
    en: 'It begins outside the term of the contract ({from} to {to}). Change the day, or the term.',
  },
  'amendment-idle': {
    zh: '这一条没有改任何东西。请写 clauses（条款），或要改的其他键。',
    en: 'This amendment changes nothing. Give clauses, or other keys that change.',
  },
  'amendment-mid-month': {
    zh: '月中（{from}）只能改 clauses；{key} 要从某月 1 日起改，否则同一个月要按两种办法算。请把日期改成 1 日，或把这一项另写成一条。',
    en: 'Within a month ({from}) only clauses may change; {key} changes on the 1st of a month, or one month would be counted in two ways. Begin on a 1st, or make it an amendment of its own.',
  },
  'amendment-clause-twice': {
    zh: '这一条补充协议里条款“{written}”写了两次。请合成一项。',
    en: 'This amendment changes clause “{written}” twice. Make it one.',
  },
  'amendment-clause-unknown': {
    zh: '此前没有条款“{written}”（有：{known}）。要改已有条款，请核对编号；要新增条款，请写全，至少有 metric 和 max 或 min。',
    en: 'There was no clause “{written}” before (there are: {known}). To change a clause, check its id; to add one, write all of it, at least metric and max or min.',
  },
  'amendment-remove': {
    zh: '条款“{written}”写了 remove: true，就不能再改它的别的内容。请只留一种。',
    en: 'Clause “{written}” is removed here, so nothing else of it can change. Keep one of the two.',
  },
  'lint-amendment-loses': {
    zh: '{key} 是整项替换的：原来写的 {lost} 没有再写，从这一条起就没有了。若要保留，请一并写上。',
    en: '{key} is replaced as a whole: {lost} stood there before and is not written again, so it no longer holds. To keep it, write it here too.',
  },
} satisfies Record<string, Text>;

/** What is wrong with what looks back to earlier months. */
export const LOOK_BACK_COMPLAINTS = {
  'within-months': {
    zh: 'within-months: {written} 不对。它包含考核的这个月，所以是 2 到 {most} 之间的整数，例如 3（本月和前两个月）。',
    en: 'within-months: {written} will not do. The month judged is one of them, so it is a whole number from 2 to {most}, such as 3 (this month and the two before).',
  },
  'repeat-multiplier': {
    zh: 'multiplier: {written} 不对。再次未达标的扣款要乘一个大于 1、不超过 10 的数，例如 2。',
    en: 'multiplier: {written} will not do. It is what the penalty is multiplied by: more than 1 and at most 10, such as 2.',
  },
  'chronic-misses': {
    zh: 'misses: {written} 不对。应是 2 到 {months}（within-months）之间的整数，连续或累计这么多个月未达标才提示。',
    en: 'misses: {written} will not do. It is a number of months from 2 to {months} (within-months).',
  },
} satisfies Record<string, Text>;
