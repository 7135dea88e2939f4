import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle, detailsText, type EachUnit, worstUnits } from '../../text/clause.ts';
import { lackTexts } from '../../text/gaps.ts';
import { STATUS_NAMES, VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle, markNotes } from '../../text/notes.ts';
import { noDataText, shownJudgements } from '../../text/reasons.ts';
import { ledgerNotes, SETTLEMENT } from '../../text/settlement.ts';
import { GRADE_STEPS, showCount, showMoment, showPeriod, showScore } from '../../text/show.ts';
import { gradeRemark, summaryLine } from '../../text/summary.ts';
import { TERMINAL } from '../../text/terminal.ts';
import { BUDGET, CHARTS, SHEETS, SUMMARY, UNITS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import {
  blank,
  type Cell,
  type CellRange,
  columnName,
  type ListPlan,
  number,
  type Row,
  range,
  type Sparkline,
  text,
} from '../../workbook/plan.ts';
import {
  CLAUSE_BOUNDS,
  clauseCells,
  clauseHeads,
  DAY_PATTERN,
  dateCell,
  figureCell,
  openingRows,
  TREND_BOUNDS,
  targetCell,
} from './clause-cells.ts';
import type { SettlementPlan } from './settlement-sheet.ts';

const COLUMNS = CLAUSE_BOUNDS.length;

/** The column of points. */
const POINTS = 10;

/** 考核总览: who, when, how it went, and every clause on a line. */
export function summarySheet(
  card: Scorecard,
  settlement: SettlementPlan,
  firstBreach: ReadonlyMap<Judgement, number>,
  trends: ReadonlyMap<string, CellRange>,
  lang: Lang,
): ListPlan {
  const judged = card.contract !== null;
  const shown = shownJudgements(card);
  const vendors = shown.filter(({ responsibility }) => !judged || responsibility === 'vendor');
  const others = shown.filter((judgement) => !vendors.includes(judgement));
  const drawn = trends.size > 0;
  const clauseRow = (judgement: Judgement) => [
    ...clauseCells(card, judgement, firstBreach.get(judgement), lang),
    ...(drawn ? [blank('text')] : []),
  ];
  const heads = [...clauseHeads(lang), ...(drawn ? [text(CHARTS.trend[lang], 'head')] : [])];
  const opening: Row[] = [
    ...openingRows(card, WORKBOOK.title[lang], COLUMNS, lang),
    ...factRows(card, settlement, lang),
    [text(summaryLine(card, lang), 'lead', COLUMNS)],
    ...gapRows(card, lang),
    [],
    [text(SUMMARY[judged ? 'vendorClauses' : 'figures'][lang], 'heading', COLUMNS)],
  ];
  const head = opening.length + 1;
  const vendorRows = vendors.map(clauseRow);
  const rows: Row[] = [...opening, heads, ...vendorRows];
  const sparklines = sparklinesOf(vendors, rows.length - vendors.length, trends);
  if (others.length > 0) {
    rows.push([], [text(SUMMARY.otherClauses[lang], 'heading', COLUMNS)], heads, ...others.map(clauseRow));
    sparklines.push(...sparklinesOf(others, rows.length - others.length, trends));
  }
  rows.push(...unitRows(card, shown, COLUMNS, lang), ...budgetRows(card, vendors, COLUMNS, lang));
  const lacking = noDataText(card, lang);
  const notes = [
    ...ledgerNotes(card, lang),
    ...(lacking === null ? [] : [lacking]),
    ...markNotes(card, lang),
    ...shown.flatMap((judgement) => detailNote(card, judgement, lang)),
  ];
  rows.push([], ...notes.map((note) => [text(note, 'note', COLUMNS)]));
  return {
    name: SHEETS.summary[lang],
    columns: fitWidths(rows, [...CLAUSE_BOUNDS, ...(drawn ? [TREND_BOUNDS] : [])]),
    rows,
    filter: range(1, head, heads.length, head + vendors.length),
    sparklines,
    conditions:
      vendors.length === 0
        ? []
        : [{ ref: range(POINTS, head + 1, POINTS, head + vendors.length), bounds: GRADE_STEPS }],
  };
}

/** What the data lacks besides what makes the card provisional, which opens the sheet; without a contract nothing is owed. */
const gapRows = (card: Scorecard, lang: Lang): Row[] =>
  card.contract === null
    ? []
    : lackTexts(card, lang)
        .filter(({ provisional }) => !provisional)
        .map((gap) => [text(fill(TERMINAL.lacking[lang], { reason: gap.text }), 'reason', COLUMNS)]);

/** The figures beside a clause's value, on a line of their own. */
function detailNote(card: Scorecard, judgement: Judgement, lang: Lang): string[] {
  const details = detailsText(judgement, lang);
  if (details === '') return [];
  const title = clauseTitle(card, judgement, lang);
  const names = card.contract === null ? title : `${judgement.clause} ${title}`;
  return [fill(TERMINAL.remark[lang], { names, remark: details })];
}

/** The clauses' days as small charts in the last column, rows from `above` + 1 on. */
const sparklinesOf = (
  judgements: readonly Judgement[],
  above: number,
  trends: ReadonlyMap<string, CellRange>,
): Sparkline[] =>
  judgements.flatMap(({ clause }, index) => {
    const values = trends.get(clause);
    return values ? [{ cell: `${columnName(COLUMNS + 1)}${above + index + 1}`, values }] : [];
  });

/** The facts above the clause table, two a row: parties, period, status, score, money. */
function factRows(card: Scorecard, settlement: SettlementPlan, lang: Lang): Row[] {
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

/** The error budget of the vendor's rates: units that may miss, that did, and what is left; no rows where there is none. */
function budgetRows(card: Scorecard, judgements: readonly Judgement[], columns: number, lang: Lang): Row[] {
  const budgeted = judgements.filter(
    (judgement): judgement is Budgeted => judgement.budget !== null && judgement.severity !== 'report',
  );
  if (card.contract === null || budgeted.length === 0) return [];
  const running = budgeted.some(({ budget }) => budget.projected !== null);
  const heads = [
    WORKBOOK.clause,
    WORKBOOK.metric,
    WORKBOOK.target,
    BUDGET.allowed,
    BUDGET.used,
    BUDGET.left,
    ...(running ? [BUDGET.projected] : []),
  ].map((head) => text(head[lang], 'head'));
  return [
    [],
    [text(BUDGET.title[lang], 'heading', columns)],
    [...heads, ...(running ? [text(BUDGET.over[lang], 'head', 2)] : [])],
    ...budgeted.map((judgement) => budgetRow(card, judgement, running, lang)),
    ...(running ? [[text(BUDGET.pace[lang], 'note', columns)]] : []),
  ];
}

type Budgeted = Judgement & { readonly budget: NonNullable<Judgement['budget']> };

function budgetRow(card: Scorecard, judgement: Budgeted, running: boolean, lang: Lang): Row {
  const { allowed, used, projected, over } = judgement.budget;
  return [
    text(judgement.clause),
    text(markedTitle(card, judgement, lang)),
    targetCell(judgement, lang),
    number(allowed),
    number(used),
    number(allowed - used, SIGNED),
    ...(running
      ? [
          projected === null ? text('') : number(projected),
          over === null ? text('', 'text', 2) : { ...dateCell(over, DAY_PATTERN), span: 2 },
        ]
      : []),
  ];
}

const SIGNED = '#,##0;-#,##0';

/** The worst days, agents or shops of the clauses that are judged unit by unit; no rows where none is. */
function unitRows(card: Scorecard, judgements: readonly Judgement[], columns: number, lang: Lang): Row[] {
  const found = judgements.filter(({ each }) => each !== null);
  if (found.length === 0) return [];
  return [
    [],
    [text(UNITS.title[lang], 'heading', columns)],
    [
      text(WORKBOOK.clause[lang], 'head'),
      text(WORKBOOK.metric[lang], 'head'),
      text(UNITS.unit[lang], 'head', 2),
      text(WORKBOOK.target[lang], 'head'),
      text(WORKBOOK.value[lang], 'head'),
      text(SUMMARY.verdict[lang], 'head'),
      text(WORKBOOK.sample[lang], 'head'),
    ],
    ...found.flatMap((judgement) =>
      listed(judgement).map((unit): Row => unitRow(card, judgement, unit, lang)),
    ),
    [text(fill(UNITS.note[lang], { most: showCount(MOST) }), 'note', columns)],
  ];
}

// The daily and agents sheets have them all.
const MOST = 10;

/** Those that missed; where none did, the worst one. */
function listed(judgement: Judgement): readonly EachUnit[] {
  const worst = worstUnits(judgement);
  const missed = worst.filter(({ verdict }) => verdict === 'missed');
  return (missed.length > 0 ? missed : worst.slice(0, 1)).slice(0, MOST);
}

const unitRow = (card: Scorecard, judgement: Judgement, unit: EachUnit, lang: Lang): Row => [
  text(judgement.clause),
  text(markedTitle(card, judgement, lang)),
  text(unit.unit, 'text', 2),
  targetCell(judgement, lang),
  figureCell(unit.value, judgement, lang),
  text(VERDICT_NAMES[unit.verdict][lang], unit.verdict),
  number(unit.sample),
];
