import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { reasonText } from './reasons.ts';

/** The judgements worth a line: all that a contract asks for; without one, those that have a figure. */
export const shownJudgements = ({ contract, judgements }: Scorecard): readonly Judgement[] =>
  contract === null ? judgements.filter(({ value }) => value !== null) : judgements;

/** Without a contract: how many metrics have no figure, by reason; null where all have one. */
export function noDataText(card: Scorecard, lang: Lang): string | null {
  const shown = shownJudgements(card);
  const missing = card.judgements.filter((judgement) => !shown.includes(judgement));
  if (missing.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { reason } of missing) counts.set(reason ?? '', (counts.get(reason ?? '') ?? 0) + 1);
  const reasons = [...counts].map(([reason, count]) =>
    fill(WORDS.reason[lang], { reason: reasonText(reason, lang), count }),
  );
  return fill(WORDS.all[lang], { count: missing.length, reasons: reasons.join(lang === 'zh' ? '、' : ', ') });
}

const WORDS = {
  all: { zh: '另有 {count} 项指标算不出来：{reasons}', en: 'Metrics without a figure ({count}): {reasons}' },
  reason: { zh: '{reason}（{count} 项）', en: '{reason} ({count})' },
} satisfies Record<string, Text>;
