import type { Kind } from '../records/input.ts';
import type { Text } from './text.ts';

/** Words of the catalogues that `metrics` and `formats` print. */
export const CATALOGUE = {
  id: { zh: '编号', en: 'Id' },
  title: { zh: '名称', en: 'Name' },
  definition: { zh: '口径', en: 'Definition' },
  unit: { zh: '单位', en: 'Unit' },
  better: { zh: '方向', en: 'Better' },
  needs: { zh: '所需数据', en: 'Needs' },
  responsibility: { zh: '责任方', en: 'Answers for it' },
  nature: { zh: '性质', en: 'Nature' },
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
  varies: { zh: '随选项而定', en: 'depends on options' },
};

export const NATURE = {
  heuristic: {
    zh: '估算指标：由文字或时间推断，默认只作参考项，不扣款',
    en: 'heuristic: inferred from words or times; advisory and without money unless the contract says otherwise',
  },
  exact: { zh: '由记录直接算出', en: 'worked out from the records' },
  heuristicMark: { zh: '估算', en: 'heuristic' },
} satisfies Record<string, Text>;

/** What no metric of a kind of data counts, whatever else it leaves out. */
export const LEFT_OUT: Readonly<Partial<Record<Kind, Text>>> = {
  chats: {
    zh: '服务时段以外、豁免日、机器人接待阶段、不由受考核客服负责的咨询；每次剔除多少，列在评分卡「统计口径」',
    en: 'what came outside service hours, on waived days or in the bot stage, or is not a judged agent’s; the sheet Definitions of the scorecard tells how many',
  },
  orders: {
    zh: '合同 exclude-flags 标记的订单，以及定义里写明不计的订单',
    en: 'orders with a flag of exclude-flags, and those that the definition leaves out',
  },
  refunds: {
    zh: '未成功的退款，缺申请时间的退款',
    en: 'refunds that did not succeed or name no application time',
  },
  dsr: { zh: '考核期以外的日子', en: 'days outside the period' },
};

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
  any: { zh: '不限', en: 'any' },
};
