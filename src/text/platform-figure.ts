import type { Judgement, PlatformEntry } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { absolute, fraction, toNumber } from '../units/fraction.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { figureOf, showFigure } from './format.ts';
import { reasonText } from './reasons.ts';
import { decimalOf, showCount } from './show.ts';

/** Heads of the columns that show the platform's own figures. */
export const CONSOLE = {
  figure: { zh: '平台数据', en: 'Console' },
  heading: { zh: '平台数据与导出文件对照', en: "The platform's own figures beside the measured ones" },
  judgedOn: { zh: '判定依据', en: 'Judged on' },
  measured: { zh: '导出文件', en: 'Exports' },
  difference: { zh: '平台减导出', en: 'Console − exports' },
  basis: { zh: '平台数怎么来的', en: "How the platform's came about" },
  covered: { zh: '账号数 / 天数', en: 'Accounts / days' },
  reasons: { zh: '可能不一致的原因', en: 'Why they may differ' },
} satisfies Record<string, Text>;

const FROM: Readonly<Record<Judgement['from'], Text>> = {
  exports: { zh: '导出文件', en: 'exports' },
  console: { zh: '平台数据', en: 'console' },
};

/** What the clause is judged on, in a word. */
export const fromText = (from: Judgement['from'], lang: Lang): string => FROM[from][lang];

const BASES: Readonly<Record<NonNullable<PlatformEntry['basis']>, Text>> = {
  rows: { zh: '会话列表逐行计算', en: 'row by row, from the list of sessions' },
  counts: { zh: '按人数合计（Σ÷Σ）：{columns}', en: 'Σ of counts: {columns}' },
  stated: { zh: '报表原数：{columns}', en: 'as stated: {columns}' },
  weighted: { zh: '加权平均：{columns}，按{weight}加权', en: 'weighted: {columns} by {weight}' },
  total: {
    zh: '全店汇总行（账号全属乙方）：{columns}',
    en: "the shop's total row (all accounts are the vendor's): {columns}",
  },
};

/** How the platform's figure came about: `加权平均：平均响应时长，按接待人数加权`; why there is none. */
export function basisText({ basis, columns, weight, reason }: PlatformEntry, lang: Lang): string {
  if (basis === null) return reason === null ? '' : reasonText(reason, lang);
  return fill(BASES[basis][lang], { columns: listOf(columns, lang), weight: listOf(weight, lang) });
}

const REASONS: Readonly<Record<string, Text>> = {
  edges: {
    zh: '平台报表只覆盖考核期 {of} 天中的 {days} 天',
    en: "the platform's report covers {days} of the {of} days",
  },
  straddling: {
    zh: '有 {count} 段报表跨出考核日期，未用',
    en: '{count} stretches of the report reach beyond the days judged and are not used',
  },
  missing: { zh: '有 {count} 行缺数（如延迟统计）', en: '{count} rows lack the figure (not worked out yet)' },
  contradicted: {
    zh: '有 {count} 行的人数除不出表上的比率，改按比率加权',
    en: 'in {count} rows the counts do not give the rate stated, so rates are weighted',
  },
  uncounted: {
    zh: '报表没有人数，不检查最小样本',
    en: 'the report tells no count, so no minimum sample is asked',
  },
  rounded: { zh: '平台的数是四舍五入过的', en: "the platform's figures are rounded" },
  options: { zh: '平台没有说明：{options}', en: 'the platform does not tell: {options}' },
  hours: {
    zh: '平台按全天或未注明的时段统计，合同按服务时段',
    en: "the platform's hours are all day or untold, the contract's are its own",
  },
  'hours-daytime': {
    zh: '平台按 8-23 点统计，合同时段不同',
    en: "the platform counts 08:00-23:00, the contract's hours differ",
  },
  'hours-working': { zh: '平台按其工作时间统计', en: 'the platform counts its own working time' },
  anchor: {
    zh: '合同按会话首句定归属时点，平台按消息',
    en: 'the contract anchors by the session, the platform by the message',
  },
  clock: { zh: '合同只计服务时段内的秒数', en: 'the contract counts seconds within service hours only' },
  cap: {
    zh: '合同对等待时长封顶或计入未回复，平台规则不同',
    en: 'the contract caps waits or counts unanswered ones, the platform has a rule of its own',
  },
  'cap-theirs': {
    zh: '平台可能对等待时长封顶或计入未回复',
    en: 'the platform may cap waits or count unanswered ones',
  },
  bots: {
    zh: '合同剔除了机器人阶段（{count} 次），平台未必',
    en: 'the contract leaves the bot stage out ({count}), the platform may not',
  },
  accounts: { zh: '有 {count} 个账号只在其中一边', en: '{count} accounts are on one side only' },
  unit: {
    zh: '平台按人数跨日去重，合同按买家·日',
    en: 'the platform counts a buyer once over its days, the contract once a day',
  },
  attribution: { zh: '订单归属规则不同', en: 'orders are attributed by another rule' },
};

/** Why the platform's figure and the measured one may differ, in one line. */
export const differencesText = ({ reasons }: PlatformEntry, lang: Lang): string =>
  reasons
    .map(({ code, args }) => fill(REASONS[code]?.[lang] ?? code, args))
    .join(lang === 'zh' ? '；' : '; ');

/** The platform's own figure; null where there is none. */
export const platformValue = ({ console: its }: Judgement): number | null => its?.value ?? null;

/** The platform's figure in a table of clauses; '' where there is none. */
export const consoleText = ({ console: its, unit, target }: Judgement, lang: Lang): string =>
  its?.value == null ? '' : showFigure(its.value, unit, target?.value ?? null, lang);

/** What a reader must know beside the figures: that the platform's is judged, that it is weighted, what the exports give. */
export function consoleRemark(judgement: Judgement, lang: Lang): string {
  const { console: its, from, unit, target } = judgement;
  if (its === null || from !== 'console' || its.value === null) return '';
  const basis =
    its.basis === 'counts' || its.basis === 'stated' || its.basis === null ? '' : WORDS[its.basis][lang];
  const judged = fill(WORDS.judged[lang], { basis });
  const { value } = its.measured;
  if (value === null) return judged;
  const shown = showFigure(value, unit, target?.value ?? null, lang);
  return `${judged}${fill(WORDS.beside[lang], { value: shown })}`;
}

const WORDS = {
  judged: { zh: '按平台数据判定{basis}', en: "judged on the platform's figure{basis}" },
  weighted: { zh: '（加权平均）', en: ' (weighted)' },
  rows: { zh: '（会话列表逐行）', en: ' (row by row of its list of sessions)' },
  total: { zh: '（全店汇总行）', en: " (the shop's total row)" },
  beside: { zh: '，按导出文件为 {value}', en: '; the exports give {value}' },
} satisfies Record<string, Text>;

/** `+1.2个百分点`: the platform's figure less the measured one; '' where either is missing. */
export function differenceText({ console: its, unit }: Judgement, lang: Lang): string {
  if (its?.difference == null) return '';
  const { difference } = its;
  const exact = decimalOf(difference);
  const { text } = figureOf(toNumber(absolute(exact)), unit, null, lang);
  const sign = exact.num > fraction(0).num ? '+' : exact.num < 0n ? '−' : '±';
  const points = unit === 'ratio' ? text.replace('%', lang === 'zh' ? '个百分点' : ' pp') : text;
  return `${sign}${points}`;
}

/** `2 / 31`: accounts and days of the platform's figure. */
export const coveredText = ({ accounts, days }: PlatformEntry): string =>
  `${showCount(accounts)} / ${showCount(days)}`;

/** The clauses that have a platform's figure, or were to be judged on one. */
export const besides = ({ judgements }: Scorecard): (Judgement & { console: PlatformEntry })[] =>
  judgements.filter((each): each is Judgement & { console: PlatformEntry } => each.console !== null);
