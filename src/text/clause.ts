import { STATISTIC, TOPIC } from '../metrics/base/option-words.ts';
import * as classes from '../phrases/index.ts';
import type { EachEntry, Judgement, PartEntry, Verdict } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { absolute, type Fraction, minus, toNumber } from '../units/fraction.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { figureOf, showFigure } from './format.ts';
import { UNIT_NAMES } from './labels.ts';
import { decimalOf, showCount, showDuration } from './show.ts';

/** What tells the title of a clause, of a judgement or of a contract. */
export type Titled = Pick<Judgement, 'metric' | 'options'> & {
  readonly only: { readonly role: string | null; readonly shops: readonly string[] };
  readonly part?: Judgement['part'];
};

type Titles = Pick<Scorecard, 'metrics'>;

/** The title of a clause's metric, its N filled in: `30秒应答率`. */
export function metricTitle(card: Titles, judgement: Titled, lang: Lang): string {
  const title = card.metrics[judgement.metric]?.title[lang] ?? judgement.metric;
  const within = judgement.options.within;
  if (typeof within !== 'number') return title;
  return title.replace(/N\s*(?:秒|seconds)/, showDuration(within, lang));
}

/** The title with what sets the clause apart: `首次30秒应答率（售前）`, `响应时长（P90）`. */
export function clauseTitle(card: Titles, judgement: Titled, lang: Lang): string {
  const title = metricTitle(card, judgement, lang);
  const first = judgement.options.unit === 'first';
  const named = !first
    ? title
    : lang === 'zh'
      ? `首次${title.replace(/^首次/, '')}`
      : `First ${title[0]?.toLowerCase()}${title.slice(1)}`;
  const { options, only, part } = judgement;
  const marks = [
    ...subjectNames(options, lang),
    ...[statisticName(options, lang), only.role].filter((mark) => mark !== null),
    ...only.shops,
    ...(part ? [partDays(part, lang)] : []),
  ];
  if (marks.length === 0) return named;
  return lang === 'zh' ? `${named}（${marks.join('，')}）` : `${named} (${marks.join(', ')})`;
}

/** What a clause looks at, where its options say that: a phrase class, a topic, an item of a sheet. */
const subjectNames = (options: Judgement['options'], lang: Lang): string[] =>
  ['class', 'say', 'topic', 'item'].flatMap((name) => {
    const said = options[name];
    if (typeof said !== 'string') return [];
    const title =
      name === 'topic' ? TOPICS[said] : Object.values(classes).find(({ id }) => id === said)?.title;
    return [title?.[lang] ?? said];
  });

const TOPICS: Readonly<Record<string, Text>> = TOPIC.values;

/** The statistic of a clause in words where it is not the plain one (mean, total, last). */
function statisticName({ statistic }: Judgement['options'], lang: Lang): string | null {
  if (typeof statistic !== 'string' || ['mean', 'total', 'last'].includes(statistic)) return null;
  return STATISTICS[statistic]?.[lang] ?? statistic;
}

const STATISTICS: Readonly<Record<string, Text>> = STATISTIC.values;

/** What a missed clause lacks, in units where it is a rate: `还差58个会话`, `超出2.3秒`. Empty where it is not missed. */
export function gapText(judgement: Judgement, lang: Lang): string {
  const { target, value, short } = judgement;
  if (judgement.verdict !== 'missed' || target === null || value === null) return '';
  const much =
    short !== null
      ? showUnits(short, judgement, lang)
      : difference(value, target.value, judgement.unit, lang);
  if (lang === 'zh') return target.side === 'min' ? `还差${much}` : `超出${much}`;
  return target.side === 'min' ? `${much} short` : `${much} over`;
}

/** `58个会话`, `1 session`; a plain number where the clause has no countable units. */
export function showUnits(count: number, judgement: Judgement, lang: Lang): string {
  const unit = judgement.evidence[0]?.unit ?? OPTION_UNITS[String(judgement.options.unit)];
  if (unit === undefined) return lang === 'zh' ? `${showCount(count)}次` : showCount(count);
  const name = UNIT_NAMES[unit];
  return lang === 'zh'
    ? `${showCount(count)}${name.zh}`
    : `${showCount(count)} ${name.en[count === 1 ? 0 : 1]}`;
}

const OPTION_UNITS: Readonly<Record<string, keyof typeof UNIT_NAMES>> = {
  turn: 'turn',
  first: 'session',
  message: 'message',
  'buyer-day': 'buyer-day',
};

function difference(value: number, target: number, unit: Judgement['unit'], lang: Lang): string {
  const gap: Fraction = absolute(minus(decimalOf(value), decimalOf(target)));
  const text = figureOf(toNumber(gap), unit, null, lang).text;
  if (unit !== 'ratio') return text;
  return text.replace('%', lang === 'zh' ? '个百分点' : ' pp');
}

/** The days on which a term of a clause held: `10-01至10-14`, `10-15 to 10-31`. */
export function partDays({ from, to }: Pick<PartEntry, 'from' | 'to'>, lang: Lang): string {
  const [first, last] = from.slice(0, 4) === to.slice(0, 4) ? [from.slice(5), to.slice(5)] : [from, to];
  return from === to ? first : fill(PART_WORDS.days[lang], { first, last });
}

/** The clause's number, with the days where it is judged in parts: `4.1（10-15至10-31）`. */
export function clauseName({ clause, part }: Pick<Judgement, 'clause' | 'part'>, lang: Lang): string {
  return part === null ? clause : fill(PART_WORDS.name[lang], { clause, days: partDays(part, lang) });
}

/** What amended it, and that it was too small to be judged by itself; empty for a clause judged whole. */
export function partRemarks({ part }: Pick<Judgement, 'part'>, lang: Lang): string[] {
  if (part === null) return [];
  return [
    ...(part.note === null || part.note === '' ? [] : [part.note]),
    ...(part.whole ? [PART_WORDS.whole[lang]] : []),
  ];
}

const PART_WORDS = {
  days: { zh: '{first}至{last}', en: '{first} to {last}' },
  name: { zh: '{clause}（{days}）', en: '{clause} ({days})' },
  whole: {
    zh: '这一段样本不足，按全期实测和按天数加权的目标判定',
    en: 'these days alone are too small a sample: judged on the whole period, against the target weighted by days',
  },
} satisfies Record<string, Text>;

/** One day, agent or shop of a clause that is judged unit by unit. */
export type EachUnit = EachEntry['units'][number];

/** The units judged, worst first: by verdict, then by value, then in their own order. */
export function worstUnits({ each, target }: Pick<Judgement, 'each' | 'target'>): EachUnit[] {
  const sign = target?.side === 'max' ? -1 : 1;
  return (each?.units ?? [])
    .filter(({ verdict, value }) => isJudged(verdict) && value !== null)
    .sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || sign * (a.value! - b.value!));
}

const ORDER: readonly Verdict[] = ['missed', 'within-margin', 'met'];

const isJudged = (verdict: Verdict): boolean => ORDER.includes(verdict);

/** How many units missed, and whose figure stands for the clause: `逐日判定：29 天中 3 天未达标…`; empty for other clauses. */
export function eachText(judgement: Pick<Judgement, 'each' | 'target'>, lang: Lang): string {
  const { each } = judgement;
  if (each === null) return '';
  const { by, judged, missed, units } = each;
  const unit = worstUnits(judgement)[0]?.unit ?? '';
  const said = fill(judged === 0 ? EACH_WORDS.none[by][lang] : EACH_WORDS.judged[by][lang], {
    judged: showCount(judged),
    missed: showCount(missed),
    unit,
  });
  const others = units.length - judged;
  return others === 0 ? said : said + fill(EACH_WORDS.others[by][lang], { others: showCount(others) });
}

const EACH_WORDS = {
  judged: {
    day: {
      zh: '逐日判定：{judged} 天中 {missed} 天未达标，所列为最差的一天 {unit}',
      en: 'judged day by day: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
    agent: {
      zh: '逐人判定：{judged} 个客服中 {missed} 个未达标，所列为最差的 {unit}',
      en: 'judged agent by agent: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
    shop: {
      zh: '逐店判定：{judged} 家店中 {missed} 家未达标，所列为最差的 {unit}',
      en: 'judged shop by shop: {missed} of {judged} missed; the figure is that of the worst, {unit}',
    },
  },
  none: {
    day: { zh: '逐日判定：没有一天可以判定', en: 'judged day by day: no day could be judged' },
    agent: { zh: '逐人判定：没有一个客服可以判定', en: 'judged agent by agent: no agent could be judged' },
    shop: { zh: '逐店判定：没有一家店可以判定', en: 'judged shop by shop: no shop could be judged' },
  },
  others: {
    day: { zh: '；另有 {others} 天未判定', en: '; days not judged: {others}' },
    agent: { zh: '；另有 {others} 个客服未判定', en: '; agents not judged: {others}' },
    shop: { zh: '；另有 {others} 家店未判定', en: '; shops not judged: {others}' },
  },
} satisfies Record<string, Record<EachEntry['by'], Text>>;

/** Figures that stand beside a metric's value: code → words that fit a table cell. */
export const DETAILS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(Object.entries(TOPIC.values).map(([topic, title]) => [`topic-${topic}`, title])),
  'stage-greeting': { zh: '招呼', en: 'greeting' },
  'stage-needs-question': { zh: '询问', en: 'asking' },
  'stage-analysis': { zh: '分析', en: 'analysis' },
  'stage-recommendation': { zh: '推荐', en: 'recommendation' },
  'stage-help': { zh: '帮助', en: 'help' },
  'stage-order-confirmation': { zh: '核实', en: 'confirmation' },
  'stage-closing': { zh: '告别', en: 'closing' },
  'stage-bargain-reply': { zh: '议价', en: 'answer to bargaining' },
  'stage-order-chase': { zh: '追单', en: 'chasing the order' },
  'late-exposure': { zh: '延迟发货违约金（按天猫规则）', en: 'exposure by the rules of Tmall' },
  'late-unpriced': { zh: '其中金额不明的订单', en: 'late orders of unknown amount' },
  'violation-step': { zh: '已到处罚节点', en: 'step reached' },
  'violation-next-step': { zh: '下一处罚节点', en: 'next step' },
  'critical-items': { zh: '严重错误', en: 'critical items' },
  'complaint-calls': { zh: '接通的投诉电话', en: 'complaint calls answered' },
  'missed-calls': { zh: '未接通的电话', en: 'calls not answered' },
  'training-mean': { zh: '培训平均成绩', en: 'mean training score' },
  absences: { zh: '缺席人次', en: 'absences' },
  'exam-mean': { zh: '考试平均成绩', en: 'mean exam score' },
  'rated-mean': { zh: '服务评分平均分', en: 'mean rated score' },
  'vendor-complaints': { zh: '乙方责任的投诉', en: "complaints of the vendor's liability" },
};

/** The figures beside a clause's value: `招呼 95.0%（19/20）；询问 …`; empty where it has none. */
export function detailsText({ details }: Judgement, lang: Lang): string {
  const shown = details
    .filter(({ value }) => value !== null)
    .map(({ code, value, numerator, denominator, unit }) => {
      const figure = `${DETAILS[code]?.[lang] ?? code} ${showFigure(value, unit, null, lang)}`;
      if (unit !== 'ratio' || numerator === null || denominator === null) return figure;
      const parts = `${showCount(numerator)}/${showCount(denominator)}`;
      return lang === 'zh' ? `${figure}（${parts}）` : `${figure} (${parts})`;
    });
  return shown.join(lang === 'zh' ? '；' : '; ');
}

/** Whether they belong on the first screen: where the clause is missed, or money is exposed. */
export const detailsMatter = ({ verdict, details }: Judgement): boolean =>
  verdict === 'missed' || details.some(({ unit, value }) => unit === 'fen' && (value ?? 0) > 0);
