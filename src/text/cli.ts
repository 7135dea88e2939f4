import type { Text } from '../units/text.ts';

/** Mistakes in how the program was called, and in files that it could not get at. */
export const CLI_COMPLAINTS: Readonly<Record<string, Text>> = {
  'unknown-command': {
    zh: '没有 {given} 这个命令。运行 {command} --help 查看全部命令。',
    en: 'There is no command {given}. See {command} --help for all of them.',
  },
  'unknown-command-near': {
    zh: '没有 {given} 这个命令，您要的是不是 {near}？运行 {command} --help 查看全部命令。',
    en: 'There is no command {given}; did you mean {near}? See {command} --help for all of them.',
  },
  'unknown-option': {
    zh: '没有 {given} 这个选项。运行 {command} --help 查看可用的选项。',
    en: 'There is no option {given}. See {command} --help for those there are.',
  },
  'unknown-option-near': {
    zh: '没有 {given} 这个选项，您要的是不是 {near}？运行 {command} --help 查看可用的选项。',
    en: 'There is no option {given}; did you mean {near}? See {command} --help for those there are.',
  },
  'missing-argument': {
    zh: '缺少参数 {given}。运行 {command} --help 查看用法。',
    en: 'The argument {given} is missing. See {command} --help for the usage.',
  },
  'missing-option-value': {
    zh: '选项 {given} 后面要写一个值。运行 {command} --help 查看用法。',
    en: 'The option {given} needs a value. See {command} --help for the usage.',
  },
  'unknown-choice': {
    zh: '{given} 不能取值 {value}，只能是：{allowed}。',
    en: '{given} cannot be {value}; it is one of: {allowed}.',
  },
  'too-many-arguments': {
    zh: '参数太多。运行 {command} --help 查看用法。',
    en: 'Too many arguments. See {command} --help for the usage.',
  },
  'wrong-usage': {
    zh: '用法有误：{message}。运行 {command} --help 查看用法。',
    en: 'Wrong usage: {message}. See {command} --help for the usage.',
  },
  'bad-month': {
    zh: '看不懂月份 {value}。请写成 2026-10。',
    en: 'The month {value} is not understood. Write it like 2026-10.',
  },
  'bad-period': {
    zh: '考核期 {value} 看不懂。请写 2026-10、2026-10-01..2026-10-15（先写起始日）、last-month 或 month-to-date。',
    en: 'The period {value} is not understood. Write 2026-10, 2026-10-01..2026-10-15 (first day first), last-month or month-to-date.',
  },
  'bad-today': {
    zh: '--today {value} 不是日期。请写成 2026-11-01 这样。',
    en: '--today {value} is no date. Write it like 2026-11-01.',
  },
  'bad-number': {
    zh: '{option} 要写一个 {least} 到 {most} 之间的整数，而不是 {value}。',
    en: '{option} takes a whole number from {least} to {most}, not {value}.',
  },
  'unknown-report': {
    zh: '没有 {value} 这种报告。可选：{allowed}。',
    en: 'There is no report {value}. There are: {allowed}.',
  },
  'no-scorecard': {
    zh: '没有写评分卡文件，例如 kefu-sla render scorecard.json；--list 列出报告格式。',
    en: 'no scorecard given, as in kefu-sla render scorecard.json; --list names the reports.',
  },
  'no-report': {
    zh: '--format 后面没有写报告名。可选：{allowed}。',
    en: '--format names no report. There are: {allowed}.',
  },
  'unknown-metric': {
    zh: '没有 {value} 这个指标。运行 kefu-sla metrics 查看全部。',
    en: 'There is no metric {value}. See kefu-sla metrics for all of them.',
  },
  'unknown-metric-near': {
    zh: '没有 {value} 这个指标，您要的是不是 {near}？运行 kefu-sla metrics 查看全部。',
    en: 'There is no metric {value}; did you mean {near}? See kefu-sla metrics for all of them.',
  },
  'unknown-format': {
    zh: '没有 {value} 这个格式。运行 kefu-sla formats 查看全部。',
    en: 'There is no format {value}. See kefu-sla formats for all of them.',
  },
  'unknown-format-near': {
    zh: '没有 {value} 这个格式，您要的是不是 {near}？运行 kefu-sla formats 查看全部。',
    en: 'There is no format {value}; did you mean {near}? See kefu-sla formats for all of them.',
  },
  'unknown-template': {
    zh: '没有 {value} 的模板。可选：complaints 投诉、ratings 评价、events 事件、quality 质检、manual 人工评分、calls 通话、attendance 考勤、training 培训、violations 违规、roster 花名册、bill 对账单。',
    en: 'There is no template {value}. There are: complaints, ratings, events, quality, manual, calls, attendance, training, violations, roster, bill.',
  },
  'unknown-template-near': {
    zh: '没有 {value} 的模板，您要的是不是 {near}？',
    en: 'There is no template {value}; did you mean {near}?',
  },
  'need-contract': {
    zh: 'need 要看合同才知道需要什么。请用 -c 指定合同文件。',
    en: 'What is needed stands in the contract. Name it with -c.',
  },
  'names-need-contract': {
    zh: '给了导出文件，还要用 -c 指定合同：编号靠合同和它旁边的密钥才能还原。',
    en: 'With exports given, name the contract with -c: refs are told by it and the key beside it.',
  },
  'missing-path': {
    zh: '没有这个文件或文件夹。请检查路径是否写对。',
    en: 'There is no such file or folder. Check how the path is written.',
  },
  'no-match': {
    zh: '没有文件符合这个通配符。请检查路径，或直接给出文件夹。',
    en: 'No file matches this glob. Check the path, or give the folder itself.',
  },
  'not-a-file': {
    zh: '这既不是文件也不是文件夹，无法读取。请给出导出的文件。',
    en: 'This is neither a file nor a folder. Give the exported file.',
  },
  'no-files': {
    zh: '给出的文件夹里没有可读的文件。请把平台导出的文件放进去。',
    en: 'The folders given hold no file to read. Put the exports of the platform there.',
  },
  'cannot-read': {
    zh: '无法读取（{why}）。请关闭正在使用它的程序，并检查读取权限。',
    en: 'It cannot be read ({why}). Close the program that holds it and check the permissions.',
  },
  'cannot-write': {
    zh: '无法写入（{why}）。请检查磁盘空间和写入权限，或用 -o 换一个文件夹。',
    en: 'It cannot be written ({why}). Check space and permissions, or choose another folder with -o.',
  },
  'folder-locked': {
    zh: '另一次考核正在写这个文件夹（电脑 {host} 上的进程 {pid}，{at} 开始），本次没有运行。请等它结束；若确定它已不在运行，删除这个文件再试。',
    en: 'Another audit is writing into this folder (process {pid} on {host}, since {at}), so this one did not run. Wait until it ends; if you are sure that it no longer runs, delete this file.',
  },
  'not-utf-8': {
    zh: '不是 UTF-8 文本。请用编辑器另存为 UTF-8。',
    en: 'This is not UTF-8 text. Save it as UTF-8 with an editor.',
  },
  'bill-no-settlement': {
    zh: '--bill 要与结算核对，但合同没有 settlement（结算），或没有给合同。请用 -c 给出写明结算的合同。',
    en: '--bill is held against the settlement, and there is none. Give a contract with settlement with -c.',
  },
  'bill-one': {
    zh: '--bill 要的是一个文件。请直接给出对账单。',
    en: '--bill takes one file. Name the bill itself.',
  },
  'bill-unread': {
    zh: '读不出对账单。它要有“项目”和“金额”两列（Excel 或 CSV），至少一行有金额；空白模板：kefu-sla formats template bill。',
    en: 'This cannot be read as a bill. It needs the columns Item and Amount (Excel or CSV) and a row with an amount; an empty one: kefu-sla formats template bill.',
  },
  'bad-key': {
    zh: '这个密钥文件已损坏：应为 64 位十六进制数字。请从备份或对方那里取回原件；若无人使用过它，可删除后重新运行。',
    en: 'This key is damaged: it must be 64 hexadecimal digits. Get it back from a backup or the other party; if nobody has used it, delete it and run again.',
  },
  'not-json': {
    zh: '不是 JSON 文件。请给出 audit 写出的 scorecard.json。',
    en: 'This is not JSON. Give the scorecard.json that audit wrote.',
  },
  'not-a-scorecard': {
    zh: '不是本版本能读的评分卡：{path} 处不符。请用 audit 重新生成 scorecard.json。',
    en: 'This is no scorecard that this version can read: {path} does not fit. Make it again with audit.',
  },
  'broken-off': { zh: '已中断，没有写任何文件。', en: 'Broken off; nothing was written.' },
  'bad-fee': {
    zh: '--fee {value} 不是金额。请写每月多少元，如 30000。',
    en: '--fee {value} is no amount. Write the yuan of a month, such as 30000.',
  },
  'file-stands': {
    zh: '已有这个文件，为免覆盖没有写入。请用 -o 换一个文件名。',
    en: 'The file is there already and was not overwritten. Choose another name with -o.',
  },
  'folder-not-empty': {
    zh: '文件夹里已有内容，为免覆盖没有写入。请换一个新文件夹。',
    en: 'The folder is not empty, and nothing in it was overwritten. Choose a new folder.',
  },
};

/** What is wrong with the staff list that a contract names. */
export const ROSTER_COMPLAINTS: Readonly<Record<string, Text>> = {
  'roster-missing': {
    zh: '合同写了 agents.roster: {written}，但没有读到这份花名册。请把它放在合同旁边或导出文件夹里，列名至少有“账号”（kefu-sla formats roster）。',
    en: 'The contract says agents.roster: {written}, but no such staff list was read. Put it beside the contract or among the exports; see kefu-sla formats roster for its columns.',
  },
  'roster-namesakes': {
    zh: '花名册里“{name}”有不同的入职日期，像是同名的两个人，会被当成一个人。请在姓名后加工号，例如“{name}01”。',
    en: 'The staff list gives “{name}” several dates of hire: two people of one name would be taken for one. Add a number to the name, such as “{name}01”.',
  },
  'roster-account-twice': {
    zh: '花名册里账号 {account} 在同一时间属于两行。请用起、止日期错开，或删去一行。',
    en: 'The staff list has the account {account} in two rows at one time. Keep them apart by their dates, or remove one.',
  },
  'roster-other-side': {
    zh: '花名册里的账号 {account} 在合同的 agents.{list} 里，同一时间只能归一方。请删掉一处。',
    en: 'The account {account} of the staff list stands in agents.{list} of the contract too; at any time it has one side. Remove one.',
  },
  'roster-role-unknown': {
    zh: '条款 {clause} 的角色“{written}”既不在 agents.roles，也不在花名册里。请补上，或改成花名册的写法。',
    en: 'The role “{written}” of clause {clause} stands neither in agents.roles nor in the staff list. Add it, or write it as the list does.',
  },
};

/** What the program remarks on the way, on stderr. */
export const NOTES = {
  written: { zh: '已写出：{files}', en: 'Written: {files}' },
  'held-open': {
    zh: '{wanted} 正被其他程序占用，改写为 {file}。',
    en: '{wanted} is held open by another program; {file} was written instead.',
  },
  'template-made': {
    zh: '已写出模板 {file}：从示例行的下一行填起，列名不要改；填好后与导出文件放在一起即可。',
    en: 'Wrote the template {file}: start below the example row and keep the column names; put it among the exports when it is filled in.',
  },
  'exemptions-made': {
    zh: '已写出申诉表 {file}，共 {rows} 条，涉及金额大的在前：要申诉的行写明类别、理由、证据和申诉时间，裁定由对方填；没有填写的行不算申诉。填好后放在合同旁边，并在合同里写 exemptions: { file: 文件名 }。“参考”开头的列只供查看。',
    en: 'Wrote the sheet {file}, rows: {rows}, the costliest first. For what is in dispute give category, reason, evidence and time of filing, and leave the decision to the other party; rows left as they are count as not filed. Then keep it beside the contract, which names it: exemptions: { file: … }. Columns that begin with “info” are for reading only.',
  },
  'review-made': {
    zh: '已写出复核表 {file}，共 {rows} 条，涉及金额大的在前：逐条选“确认”或“不成立”，填好后与导出文件放在一起再考核。“参考”开头的列只供查看。',
    en: 'Wrote the review sheet {file}, rows: {rows}, the costliest first. Choose confirmed or dismissed for each, put it among the exports and audit again. Columns that begin with “info” are for reading only.',
  },
  'not-all-listed': {
    zh: '条款 {clause} 共 {of} 条，评分卡只列出最差的 {listed} 条，表里也只有这些。',
    en: 'Clause {clause}: of {of} breaches the scorecard lists the worst {listed}, and so does the sheet.',
  },
  'refs-unnamed': {
    zh: '{of} 个编号中有 {count} 个没有对上，仍以匿名编号列出：合同、密钥和导出文件应与考核时相同。',
    en: 'Refs that stayed pseudonyms: {count} of {of}. Contract, key and exports should be those of the audit.',
  },
  'holds-personal-data': {
    zh: '注意：{file} 含有买家昵称和会话、订单编号，是个人信息，请妥善保管，不要外传。',
    en: 'Beware: {file} holds buyers’ nicknames and numbers of sessions and orders. It is personal data: keep it safe and do not pass it on.',
  },
  superseded: {
    zh: '数字与上次不同，上次的评分卡已移到 {folder}。',
    en: 'The figures differ from the last ones; the earlier scorecard was moved to {folder}.',
  },
  hidden: { zh: '隐藏文件，未读取：{files}', en: 'Hidden, not read: {files}' },
  'key-made': {
    zh: '已生成密钥 {file}，用于给会话编假名。请妥善保存；双方核对个案时，另行当面交换一次，不要随报告发送。',
    en: 'Made the key {file}, from which sessions get their pseudonyms. Keep it safe; to compare cases, give it to the other party once and apart from any report.',
  },
  'key-throwaway': {
    zh: '无法保存密钥 {file}，本次使用临时密钥：下次运行时会话的假名会不同。请给它所在的文件夹写入权限。',
    en: 'The key {file} cannot be kept; a throwaway key was used, so pseudonyms of sessions will differ next time. Make its folder writable.',
  },
  'digest-differs': {
    zh: '{file} 的内容与其校验值不符：生成之后被改动过。',
    en: '{file} does not fit its digest: it was changed after it was made.',
  },
  progress: {
    zh: '读取 {done} / {total} MB（{percent}%），{rate} MB/s',
    en: 'Reading {done} / {total} MB ({percent}%), {rate} MB/s',
  },
  'progress-left': { zh: '，还需约{left}', en: ', about {left} left' },
  'progress-again': { zh: '复读 {done} MB，{rate} MB/s', en: 'Reading again, {done} MB, {rate} MB/s' },
  'contract-sound': {
    zh: '{file}：合同有效，共 {clauses} 条，{warnings} 处值得留意。',
    en: '{file}: the contract is sound (clauses: {clauses}, doubtful points: {warnings}).',
  },
  warning: { zh: '留意：', en: 'note: ' },
  'demo-made': {
    zh: '已生成 {files}。\n接着试试：kefu-sla audit {dir} -c {dir}/contract.yaml',
    en: 'Made {files}.\nNow try: kefu-sla audit {dir} -c {dir}/contract.yaml',
  },
  bug: {
    zh: '这是 kefu-sla 自身的错误，不是您操作有误。请不要使用这次运行的结果。',
    en: 'This is a bug in kefu-sla, not a mistake of yours. Do not use what this run gave.',
  },
  'bug-send': {
    zh: '请把以上文字和您输入的命令发给开发者；不要发送聊天、订单等数据文件。',
    en: 'Please send the text above and the command you gave to the developers; send no chats, orders or other data.',
  },
} satisfies Record<string, Text>;

/** Heads of the list of reports. */
export const REPORT_LIST = {
  report: { zh: '报告', en: 'Report' },
  file: { zh: '文件', en: 'File' },
  printed: { zh: '打印', en: 'printed' },
  shows: { zh: '内容', en: 'What it is' },
} satisfies Record<string, Text>;
