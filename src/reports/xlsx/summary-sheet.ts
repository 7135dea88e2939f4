import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle, detailsText, type EachUnit, gapText, worstUnits } from '../../text/clause.ts';
import { lackTexts } from '../../text/gaps.ts';
import { RESPONSIBILITY_NAMES, SEVERITY_NAMES, STATUS_NAMES } from '../../text/labels.ts';
import { markedTitle, markNotes, remarkOf } from '../../text/notes.ts';
import { CONSOLE, consoleRemark, platformValue } from '../../text/platform-figure.ts';
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
  type ListPlan,
  number,
  type Row,
  type Sparkline,
  text,
} from '../../workbook/plan.ts';
import { columnsOf, type SheetColumn, type Table, table, type WideColumn } from '../../workbook/table.ts';
import { DAY_PATTERN, dateCell, figureCell, openingRows, targetCell, verdictCell } from './clause-cells.ts';
import type { SettlementPlan } from './settlement-sheet.ts';

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
  const clauses = clauseColumns(card, firstBreach, lang);
  const trend = { head: CHARTS.trend, least: 18, when: trends.size > 0, cell: () => blank('text') };
  const columns = columnsOf([...clauses, trend]);
  const across = clauses.length;
  const rows: Row[] = [
    ...openingRows(card, WORKBOOK.title[lang], across, lang),
    ...factRows(card, settlement, lang),
    [text(summaryLine(card, lang), 'lead', across)],
    ...gapRows(card, across, lang),
    [],
    [text(SUMMARY[judged ? 'vendorClauses' : 'figures'][lang], 'heading', across)],
  ];
  const sparklines: Sparkline[] = [];
  const add = (judgements: readonly Judgement[]): Table => {
    const added = table(columns, judgements, { lang, above: rows.length });
    rows.push(...added.lines);
    for (const [index, { clause }] of judgements.entries()) {
      const values = trends.get(clause);
      if (values) sparklines.push({ cell: `${added.letter(trend)}${added.first + index}`, values });
    }
    return added;
  };
  const { filter, conditions } = add(vendors);
  if (others.length > 0) {
    rows.push([], [text(SUMMARY.otherClauses[lang], 'heading', across)]);
    add(others);
  }
  rows.push(...unitRows(card, shown, across, lang), ...budgetRows(card, vendors, across, lang));
  const lacking = noDataText(card, lang);
  const notes = [
    ...ledgerNotes(card, lang),
    ...(lacking === null ? [] : [lacking]),
    ...markNotes(card, lang),
    ...shown.flatMap((judgement) => detailNote(card, judgement, lang)),
  ];
  rows.push([], ...notes.map((note) => [text(note, 'note', across)]));
  return {
    name: SHEETS.summary[lang],
    columns: fitWidths(rows, columns),
    rows,
    filter,
    sparklines,
    conditions,
  };
}

/** The table of clauses. `firstBreach`: where the breaches of each stand on their sheet. */
function clauseColumns(
  card: Scorecard,
  firstBreach: ReadonlyMap<Judgement, number>,
  lang: Lang,
): readonly WideColumn<Judgement>[] {
  const title = (judgement: Judgement) => text(markedTitle(card, judgement, lang));
  const drawn = { bounds: GRADE_STEPS };
  const breaches = (judgement: Judgement) => breachCell(judgement, firstBreach.get(judgement), lang);
  return [
    { head: WORKBOOK.clause, least: 8, most: 24, cell: ({ clause }) => text(clause) },
    { head: WORKBOOK.metric, least: 20, most: 34, cell: title },
    { head: SUMMARY.severity, least: 8, most: 12, cell: (each) => text(kindText(card, each, lang)) },
    { head: WORKBOOK.target, least: 10, most: 16, cell: (each) => targetCell(each, lang) },
    { head: WORKBOOK.value, least: 10, most: 16, cell: (each) => figureCell(each.value, each, lang) },
    { head: CONSOLE.figure, least: 10, most: 16, cell: (each) => platformCell(each, lang) },
    { head: SUMMARY.gap, least: 18, most: 36, cell: (each) => text(remarksText(each, lang)) },
    { head: WORKBOOK.sample, least: 8, most: 12, cell: ({ sample }) => number(sample) },
    { head: SUMMARY.verdict, least: 13, most: 15, cell: ({ verdict }) => verdictCell(verdict, lang) },
    { head: SUMMARY.points, least: 7, most: 9, drawn, cell: ({ points }) => pointsCell(points) },
    { head: SUMMARY.weight, least: 6, most: 8, cell: (each) => weightCell(card, each) },
    { head: SUMMARY.penalty, least: 11, most: 14, cell: ({ penalty }) => penaltyCell(penalty) },
    { head: SUMMARY.breaches, least: 9, most: 12, cell: breaches },
  ];
}

function kindText(
  { contract }: Scorecard,
  { responsibility, severity, critical }: Judgement,
  lang: Lang,
): string {
  if (contract === null) return '';
  return [
    ...(responsibility === 'vendor' ? [] : [RESPONSIBILITY_NAMES[responsibility][lang]]),
    ...(responsibility === 'vendor' || severity !== 'binding' ? [SEVERITY_NAMES[severity][lang]] : []),
    ...(critical ? [SUMMARY.critical[lang]] : []),
  ].join(lang === 'zh' ? '，' : ', ');
}

function platformCell(judgement: Judgement, lang: Lang): Cell {
  const value = platformValue(judgement);
  return value === null ? blank('number') : figureCell(value, judgement, lang);
}

const remarksText = (judgement: Judgement, lang: Lang): string =>
  [gapText(judgement, lang), remarkOf(judgement, lang), consoleRemark(judgement, lang)]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '；' : '; ');

/** With as many decimals as its text has. */
const pointsCell = (points: number | null): Cell =>
  points === null
    ? blank('number')
    : number(points, `0.${'0'.repeat(showScore(points).split('.')[1]?.length ?? 1)}`);

const weightCell = ({ contract }: Scorecard, { responsibility, severity, weight }: Judgement): Cell =>
  contract !== null && responsibility === 'vendor' && severity !== 'report'
    ? number(weight, Number.isInteger(weight) ? '0' : '0.##')
    : blank('number');

const penaltyCell = (penalty: number): Cell =>
  penalty === 0 ? blank('number') : number(penalty / 100, '#,##0.00');

function breachCell({ breaches, target }: Judgement, firstBreach: number | undefined, lang: Lang): Cell {
  if (firstBreach === undefined)
    return breaches === null || target === null ? blank('number') : number(breaches);
  const shown = breaches ?? SUMMARY.see[lang];
  const friendly = breaches ?? `"${shown}"`;
  const formula = `HYPERLINK("#'${SHEETS.breaches[lang]}'!A${firstBreach}",${friendly})`;
  return { value: { formula, result: shown }, look: 'link', pattern: '#,##0', shown: String(shown) };
}

/** What the data lacks besides what makes the card provisional, which opens the sheet; without a contract nothing is owed. */
const gapRows = (card: Scorecard, across: number, lang: Lang): Row[] =>
  card.contract === null
    ? []
    : lackTexts(card, lang)
        .filter(({ provisional }) => !provisional)
        .map((gap) => [text(fill(TERMINAL.lacking[lang], { reason: gap.text }), 'reason', across)]);

/** The figures beside a clause's value, on a line of their own. */
function detailNote(card: Scorecard, judgement: Judgement, lang: Lang): string[] {
  const details = detailsText(judgement, lang);
  if (details === '') return [];
  const title = clauseTitle(card, judgement, lang);
  const names = card.contract === null ? title : `${judgement.clause} ${title}`;
  return [fill(TERMINAL.remark[lang], { names, remark: details })];
}

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
function budgetRows(card: Scorecard, judgements: readonly Judgement[], across: number, lang: Lang): Row[] {
  const budgeted = judgements.filter(
    (judgement): judgement is Budgeted => judgement.budget !== null && judgement.severity !== 'report',
  );
  if (card.contract === null || budgeted.length === 0) return [];
  const running = budgeted.some(({ budget }) => budget.projected !== null);
  const columns: readonly SheetColumn<Budgeted>[] = [
    { head: WORKBOOK.clause, cell: ({ clause }) => text(clause) },
    { head: WORKBOOK.metric, cell: (judgement) => text(markedTitle(card, judgement, lang)) },
    { head: WORKBOOK.target, cell: (judgement) => targetCell(judgement, lang) },
    { head: BUDGET.allowed, cell: ({ budget }) => number(budget.allowed) },
    { head: BUDGET.used, cell: ({ budget }) => number(budget.used) },
    { head: BUDGET.left, cell: ({ budget }) => number(budget.allowed - budget.used, SIGNED) },
    { head: BUDGET.projected, when: running, cell: ({ budget }) => countCell(budget.projected) },
    { head: BUDGET.over, when: running, span: 2, cell: ({ budget }) => dayCell(budget.over) },
  ];
  return [
    [],
    [text(BUDGET.title[lang], 'heading', across)],
    ...table(columns, budgeted, { lang }).lines,
    ...(running ? [[text(BUDGET.pace[lang], 'note', across)]] : []),
  ];
}

type Budgeted = Judgement & { readonly budget: NonNullable<Judgement['budget']> };

const SIGNED = '#,##0;-#,##0';

const countCell = (count: number | null): Cell => (count === null ? text('') : number(count));

const dayCell = (day: string | null): Cell => (day === null ? text('') : dateCell(day, DAY_PATTERN));

/** The worst days, agents or shops of the clauses that are judged unit by unit; no rows where none is. */
function unitRows(card: Scorecard, judgements: readonly Judgement[], across: number, lang: Lang): Row[] {
  const found = judgements.filter(({ each }) => each !== null);
  if (found.length === 0) return [];
  const units = found.flatMap((judgement) => listed(judgement).map((unit) => ({ judgement, unit })));
  const columns: readonly SheetColumn<(typeof units)[number]>[] = [
    { head: WORKBOOK.clause, cell: ({ judgement }) => text(judgement.clause) },
    { head: WORKBOOK.metric, cell: ({ judgement }) => text(markedTitle(card, judgement, lang)) },
    { head: UNITS.unit, span: 2, cell: ({ unit }) => text(unit.unit) },
    { head: WORKBOOK.target, cell: ({ judgement }) => targetCell(judgement, lang) },
    { head: WORKBOOK.value, cell: ({ unit, judgement }) => figureCell(unit.value, judgement, lang) },
    { head: SUMMARY.verdict, cell: ({ unit }) => verdictCell(unit.verdict, lang) },
    { head: WORKBOOK.sample, cell: ({ unit }) => number(unit.sample) },
  ];
  return [
    [],
    [text(UNITS.title[lang], 'heading', across)],
    ...table(columns, units, { lang }).lines,
    [text(fill(UNITS.note[lang], { most: showCount(MOST) }), 'note', across)],
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
