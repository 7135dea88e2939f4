import type { Text } from '../units/text.ts';

/** What in an account's name tells that it is the shop's own. */
export const OWNER_MARKS: readonly string[] = [
  '店长',
  '店主',
  '主管',
  '老板',
  '掌柜',
  '自营',
  '甲方',
  'owner',
];

/** Comments of a contract that `init` writes. */
export const DRAFT = {
  head: {
    zh: '按模板“{title}”写的合同初稿。每条条款前写着数字的出处；写“示例”的由双方商定后改。',
    en: 'A first contract after the template “{title}”. Each clause says where its figures come from; examples are for the parties to settle.',
  },
  'head-check': {
    zh: '改完运行 kefu-sla contract check 检查，全部写法见 docs/contract.md。',
    en: 'Check it with kefu-sla contract check after changes; docs/contract.md tells all keys.',
  },
  contract: { zh: '合同编号', en: 'number on paper' },
  owner: { zh: '甲方', en: 'the shop' },
  vendor: { zh: '乙方', en: 'the vendor' },
  term: {
    zh: '合同起止日；去掉行首的 # 后，只考核其间的日子',
    en: 'take the # away to judge only the days of the term',
  },
  hours: { zh: '服务时段，时段外的咨询不考核', en: 'inquiries outside these hours are not judged' },
  'hours-by-shop': {
    zh: '不写就按各店平台的服务时段；写了各店都按它',
    en: 'without it each shop has the service hours of its platform; with it all have these',
  },
  answering: { zh: '{month} 的回复 98% 在 {hours} 之间', en: '98% of the replies of {month} lie in {hours}' },
  'vendor-list': { zh: '乙方的账号，考核', en: 'the vendor’s accounts: judged' },
  'owner-list': { zh: '甲方自己的人，只读不考核', en: 'the owner’s own: read, never judged' },
  'bot-list': { zh: '机器人，不算人工回复', en: 'robots: no replies of people' },
  unassigned: { zh: '始终没人接的咨询算乙方的', en: 'what nobody ever took counts against the vendor' },
  roster: {
    zh: '花名册：账号、姓名、角色、入职日期',
    en: 'staff list: accounts, names, roles, dates of hire',
  },
  'no-agents': {
    zh: '没有看到客服账号。请去掉下面的 #，写上实际的账号，* 代表任意字',
    en: 'No agents’ accounts were seen. Take the # off and name them, * for any characters',
  },
  'vendor-example': { zh: '某某外包-*', en: 'vendor-*' },
  'owner-example': { zh: '*店长', en: '*manager' },
  roles: { zh: '按账号名分角色', en: 'roles by the names of accounts' },
  closers: {
    zh: '客服说完后，买家只说道别话的一轮不计。道别话分这些组，各举几例；不要哪一组，写 phrases: { buyer-closing: { drop: [组名] } }',
    en: 'After the agent’s words, a turn in which the buyer only takes leave is no unit. The groups of such words, with examples; to take one out: phrases: { buyer-closing: { drop: [group] } }',
  },
  auto: {
    zh: '自动回复，不算应答（* 代表任意字）',
    en: 'automatic replies: no answers (* for any characters)',
  },
  measured: { zh: '实测 {month}：{value}', en: 'measured, {month}: {value}' },
  value: { zh: '{value}（样本 {sample}），{verdict}', en: '{value} (sample {sample}), {verdict}' },
  lacks: { zh: '现有文件算不出：{reason}', en: 'cannot be measured from the files at hand: {reason}' },
  unfed: {
    zh: '没有读得懂的{kind}表，可在 formats 里描述一种',
    en: 'no table of this kind ({kind}) is known; one can be described under formats',
  },
  inactive: {
    zh: '未启用：要用时去掉下一行的 #',
    en: 'not in force: take the # off the next line to use it',
  },
  penalty: {
    zh: '写好 settlement 后可加：penalty: { {penalty} }',
    en: 'with a settlement it can have: penalty: { {penalty} }',
  },
  'fee-none': {
    zh: '没写服务费，所以只判定、不算钱。要算钱，去掉下面各行的 # 并填上金额',
    en: 'No fee is stated, so clauses are judged and no money is worked out. For money, take the # off these lines and fill in the amount',
  },
  fee: { zh: '每月服务费（元）', en: 'fee of a month in yuan' },
  'penalty-cap': { zh: '每月扣款封顶', en: 'most that penalties take in a month' },
  tax: { zh: '服务费含税', en: 'the fee includes tax' },
  'no-orders-nick': {
    zh: '订单表没有买家昵称，只能靠聊天里的订单号对应，所以放宽到 40%',
    en: 'the order sheet names no buyers: only orders whose number appears in a chat can be joined',
  },
  'owner-name': { zh: '（请填写店铺名）', en: '(fill in the shop)' },
  'vendor-name': { zh: '（请填写客服商）', en: '(fill in the vendor)' },
} satisfies Record<string, Text>;

/** What `init` asks and says. */
export const INIT = {
  start: { zh: '写第一份合同', en: 'A first contract' },
  where: { zh: '平台导出的文件在哪个文件夹？', en: 'Which folder holds the exports of the platform?' },
  found: {
    zh: '读懂了 {inputs} 个表和日志（{platforms}），{month} 的聊天最多；客服账号 {people} 个，机器人 {bots} 个。',
    en: 'Understood {inputs} tables and logs ({platforms}), most chats in {month}; agents’ accounts: {people}, robots: {bots}.',
  },
  unread: {
    zh: '另有 {files} 个文件没能读懂，kefu-sla inspect 会说明原因。',
    en: 'Files that could not be read: {files}; kefu-sla inspect tells why.',
  },
  'found-nothing': {
    zh: '没有读到平台导出的文件，只按模板写。',
    en: 'No exports were found: the contract is written from the template alone.',
  },
  template: {
    zh: '按哪个模板写？（↑↓ 移动，回车确定）',
    en: 'Which template? (↑↓ to move, Enter to confirm)',
  },
  platform: { zh: '哪个平台？（↑↓ 移动，回车确定）', en: 'Which platform? (↑↓ to move, Enter to confirm)' },
  'platform-generic': { zh: '其他 / 不限', en: 'other' },
  contract: { zh: '合同编号', en: 'Number of the contract' },
  owner: { zh: '甲方（店铺）叫什么？', en: 'Who is the owner (the shop)?' },
  vendor: { zh: '乙方（客服外包商）叫什么？', en: 'Who is the vendor?' },
  people: {
    zh: '哪些账号是乙方的？（空格选或不选，回车确定；没选的算甲方自己的人，不考核）',
    en: 'Which accounts are the vendor’s? (Space to choose, Enter to confirm; the others are the owner’s own, not judged)',
  },
  'people-hint': { zh: '{messages} 条，{days} 天', en: '{messages} messages on {days} days' },
  hours: { zh: '服务时段（如 09:00-23:00）', en: 'Service hours (such as 09:00-23:00)' },
  auto: {
    zh: '哪些是自动回复？（空格选或不选，回车确定；自动回复不算应答）',
    en: 'Which of these are automatic replies? (Space to choose, Enter to confirm; they count as no answers)',
  },
  fee: {
    zh: '每月服务费多少元？（不填就只判定、不算钱）',
    en: 'What is the fee of a month in yuan? (leave it empty to judge without money)',
  },
  clauses: {
    zh: '启用哪些条款？（空格选或不选，回车确定；没选的写成注释，以后可用）',
    en: 'Which clauses are to be in force? (Space to choose, Enter to confirm; the others are written as comments)',
  },
  'wrong-hours': { zh: '请写成 09:00-23:00 这样', en: 'Write them like 09:00-23:00' },
  'wrong-fee': { zh: '请写金额，如 30000', en: 'Write an amount, such as 30000' },
  'wrong-empty': { zh: '请填写', en: 'This is needed' },
  made: {
    zh: '已写出 {file}：启用 {active} 条条款，另有 {inactive} 条写成注释。',
    en: 'Wrote {file}: {active} clauses in force, {inactive} more as comments.',
  },
  'made-all': { zh: '已写出 {file}：启用 {active} 条条款。', en: 'Wrote {file}: {active} clauses in force.' },
  'made-book': {
    zh: '已写出 {file}：{active} 条条款，备注里有出处和实测；模板里另有 {inactive} 条没有写入。',
    en: 'Wrote {file}: {active} clauses, with sources and measured values in the notes; {inactive} more of the template were left out.',
  },
  'made-book-all': {
    zh: '已写出 {file}：{active} 条条款，备注里有出处和实测。',
    en: 'Wrote {file}: {active} clauses, with sources and measured values in the notes.',
  },
  next: {
    zh: '请逐条核对，把示例数字改成合同上的，然后运行：\n  kefu-sla contract check {file}\n  kefu-sla audit {paths} -c {file}',
    en: 'Go through it, put in the figures of the contract on paper, then run:\n  kefu-sla contract check {file}\n  kefu-sla audit {paths} -c {file}',
  },
} satisfies Record<string, Text>;
