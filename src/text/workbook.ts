import type { Absent } from '../scorecard/words.ts';
import type { Text } from '../units/text.ts';

/** What stands where a piece of evidence has no figure. */
export const ABSENT_WORDS: Readonly<Record<Absent, Text>> = {
  unanswered: { zh: '未回复', en: 'no answer' },
  'not-bought': { zh: '未成交', en: 'no order' },
  'not-shipped': { zh: '未发货', en: 'not shipped' },
};

/** Names of the workbook's sheets. */
export const SHEETS = {
  summary: { zh: '考核总览', en: 'Summary' },
  settlement: { zh: '结算单', en: 'Settlement' },
  agents: { zh: '客服明细', en: 'Agents' },
  daily: { zh: '每日趋势', en: 'Daily' },
  hours: { zh: '分时', en: 'Hours' },
  breaches: { zh: '不达标明细', en: 'Breaches' },
  exemptions: { zh: '申诉与剔除', en: 'Exemptions' },
  signals: { zh: '提示', en: 'Signals' },
  sources: { zh: '数据来源', en: 'Sources' },
  definitions: { zh: '统计口径', en: 'Definitions' },
  charts: { zh: '图表数据', en: 'Chart data' },
} satisfies Record<string, Text>;

/** Words that several sheets share. */
export const WORKBOOK = {
  title: { zh: '客服外包考核评分卡', en: 'Outsourced customer service scorecard' },
  subject: { zh: '{vendor} {period} 考核结果', en: 'Results of {vendor}, {period}' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  owner: { zh: '甲方', en: 'Owner' },
  vendor: { zh: '乙方', en: 'Vendor' },
  contract: { zh: '合同编号', en: 'Contract' },
  period: { zh: '考核期', en: 'Period' },
  status: { zh: '状态', en: 'Status' },
  madeAt: { zh: '生成时间', en: 'Made at' },
  clause: { zh: '条款', en: 'Clause' },
  metric: { zh: '指标', en: 'Metric' },
  target: { zh: '目标', en: 'Target' },
  value: { zh: '实测', en: 'Actual' },
  sample: { zh: '样本', en: 'Sample' },
  whole: { zh: '全部', en: 'All' },
  waived: { zh: '豁免', en: 'Waived' },
  noContract: {
    zh: '没有合同：只列实测数据，不作判定，不计金额',
    en: 'No contract: figures only, nothing judged, no money',
  },
  provisional: {
    zh: '预核 PROVISIONAL：本表仅供核对，不是最终结算依据',
    en: 'PROVISIONAL: for checking only, not a basis for payment',
  },
  accepted: {
    zh: '已声明接受不完整的数据（--accept-incomplete）',
    en: 'Incomplete data was declared acceptable (--accept-incomplete)',
  },
} satisfies Record<string, Text>;

/** 考核总览. */
export const SUMMARY = {
  score: { zh: '综合得分', en: 'Score' },
  scored: { zh: '{score} 分，{grade} 级', en: '{score}, grade {grade}' },
  noScore: { zh: '没有可评分的条款', en: 'nothing could be scored' },
  results: { zh: '判定', en: 'Results' },
  counts: {
    zh: '达标 {met} · 未达标 {missed} · 误差范围内 {withinMargin} · 样本不足 {insufficient} · 无数据 {noData} · 豁免 {waived}',
    en: 'met {met} · missed {missed} · in margin {withinMargin} · too few {insufficient} · no data {noData} · waived {waived}',
  },
  base: { zh: '服务费', en: 'Base' },
  penalties: { zh: '扣款', en: 'Penalties' },
  payable: { zh: '应付金额', en: 'Payable' },
  severity: { zh: '类别', en: 'Kind' },
  gap: { zh: '差距与说明', en: 'Gap and remarks' },
  verdict: { zh: '判定', en: 'Verdict' },
  points: { zh: '得分', en: 'Points' },
  weight: { zh: '权重', en: 'Weight' },
  penalty: { zh: '扣款（元）', en: 'Penalty (¥)' },
  see: { zh: '查看', en: 'see' },
  breaches: { zh: '不达标数', en: 'Breaches' },
  vendorClauses: { zh: '乙方负责的条款', en: "The vendor's clauses" },
  figures: { zh: '实测数据', en: 'Figures' },
  otherClauses: {
    zh: '非乙方责任的条款（不计分、不扣款）',
    en: "Not the vendor's responsibility (no score, no money)",
  },
  critical: { zh: '一票否决', en: 'critical' },
} satisfies Record<string, Text>;

/** 差错余量. */
export const BUDGET = {
  title: { zh: '差错余量', en: 'Error budget' },
  allowed: { zh: '允许不达标', en: 'May miss' },
  used: { zh: '已不达标', en: 'Missed' },
  left: { zh: '剩余', en: 'Left' },
  projected: { zh: '照此到月末', en: "On this pace by the month's end" },
  over: { zh: '用完的日子', en: 'Used up on' },
  pace: {
    zh: '本期还没到月末：允许数按目前的日均量推算到全月；剩余为负表示已经超出。',
    en: 'The month is not over: what may miss is worked out for the whole month at the volume so far. Less than 0 left: too many have missed already.',
  },
} satisfies Record<string, Text>;

/** 逐日、逐人、逐店判定. */
export const UNITS = {
  title: { zh: '逐日、逐人、逐店判定的条款：最差的', en: 'Clauses judged by day, agent or shop: the worst' },
  unit: { zh: '日期/客服/店铺', en: 'Day, agent or shop' },
  whole: {
    zh: '条款 {clauses} 逐日、逐人或逐店判定，不看全期合计：「全部」一行是其中最差的一个。',
    en: 'Judged by day, agent or shop and not on the whole period: {clauses}. The row “All” has the figure of the worst.',
  },
  note: {
    zh: '每个条款列出未达标中最差的，至多 {most} 个；都达标的列出最差的一个。全部数字见「每日趋势」「客服明细」。',
    en: 'Of each clause the worst that missed, at most {most}; where none did, the worst one. The sheets Daily and Agents have them all.',
  },
} satisfies Record<string, Text>;

/** 客服明细 and 每日趋势. */
export const BREAKDOWN = {
  agent: { zh: '客服账号', en: 'Agent' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  sessions: { zh: '接待会话', en: 'Sessions' },
  turns: { zh: '对话轮次', en: 'Turns' },
  personal: {
    zh: '个人数据仅供辅导与复核，不得作为扣薪或辞退的唯一依据。',
    en: 'Figures of a person serve coaching and review. They must not be the sole ground for cutting pay or dismissal.',
  },
  colours: {
    zh: '橙底加粗 = 未达目标，蓝底 = 达到目标；灰色斜体 = 低于最小样本，仅供参考。不排名，不计个人金额。',
    en: 'Orange and bold: target missed. Blue: target met. Grey italics: under the minimum sample, an indication only. No rank, no money per person.',
  },
  dailyColours: {
    zh: '橙底加粗 = 当日未达目标，蓝底 = 当日达到目标；紫色 = 有条款豁免的日子。考核以全期合计为准，不以单日为准。',
    en: 'Orange and bold: target missed that day. Blue: met. Purple: days waived for some clause. Clauses are judged on the whole period, not on single days.',
  },
  whole: {
    zh: '「全部」含无人接待的咨询，可能与各客服的数字合不上。',
    en: '“All” includes what nobody took, so it may differ from the agents together.',
  },
  nobody: { zh: '没有按客服统计的数据', en: 'No figures by agent' },
  noDays: { zh: '没有按日统计的数据', en: 'No figures by day' },
  day: { zh: '日期', en: 'Day' },
  weekday: { zh: '星期', en: 'Weekday' },
} satisfies Record<string, Text>;

/** 不达标明细. */
export const BREACHES = {
  note: {
    zh: '每个条款最多列出 2,000 条、全表最多 50,000 条，最差的在前；平均值和百分位类条款只列差于目标的样本，并非逐条判定。',
    en: 'At most 2,000 are listed a clause and 50,000 in all, worst first. Of averages and percentiles only what is worse than the target is listed; cases are not judged one by one.',
  },
  listed: {
    zh: '{clause}：共 {of} 条，列出 {listed} 条',
    en: '{clause}: {of} in all, {listed} listed',
  },
  worse: {
    zh: '{clause}：样本 {of} 条，列出差于目标的 {listed} 条',
    en: '{clause}: {of} measured, the {listed} worse than the target listed',
  },
  worst: {
    zh: '{clause}：样本 {of} 条，列出最差的 {listed} 条',
    en: '{clause}: {of} measured, the worst {listed} listed',
  },
  number: { zh: '序号', en: 'No.' },
  whole: { zh: '本条款共计', en: 'Of clause' },
  unit: { zh: '单位', en: 'Unit' },
  ref: { zh: '编号（匿名）', en: 'Ref (pseudonym)' },
  agent: { zh: '客服账号', en: 'Agent' },
  at: { zh: '时间', en: 'Time' },
  measured: { zh: '实测', en: 'Measured' },
  threshold: { zh: '门槛', en: 'Threshold' },
  file: { zh: '文件', en: 'File' },
  part: { zh: '工作表/成员', en: 'Sheet / member' },
  row: { zh: '行号', en: 'Row' },
  unassigned: { zh: '未归属', en: 'unassigned' },
  seconds: { zh: '#,##0"秒"', en: '#,##0" s"' },
  none: { zh: '没有不达标记录', en: 'No breaches' },
} satisfies Record<string, Text>;

/** 数据来源. */
export const SOURCES = {
  made: { zh: '评分卡', en: 'Scorecard' },
  tool: { zh: '工具版本', en: 'Tool' },
  digest: { zh: '结果摘要', en: 'Digest of results' },
  zone: { zh: '时区', en: 'Time zone' },
  contractFile: { zh: '合同文件', en: 'Contract file' },
  files: { zh: '读取的文件', en: 'Files read' },
  identity: {
    zh: '每个文件：行数 = 计入 + 重叠 + 期外 + 无法识别。聊天日志按消息计行。“非消息”是其中的卡片、通知、内部备注等，既不算提问，也不算回复。',
    en: 'Of every file: rows = kept + overlapping + outside + refused. Of a chat log a row is a message. “No messages” are cards, notices, internal notes and the like among them: neither questions nor replies.',
  },
  file: { zh: '文件', en: 'File' },
  part: { zh: '工作表/成员', en: 'Sheet / member' },
  kind: { zh: '类别', en: 'Kind' },
  format: { zh: '格式', en: 'Format' },
  encoding: { zh: '编码', en: 'Encoding' },
  rows: { zh: '行数', en: 'Rows' },
  kept: { zh: '计入', en: 'Kept' },
  overlapping: { zh: '重叠', en: 'Overlapping' },
  outside: { zh: '期外', en: 'Outside' },
  refused: { zh: '无法识别', en: 'Refused' },
  silent: { zh: '非消息', en: 'No messages' },
  from: { zh: '最早', en: 'Earliest' },
  to: { zh: '最晚', en: 'Latest' },
  bytes: { zh: '字节', en: 'Bytes' },
  sha256: { zh: 'SHA-256', en: 'SHA-256' },
  noFiles: { zh: '没有读取任何文件', en: 'No files were read' },
  gaps: { zh: '数据是否完整', en: 'Is the data complete?' },
  noGaps: { zh: '没有发现缺漏', en: 'Nothing found missing' },
  problems: { zh: '数据提示', en: 'Notes on the data' },
  problem: { zh: '说明', en: 'Note' },
  row: { zh: '首处行号', en: 'First row' },
  count: { zh: '次数', en: 'Times' },
  noProblems: { zh: '没有发现数据问题', en: 'Nothing to note' },
  privacy: { zh: '个人信息', en: 'Personal data' },
  pseudonyms: {
    zh: '本工作簿不含聊天内容、买家昵称、电话和地址；编号是用双方共有的密钥算出的匿名编号。匿名化处理后的编号和客服账号仍属个人信息，请按个人信息保管。',
    en: 'This workbook holds no chat texts, buyer nicknames, phone numbers or addresses. Refs are pseudonyms made with a key that the parties share. Pseudonymised data and agent accounts are still personal data: keep them as such.',
  },
  retention: {
    zh: '保存期限：按双方约定；合同未设定。',
    en: 'Kept for: as the parties agree; the contract does not set it.',
  },
} satisfies Record<string, Text>;

/** 统计口径. */
export const DEFINITIONS = {
  clauses: { zh: '条款的参数与样本', en: 'Options and samples of the clauses' },
  options: { zh: '参数', en: 'Options' },
  scope: { zh: '限定范围', en: 'Only' },
  numerator: { zh: '分子/合计', en: 'Numerator / sum' },
  denominator: { zh: '分母/个数', en: 'Denominator / count' },
  least: { zh: '最小样本', en: 'Minimum sample' },
  excluded: { zh: '剔除', en: 'Left out' },
  distribution: { zh: '分布', en: 'Distribution' },
  longest: { zh: '最大', en: 'max' },
  metrics: { zh: '指标定义', en: 'Definitions of the metrics' },
  id: { zh: '代号', en: 'Id' },
  definition: { zh: '定义', en: 'Definition' },
  better: { zh: '方向', en: 'Better' },
  heuristic: { zh: '性质', en: 'Nature' },
  estimate: { zh: 'H 估算', en: 'H estimate' },
  measured: { zh: '实测', en: 'measured' },
  source: { zh: '来源', en: 'Source' },
  terms: { zh: '合同与读数约定', en: 'Terms of the contract and of reading' },
  term: { zh: '约定', en: 'Term' },
  setting: { zh: '取值', en: 'Setting' },
} satisfies Record<string, Text>;

/** Words of the workbook's charts. */
export const CHARTS = {
  note: {
    zh: '各图表引用的数字都在这里，与其他工作表相同；改动这里，图表跟着变。',
    en: 'The figures that the charts draw, the same as on the other sheets. Change one here and its chart follows.',
  },
  clause: { zh: '条款', en: 'Clause' },
  day: { zh: '日期', en: 'Day' },
  agent: { zh: '客服账号', en: 'Agent' },
  points: { zh: '各条款得分', en: 'Points by clause' },
  days: { zh: '{clause} {title}：每日（目标 {target}）', en: '{clause} {title} by day (target {target})' },
  agents: {
    zh: '{clause} {title}：各客服（目标 {target}）',
    en: '{clause} {title} by agent (target {target})',
  },
  stage: { zh: '环节', en: 'Stage' },
  buyers: { zh: '人数', en: 'Buyers' },
  trend: { zh: '走势', en: 'Trend' },
} satisfies Record<string, Text>;

/** Rates that are drawn as a funnel, by metric: what they are out of, and what came of it. */
export const FUNNELS: Readonly<Record<string, Readonly<Record<'title' | 'whole' | 'part', Text>>>> = {
  'inquiry-conversion-rate': {
    title: { zh: '询单转化', en: 'From inquiry to order' },
    whole: { zh: '询单', en: 'Inquired' },
    part: { zh: '成交', en: 'Bought' },
  },
};

/** 分时. */
export const HOURS = {
  note: {
    zh: '按星期和钟点统计：上表是对话轮次，下表是平均等待。颜色越深，数字越大；没有对话的格子空着。',
    en: 'By weekday and hour: turns above, the mean wait below. The darker, the more; empty where nobody asked.',
  },
  turns: { zh: '对话轮次', en: 'Turns' },
  waits: { zh: '平均等待（秒）', en: 'Mean wait (s)' },
  weekday: { zh: '星期', en: 'Weekday' },
  none: { zh: '没有分时数据', en: 'No figures by hour' },
} satisfies Record<string, Text>;
