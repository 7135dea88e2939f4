import type { Judgement } from '../../scorecard/judgement.ts';
import { TREND } from '../../text/trend.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import type { LookName } from '../../workbook/looks.ts';
import { type Cell, type ListPlan, number, type Row, text } from '../../workbook/plan.ts';
import { figureCell } from '../xlsx/cells.ts';
import type { Trend } from './trend.ts';
import { behind, type TrendCell, type TrendRow, trendNotes } from './trend-rows.ts';

/** The sheet of a trend: clauses below each other, months beside each other, figures as numbers. */
export function trendSheet(trend: Trend, rows: readonly TrendRow[], lang: Lang): ListPlan {
  const { contract, months } = trend;
  const columns = FIRST_BOUNDS.length + months.length;
  const opening: Row[] = [
    [text(TREND.title[lang], 'title', columns)],
    [text(`${contract.owner} × ${contract.vendor}  ${contract.id}`, 'lead', columns)],
    ...trendNotes(trend, lang).map(
      (note, index, all): Row => [text(note, index === all.length - 1 ? 'note' : 'reason', columns)],
    ),
    [text(TREND.signs[lang], 'note', columns)],
    [],
    [TREND.clause, TREND.metric, TREND.target]
      .map((head) => text(head[lang], 'head'))
      .concat(months.map(({ month }) => text(month, 'head'))),
  ];
  const body = rows.map(
    (row): Row => [
      text(row.clause),
      text(row.title, 'label'),
      text(row.target),
      ...row.cells.map((cell, index) => cellOf(row, cell, months[index]!.card, lang)),
    ],
  );
  const all = [...opening, ...body];
  return {
    name: TREND.title[lang],
    columns: fitWidths(all, [...FIRST_BOUNDS, ...months.map(() => MONTH_BOUNDS)]),
    rows: all,
    frozen: { rows: opening.length, columns: 2 },
    repeated: [opening.length, opening.length],
  };
}

const FIRST_BOUNDS = [
  { least: 8, most: 20 },
  { least: 20, most: 40 },
  { least: 10, most: 18 },
];
const MONTH_BOUNDS = { least: 12, most: 26 };

function cellOf(
  { kind, target }: TrendRow,
  cell: TrendCell,
  card: Trend['months'][number]['card'],
  lang: Lang,
): Cell {
  const { judgement, verdict } = cell;
  if (judgement !== null) return signed(judgement, target, verdict ?? 'number', lang);
  if (kind === 'score' && card !== null && card.total.score !== null)
    return number(card.total.score, `0.${'0'.repeat(cell.text.split('.')[1]?.length ?? 1)}`);
  if (kind === 'payable' && card?.settlement) return number(card.settlement.payable / 100, '#,##0.00');
  return text(cell.text, 'center');
}

/** A figure whose format also shows the sign of its verdict, so that none is told by colour alone. */
function signed(judgement: Judgement, latest: string, look: LookName, lang: Lang): Cell {
  const cell = figureCell(judgement.value, judgement, lang, look);
  const mark = behind(judgement, latest, lang);
  if (typeof cell.value !== 'number') return text(`${cell.value}${mark}`, look);
  const { pattern = 'General', shown = '' } = cell;
  const marked =
    mark === '' ? pattern : pattern.endsWith('"') ? `${pattern.slice(0, -1)}${mark}"` : `${pattern}"${mark}"`;
  return { ...cell, pattern: marked, shown: shown + mark };
}
