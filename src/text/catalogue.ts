import type { Family } from '../metrics/base/metric.ts';
import type { Text } from '../units/text.ts';

/** Words of the catalogues that `metrics` and `formats` print. */
export const CATALOGUE = {
  id: { zh: '编号', en: 'Id' },
  title: { zh: '名称', en: 'Name' },
  formula: { zh: '公式', en: 'Formula' },
  definition: { zh: '口径', en: 'Definition' },
  worked: { zh: '例子', en: 'For example' },
  unit: { zh: '单位', en: 'Unit' },
  better: { zh: '方向', en: 'Better' },
  needs: { zh: '所需数据', en: 'Needs' },
  reads: { zh: '话术类', en: 'Phrase classes' },
  responsibility: { zh: '责任方', en: 'Answers for it' },
  nature: { zh: '性质', en: 'Nature' },
  mark: { zh: '标记', en: 'Mark' },
  scope: { zh: '细分', en: 'Broken down' },
  source: { zh: '出处', en: 'Source' },
  leftOut: { zh: '不计入', en: 'Left out' },
  options: { zh: '选项', en: 'Options' },
  example: { zh: '合同写法', en: 'In a contract' },
  kind: { zh: '内容', en: 'Holds' },
  platform: { zh: '平台', en: 'Platform' },
  grade: { zh: '可信度', en: 'Grade' },
  export: { zh: '导出位置', en: 'Where to export' },
  columns: { zh: '列', en: 'Columns' },
  sample: { zh: '样例（虚构）', en: 'Sample (invented)' },
} satisfies Record<string, Text>;

/** Families of metrics, by their ids. */
export const FAMILY_NAMES: Readonly<Record<Family, Text>> = {
  responsiveness: { zh: '响应', en: 'Responsiveness' },
  conversation: { zh: '沟通质量', en: 'Conversation quality' },
  selling: { zh: '销售', en: 'Selling' },
  'after-sales': { zh: '售后与店铺', en: 'After-sales and shop' },
  people: { zh: '人员', en: 'People' },
};

export const BETTER_NAMES: Readonly<Record<'lower' | 'higher', Text>> = {
  lower: { zh: '越低越好', en: 'lower' },
  higher: { zh: '越高越好', en: 'higher' },
};

export const MEASURE_NAMES: Readonly<Record<string, Text>> = {
  seconds: { zh: '时长', en: 'time' },
  ratio: { zh: '比例', en: 'rate' },
  fen: { zh: '金额', en: 'money' },
  score: { zh: '评分', en: 'score' },
  count: { zh: '数量', en: 'count' },
  'per-minute': { zh: '字/分', en: 'characters/min' },
};

export const NATURE = {
  heuristic: {
    zh: '估算指标：由文字或时间推断，默认只作参考项，不扣款',
    en: 'heuristic: inferred from words or times; advisory and without money unless the contract says otherwise',
  },
  exact: { zh: '由记录直接算出', en: 'worked out from the records' },
  informational: {
    zh: '观察：只说明情况，无所谓好坏，默认不计分',
    en: 'for observation: neither good nor bad, not scored unless the contract says otherwise',
  },
  heuristicMark: { zh: '估算', en: 'heuristic' },
  informationalMark: { zh: '观察', en: 'observed' },
  marks: {
    zh: '估算：凭用语或时间推断，合同没有另行约定就不扣款。观察：只说明情况，默认不计分。看一个指标怎么算：kefu-sla metrics 编号',
    en: 'heuristic: inferred from words or times, no money unless the contract says so. observed: tells what happened, not scored unless the contract says so. How one is worked out: kefu-sla metrics ID',
  },
} satisfies Record<string, Text>;

export const SCOPE = {
  agent: { zh: '按客服', en: 'by agent' },
  day: { zh: '按日', en: 'by day' },
  none: { zh: '只有总数', en: 'only as a whole' },
} satisfies Record<string, Text>;

export const OPTION_WORDS = {
  required: { zh: '必填', en: 'required' },
  default: { zh: '默认 {value}', en: 'default {value}' },
  choices: { zh: '可取 {values}', en: 'one of {values}' },
  none: { zh: '没有选项', en: 'none' },
  named: { zh: '由选项 {name} 指定', en: 'what the option {name} says' },
  where: { zh: '{text}（{name}: {choice}）', en: '{text} (with {name}: {choice})' },
  orElse: { zh: '{name}（没有时用{other}）', en: '{name} (or else {other})' },
  varies: { zh: '由选项指定', en: 'as its option says' },
} satisfies Record<string, Text>;

export const GRADE_NAMES: Readonly<Record<'A' | 'B' | 'own', Text>> = {
  A: { zh: 'A：依据读过真实导出文件的程序', en: 'A: from a program written against real exports' },
  B: { zh: 'B：依据仿制的样例', en: 'B: from an imitation of one' },
  own: { zh: '本程序自己的模板', en: "this program's own template" },
};

/** Grades in a table. */
export const GRADE_MARKS: Readonly<Record<keyof typeof GRADE_NAMES, Text>> = {
  A: { zh: 'A', en: 'A' },
  B: { zh: 'B', en: 'B' },
  own: { zh: '模板', en: 'own' },
};

export const PLATFORM_NAMES: Readonly<Record<string, Text>> = {
  taobao: { zh: '淘宝/天猫', en: 'Taobao/Tmall' },
  jd: { zh: '京东', en: 'JD' },
  pdd: { zh: '拼多多', en: 'Pinduoduo' },
  douyin: { zh: '抖音', en: 'Douyin' },
  xiaohongshu: { zh: '小红书', en: 'Xiaohongshu' },
  kuaishou: { zh: '快手', en: 'Kuaishou' },
  'alibaba-1688': { zh: '1688', en: '1688' },
  any: { zh: '不限', en: 'any' },
};
