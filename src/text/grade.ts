import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Lang, Text } from '../units/text.ts';

/** Why the grade is lower than its score alone would give; empty where it is not. */
export function gradeRemark({ judgements, total: { score, grade } }: Scorecard, lang: Lang): string {
  const missed = judgements.filter(
    ({ verdict, responsibility, severity }) =>
      verdict === 'missed' && responsibility === 'vendor' && severity !== 'report',
  );
  // 70 and 85 are the least scores of grades C and B.
  if (grade === 'D' && (score === null || score >= 70)) {
    return missed.some(({ critical }) => critical) ? CRITICAL[lang] : '';
  }
  if (grade === 'C' && score !== null && score >= 85) return CAPPED[lang];
  return '';
}

const CRITICAL: Text = { zh: '一票否决项未达标，评级为 D', en: 'a critical clause was missed: grade D' };
const CAPPED: Text = {
  zh: '有考核项未达标，评级最高为 C',
  en: 'a binding clause was missed: no better than C',
};
