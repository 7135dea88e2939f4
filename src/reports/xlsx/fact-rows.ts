import type { Scorecard } from '../../scorecard/scorecard.ts';
import { gradeRemark } from '../../text/grade.ts';
import { STATUS_NAMES } from '../../text/labels.ts';
import { SETTLEMENT } from '../../text/settlement.ts';
import { showMoment, showPeriod, showScore } from '../../text/show.ts';
import { SUMMARY, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { type Cell, type Row, text } from '../../workbook/plan.ts';
import type { SettlementPlan } from './settlement-sheet.ts';

/** The facts above the clause table, two a row: parties, period, status, score, money. */
export function factRows(card: Scorecard, settlement: SettlementPlan, lang: Lang): Row[] {
  const { contract, period, status, madeAt, total } = card;
  const facts: [label: string, value: Cell][] = [];
  const add = (label: string, value: string) => facts.push([label, text(value, 'text', VALUE_SPAN)]);
  if (contract !== null) {
    add(WORKBOOK.owner[lang], contract.owner);
    add(WORKBOOK.vendor[lang], contract.vendor);
    add(WORKBOOK.contract[lang], contract.id);
  }
  add(WORKBOOK.period[lang], showPeriod(period, lang));
  if (contract !== null) add(WORKBOOK.status[lang], STATUS_NAMES[status][lang]);
  add(WORKBOOK.madeAt[lang], showMoment(madeAt));
  if (contract !== null) {
    add(SUMMARY.results[lang], countsText(total, lang));
    add(SUMMARY.score[lang], scoreText(card, lang));
  }
  for (const [name, label] of MONEY) {
    const formula = settlement.links?.[name];
    if (formula)
      facts.push([
        label[lang],
        { value: formula, look: 'moneyFact', pattern: '¥#,##0.00', span: VALUE_SPAN },
      ]);
  }
  return pairs(facts);
}

const LABEL_SPAN = 2;
const VALUE_SPAN = 4;
// The table below has an odd number of columns.
const LAST_SPAN = 5;
const MONEY = [
  ['base', SUMMARY.base],
  ['scaled', SETTLEMENT.adjusted],
  ['penalties', SUMMARY.penalties],
  ['bonus', SETTLEMENT.bonus],
  ['clawback', SETTLEMENT.clawback],
  ['payable', SUMMARY.payable],
] as const;

function countsText(
  { met, missed, withinMargin, insufficient, noData, waived }: Scorecard['total'],
  lang: Lang,
): string {
  return fill(SUMMARY.counts[lang], { met, missed, withinMargin, insufficient, noData, waived });
}

function scoreText(card: Scorecard, lang: Lang): string {
  const { score, grade } = card.total;
  const remark = gradeRemark(card, lang);
  if (score === null) return grade === null ? SUMMARY.noScore[lang] : `${grade} ${remark}`.trim();
  const scored = fill(SUMMARY.scored[lang], { score: showScore(score), grade: grade ?? '' });
  return remark === '' ? scored : `${scored}${lang === 'zh' ? '；' : '; '}${remark}`;
}

function pairs(facts: readonly [label: string, value: Cell][]): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < facts.length; index += 2) {
    rows.push(
      facts
        .slice(index, index + 2)
        .flatMap(([label, value], place) => [
          text(label, 'label', LABEL_SPAN),
          place === 0 ? value : { ...value, span: LAST_SPAN },
        ]),
    );
  }
  return rows;
}
