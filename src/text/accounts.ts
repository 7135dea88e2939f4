import type { Account } from '../measure/trace.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { figureOf, targetFigure } from './format.ts';
import { EVIDENCE_NAMES } from './labels.ts';
import { reasonText } from './reasons.ts';

/** What became of a unit: code → sentence; `-wait` where seconds were measured, `-limit` where they had a limit. */
const OUTCOMES = {
  met: { zh: '计入，达到', en: 'counted, and met' },
  'met-wait': { zh: '计入，{measured}，达到', en: 'counted: {measured}, and met' },
  'met-limit': {
    zh: '计入，{measured}，在{limit}之内，达到',
    en: 'counted: {measured}, within {limit}, and met',
  },
  missed: { zh: '计入，未达到', en: 'counted, and missed' },
  'missed-wait': { zh: '计入，{measured}，未达到', en: 'counted: {measured}, and missed' },
  'missed-limit': {
    zh: '计入，{measured}，超过{limit}，未达到',
    en: 'counted: {measured}, beyond {limit}, and missed',
  },
  'missed-unanswered': { zh: '计入，始终没有回复，未达到', en: 'counted: never answered, and missed' },
  counted: { zh: '计入', en: 'counted' },
  'counted-wait': { zh: '计入，{measured}', en: 'counted: {measured}' },
  excluded: { zh: '不计：{reason}', en: 'left out: {reason}' },
} satisfies Record<string, Text>;

/** One line on what became of a unit: what it is, and whether and how it counted. */
export function accountText({ unit, outcome, code, args, shown }: Account, lang: Lang): string {
  const measured = typeof args.measured === 'number' ? figureOf(args.measured, shown, null, lang).text : null;
  const limit = typeof args.limit === 'number' ? targetFigure(args.limit, shown, lang).text : null;
  const sentence =
    outcome === 'excluded'
      ? fill(OUTCOMES.excluded[lang], { reason: reasonText(code, lang) })
      : fill(OUTCOMES[kindOf(outcome, measured !== null, limit !== null)][lang], {
          measured: measured ?? '',
          limit: limit ?? '',
        });
  return `${EVIDENCE_NAMES[unit][lang]}${lang === 'zh' ? '：' : ': '}${sentence}`;
}

function kindOf(
  outcome: 'met' | 'missed' | 'counted',
  isMeasured: boolean,
  isLimited: boolean,
): keyof typeof OUTCOMES {
  if (outcome === 'counted') return isMeasured ? 'counted-wait' : 'counted';
  if (isMeasured) return isLimited ? `${outcome}-limit` : `${outcome}-wait`;
  return outcome === 'missed' && isLimited ? 'missed-unanswered' : outcome;
}
