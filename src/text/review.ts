import type { Judgement } from '../scorecard/judgement.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { showCount } from './show.ts';

/** How a person decided the cases that need it: `已确认 12 起，不成立 2 起，待复核 5 起（不扣款）`; empty where none do. */
export function reviewText({ review }: Pick<Judgement, 'review'>, lang: Lang): string {
  if (review === null) return '';
  return (['confirmed', 'dismissed', 'open'] as const)
    .filter((ruling) => review[ruling] > 0)
    .map((ruling) => fill(WORDS[ruling][lang], { count: showCount(review[ruling]) }))
    .join(lang === 'zh' ? '，' : ', ');
}

const WORDS = {
  confirmed: { zh: '复核确认 {count} 起', en: 'confirmed on review: {count}' },
  dismissed: { zh: '不成立 {count} 起', en: 'dismissed: {count}' },
  open: { zh: '待复核 {count} 起（未确认不扣款）', en: 'not reviewed yet, so costing nothing: {count}' },
} satisfies Record<string, Text>;
