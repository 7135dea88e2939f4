import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { budgetText } from './budget.ts';
import { clauseTitle } from './clause.ts';
import { eachText } from './each.ts';
import { exemptedText } from './exemptions.ts';
import { showFigure } from './format.ts';
import { partRemarks } from './part.ts';
import { reasonText } from './reasons.ts';
import { reviewText } from './review.ts';
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
    .map((mark) => `${SYMBOLS[mark]} ${WORDS[mark][lang]}`);
}

/** Why a clause has no verdict on its value, what its misses are made of, how many more may be, and what its figure is of; empty where nothing needs saying. */
export function remarkOf(judgement: Judgement, lang: Lang): string {
  const { verdict, reason, value, sample, minSample, closers, interval, unit, target } = judgement;
  const remarks: string[] = [];
  if (verdict === 'waived') remarks.push(WORDS.waived[lang]);
  else if (value === null && reason !== null) remarks.push(reasonText(reason, lang));
  if (verdict === 'insufficient') {
    remarks.push(fill(WORDS.insufficient[lang], { sample: showCount(sample), least: showCount(minSample) }));
  }
  if (verdict === 'within-margin' && interval !== null) {
    const bound = (value: number) => showFigure(value, unit, target?.value ?? null, lang);
    remarks.push(fill(WORDS.margin[lang], { low: bound(interval.low), high: bound(interval.high) }));
  }
  if (closers !== null && closers > 0) remarks.push(fill(WORDS.closers[lang], { count: showCount(closers) }));
  remarks.push(budgetText(judgement, lang), ...partRemarks(judgement, lang));
  remarks.push(eachText(judgement, lang), reviewText(judgement, lang), exemptedText(judgement, lang));
  return remarks.filter((remark) => remark !== '').join(lang === 'zh' ? '；' : '; ');
}

const WORDS = {
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
