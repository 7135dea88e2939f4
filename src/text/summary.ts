import type { Judgement } from '../scorecard/judgement.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { fill, type Lang, type Text } from '../units/text.ts';
import { clauseTitle, showUnits } from './clause.ts';
import { showFigure } from './format.ts';
import { amountRemark } from './settlement.ts';
import { showMoney, showPeriod, showScore } from './show.ts';

/** The whole card in one sentence: `10月 创业宏：87.2分(B)，4项达标3项；30秒应答率88.1%(还差66轮)；应付28,500.00元`. */
export function summaryLine(card: Scorecard, lang: Lang): string {
  const period = showPeriod(card.period, lang, true);
  if (card.contract === null) {
    return fill(WORDS.measured[lang], {
      period,
      count: card.judgements.filter(({ value }) => value !== null).length,
    });
  }
  const { met, missed, withinMargin, score, grade } = card.total;
  const judged = met + missed + withinMargin;
  const parts = [
    [
      score === null
        ? WORDS.noScore[lang]
        : fill(WORDS.score[lang], { score: showScore(score), grade: grade ?? '' }),
      ...(judged === 0 ? [] : [fill(WORDS[met === judged ? 'allMet' : 'met'][lang], { judged, met })]),
    ].join(WORDS.comma[lang]),
    gravestMiss(card, lang),
    card.settlement === null ? null : payable(card.settlement.payable, amountRemark(card, lang), lang),
  ].filter((part) => part !== null);
  const status = card.status === 'provisional' ? WORDS.provisional[lang] : '';
  return fill(WORDS.line[lang], {
    period,
    vendor: card.contract.vendor,
    status,
    rest: parts.join(WORDS.semicolon[lang]),
  });
}

const payable = (amount: number, remark: string | null, lang: Lang): string =>
  fill(WORDS.payable[lang], { amount: showMoney(amount, lang) }) +
  (remark === null ? '' : fill(WORDS.remark[lang], { remark }));

// The missed vendor clause that costs most; binding ones before others, then contract order.
function gravestMiss(card: Scorecard, lang: Lang): string | null {
  const missed = card.judgements.filter(
    (judgement) =>
      judgement.verdict === 'missed' &&
      judgement.responsibility === 'vendor' &&
      judgement.severity !== 'report',
  );
  const rank = (judgement: Judgement) => judgement.penalty * 2 + (judgement.severity === 'binding' ? 1 : 0);
  const gravest = missed.reduce<Judgement | null>(
    (worst, judgement) => (worst === null || rank(judgement) > rank(worst) ? judgement : worst),
    null,
  );
  if (gravest === null) return null;
  const { value, unit, target, short } = gravest;
  const figure = `${clauseTitle(card, gravest, lang)}${lang === 'zh' ? '' : ' '}${showFigure(value, unit, target?.value ?? null, lang)}`;
  if (short === null || target === null) return figure;
  const much = showUnits(short, gravest, lang);
  return figure + fill(WORDS[target.side === 'min' ? 'short' : 'over'][lang], { much });
}

const WORDS = {
  line: { zh: '{period} {vendor}{status}：{rest}', en: '{period} {vendor}{status}: {rest}' },
  provisional: { zh: '（预核）', en: ' (provisional)' },
  score: { zh: '{score}分({grade})', en: '{score} points ({grade})' },
  noScore: { zh: '未评分', en: 'no score' },
  met: { zh: '{judged}项达标{met}项', en: '{met} of {judged} met' },
  allMet: { zh: '{judged}项全部达标', en: 'all {judged} met' },
  short: { zh: '(还差{much})', en: ' ({much} short)' },
  over: { zh: '(超出{much})', en: ' ({much} over)' },
  payable: { zh: '应付{amount}', en: 'payable {amount}' },
  remark: { zh: '（{remark}）', en: ' ({remark})' },
  measured: {
    zh: '{period}：没有合同，只列实测数据{count}项，不作判定',
    en: '{period}: no contract, {count} figures measured, nothing judged',
  },
  comma: { zh: '，', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
} satisfies Record<string, Text>;

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
