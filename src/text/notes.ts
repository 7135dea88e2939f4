import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { groupBy } from '../units/group.ts';
import { fill, type Lang, listOf, type Text } from '../units/text.ts';
import { clauseTitle, eachText, partRemarks, showUnits } from './clause.ts';
import { exemptedText } from './exemptions.ts';
import { showFigure } from './format.ts';
import { reasonText } from './reasons.ts';
import { showCount } from './show.ts';

const SYMBOLS = { heuristic: 'H', advisory: '*', report: '†' } as const;

/** The signs that a clause carries beside its title: H estimate, * advisory, † shown only. */
export function marksOf(card: Scorecard, judgement: Judgement): string {
  const heuristic = card.metrics[judgement.metric]?.heuristic ? SYMBOLS.heuristic : '';
  const severity =
    judgement.severity === 'binding' || card.contract === null ? '' : SYMBOLS[judgement.severity];
  return heuristic + severity;
}

/** The clause's title with its signs: `打字速度 H*`. */
export const markedTitle = (card: Scorecard, judgement: Judgement, lang: Lang): string =>
  [clauseTitle(card, judgement, lang), marksOf(card, judgement)].filter((part) => part !== '').join(' ');

/** What the signs mean, of those that stand in this scorecard. */
export function markNotes(card: Scorecard, lang: Lang): string[] {
  const used = new Set(card.judgements.flatMap((judgement) => [...marksOf(card, judgement)]));
  return (['heuristic', 'advisory', 'report'] as const)
    .filter((mark) => used.has(SYMBOLS[mark]))
    .map((mark) => `${SYMBOLS[mark]} ${NOTE_WORDS[mark][lang]}`);
}

/** Why a clause has no verdict on its value, what its misses are made of, how many more may be, and what its figure is of; empty where nothing needs saying. */
export function remarkOf(judgement: Judgement, lang: Lang): string {
  const { verdict, reason, value, sample, minSample, closers, interval, unit, target } = judgement;
  const remarks: string[] = [];
  if (verdict === 'waived') remarks.push(NOTE_WORDS.waived[lang]);
  else if (value === null && reason !== null) remarks.push(reasonText(reason, lang));
  if (verdict === 'insufficient') {
    remarks.push(
      fill(NOTE_WORDS.insufficient[lang], { sample: showCount(sample), least: showCount(minSample) }),
    );
  }
  if (verdict === 'within-margin' && interval !== null) {
    const bound = (value: number) => showFigure(value, unit, target?.value ?? null, lang);
    remarks.push(fill(NOTE_WORDS.margin[lang], { low: bound(interval.low), high: bound(interval.high) }));
  }
  if (closers !== null && closers > 0)
    remarks.push(fill(NOTE_WORDS.closers[lang], { count: showCount(closers) }));
  remarks.push(budgetText(judgement, lang), ...partRemarks(judgement, lang));
  remarks.push(eachText(judgement, lang), reviewText(judgement, lang), exemptedText(judgement, lang));
  return remarks.filter((remark) => remark !== '').join(lang === 'zh' ? '；' : '; ');
}

const NOTE_WORDS = {
  heuristic: {
    zh: '估算指标：凭用语或时间戳推算，是下限或近似值，不是实测值',
    en: 'estimate: inferred from wording or timestamps, a lower bound or an approximation',
  },
  advisory: { zh: '参考项：计分，不扣款', en: 'advisory: scored, moves no money' },
  report: { zh: '观察项：只列出，不计分', en: 'report: shown only, not scored' },
  insufficient: { zh: '样本 {sample}，至少需要 {least}', en: 'sample of {sample}, at least {least} needed' },
  margin: {
    zh: '95% 误差范围 {low} 至 {high}，目标在其中，不算未达标',
    en: 'the target lies in the 95% margin of error, {low} to {high}: not a miss',
  },
  waived: { zh: '考核期内全部为豁免日', en: 'every day it applies to is waived' },
  closers: {
    zh: '其中 {count} 次是买家结束语（好的、谢谢等）',
    en: "misses that are only the buyer's closing words: {count}",
  },
} satisfies Record<string, Text>;

/** What a rate may still miss in a month that is not over, and the day it is used up: `本月还能慢190轮（…）`; else empty. */
export function budgetText(judgement: Judgement, lang: Lang): string {
  const { budget, metric } = judgement;
  if (budget === null || budget.projected === null) return '';
  const { allowed, used, over } = budget;
  const left = allowed - used;
  const kind = left < 0 ? 'gone' : metric === 'response-rate' ? 'late' : 'miss';
  const said = fill(BUDGET_WORDS[kind][lang], {
    left: showUnits(Math.abs(left), judgement, lang),
    allowed: showCount(allowed),
    used: showCount(used),
  });
  return over === null ? said : said + fill(BUDGET_WORDS.over[lang], { day: over });
}

const BUDGET_WORDS = {
  late: {
    zh: '本月还能慢{left}（按目前的量，全月允许 {allowed}，已有 {used}）',
    en: '{left} more may be late this month (at this volume {allowed} in all, {used} so far)',
  },
  miss: {
    zh: '本月还能有{left}不达标（按目前的量，全月允许 {allowed}，已有 {used}）',
    en: '{left} more may miss this month (at this volume {allowed} in all, {used} so far)',
  },
  gone: {
    zh: '按目前的量，全月允许 {allowed}，已有 {used}，多出{left}',
    en: 'at this volume {allowed} may miss this month; {used} did, {left} too many',
  },
  over: { zh: '，照这样下去 {day} 会未达标', en: '; on this pace missed on {day}' },
} satisfies Record<string, Text>;

/** How a person decided the cases that need it: `已确认 12 起，不成立 2 起，待复核 5 起（不扣款）`; empty where none do. */
export function reviewText({ review }: Pick<Judgement, 'review'>, lang: Lang): string {
  if (review === null) return '';
  return (['confirmed', 'dismissed', 'open'] as const)
    .filter((ruling) => review[ruling] > 0)
    .map((ruling) => fill(REVIEW_WORDS[ruling][lang], { count: showCount(review[ruling]) }))
    .join(lang === 'zh' ? '，' : ', ');
}

const REVIEW_WORDS = {
  confirmed: { zh: '复核确认 {count} 起', en: 'confirmed on review: {count}' },
  dismissed: { zh: '不成立 {count} 起', en: 'dismissed: {count}' },
  open: { zh: '待复核 {count} 起（未确认不扣款）', en: 'not reviewed yet, so costing nothing: {count}' },
} satisfies Record<string, Text>;

/** The days waived because more buyers came than announced, by forecast and by the clauses they are waived for; empty where there are none. */
export function volumeNotes({ daily }: Pick<Scorecard, 'daily'>, lang: Lang): string[] {
  const waived = daily.flatMap(({ day, volume }) => (volume ? [{ day, ...volume }] : []));
  const alike = groupBy(waived, ({ most, clauses }) => `${most} ${clauses.join('\0')}`);
  return [...alike.values()].map((days) =>
    fill(VOLUME_WORDS.waived[lang], {
      most: showCount(days[0]!.most),
      clauses: listOf(days[0]!.clauses, lang),
      days: listOf(
        days.map(({ day, buyers }) => fill(VOLUME_WORDS.day[lang], { day, buyers: showCount(buyers) })),
        lang,
      ),
    }),
  );
}

const VOLUME_WORDS = {
  waived: {
    zh: '咨询人数超过甲方预报（含浮动最多 {most} 人），按合同不计入条款 {clauses} 的日子：{days}',
    en: 'Days with more buyers than the owner announced (at most {most} foreseen), not counted for {clauses} by the contract: {days}',
  },
  day: { zh: '{day}（{buyers} 人）', en: '{day} ({buyers})' },
} satisfies Record<string, Text>;
