import type { Evidence, Judgement, Scorecard } from '../../judge/scorecard.ts';
import { EVIDENCE_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { showCount } from '../../text/show.ts';
import { fill, type Lang, type Text } from '../../text/text.ts';
import { BREACHES, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { dateCell, figureCell, MOMENT_PATTERN, openingRows } from './cells.ts';
import { blank, type Cell, number, type Row, range, type SheetPlan, text } from './plan.ts';

/** 不达标明细, and the row that each clause's first breach stands in. */
export function breachesSheet(
  card: Scorecard,
  lang: Lang,
): { plan: SheetPlan; firstRow: Map<string, number> } {
  const listed = card.judgements.map(listOf).filter(({ evidence }) => evidence.length > 0);
  const columns = COLUMNS.filter(({ head }) => head !== BREACHES.part || hasParts(card));
  const opening: Row[] = [
    ...openingRows(card, SHEETS.breaches[lang], columns.length, lang),
    [text(listed.length === 0 ? BREACHES.none[lang] : countsText(listed, lang), 'lead', columns.length)],
    [text(BREACHES.note[lang], 'note', columns.length)],
    columns.map(({ head }) => text(head[lang], 'head')),
  ];
  const firstRow = new Map<string, number>();
  let row = opening.length;
  for (const { judgement, evidence } of listed) {
    firstRow.set(judgement.clause, row + 1);
    row += evidence.length;
  }
  const plan: SheetPlan = {
    name: SHEETS.breaches[lang],
    columns: columns.map(({ width }) => width),
    rows: allRows(opening, card, listed, lang),
    frozen: { rows: opening.length, columns: 0 },
    repeated: [opening.length, opening.length],
    filter: range(1, opening.length, columns.length, Math.max(row, opening.length)),
  };
  return { plan, firstRow };
}

const COLUMNS: readonly { readonly head: Text; readonly width: number }[] = [
  { head: WORKBOOK.clause, width: 9 },
  { head: WORKBOOK.metric, width: 26 },
  { head: BREACHES.number, width: 8 },
  { head: BREACHES.whole, width: 12 },
  { head: BREACHES.unit, width: 10 },
  { head: BREACHES.ref, width: 16 },
  { head: BREACHES.agent, width: 30 },
  { head: BREACHES.at, width: 20 },
  { head: BREACHES.measured, width: 12 },
  { head: BREACHES.threshold, width: 12 },
  { head: BREACHES.file, width: 36 },
  { head: BREACHES.part, width: 14 },
  { head: BREACHES.row, width: 9 },
];

/** Whether some file is a sheet or an archive member, so that the place in it must be told. */
const hasParts = ({ inputs }: Scorecard): boolean =>
  inputs.some(({ sheet, member }) => sheet !== null || member !== null);

/** A clause, and what of its evidence is listed: of averages and percentiles only what is worse than the target. */
interface Listed {
  readonly judgement: Judgement;
  readonly evidence: readonly Evidence[];
}

function listOf(judgement: Judgement): Listed {
  const { evidence, breaches, target } = judgement;
  if (breaches !== null || target === null) return { judgement, evidence };
  const isWorse = ({ measured }: Evidence): boolean =>
    measured === null || (target.side === 'max' ? measured > target.value : measured < target.value);
  return { judgement, evidence: evidence.filter(isWorse) };
}

const countsText = (listed: readonly Listed[], lang: Lang): string =>
  listed
    .map(({ judgement: { clause, breaches, sample, evidence: kept }, evidence }) => {
      const args = {
        clause,
        listed: showCount(evidence.length),
        of: showCount(breaches ?? sample),
      };
      const all = evidence.length < kept.length || kept.length === sample;
      return fill(BREACHES[breaches !== null ? 'listed' : all ? 'worse' : 'worst'][lang], args);
    })
    .join(lang === 'zh' ? '；' : '; ');

/** One row at a time: there may be 50 000. */
function* allRows(
  opening: readonly Row[],
  card: Scorecard,
  listed: readonly Listed[],
  lang: Lang,
): Generator<Row> {
  yield* opening;
  const parted = hasParts(card);
  for (const { judgement, evidence } of listed) {
    const title = markedTitle(card, judgement, lang);
    const { clause, breaches } = judgement;
    const whole = breaches === null ? blank('number') : number(breaches);
    for (const [index, item] of evidence.entries()) {
      const { measured, threshold } = measuredCells(judgement, item, lang);
      yield [
        text(clause),
        text(title),
        number(index + 1),
        whole,
        text(EVIDENCE_NAMES[item.unit][lang]),
        text(item.ref, 'center'),
        text(item.agent ?? BREACHES.unassigned[lang]),
        dateCell(item.at, MOMENT_PATTERN),
        measured,
        threshold,
        text(item.input === null ? '' : (card.inputs[item.input]?.file ?? '')),
        ...(parted ? [text([item.sheet, item.member].filter((part) => part !== null).join(' / '))] : []),
        item.row === null ? blank('number') : number(item.row),
      ];
    }
  }
}

// Options that a rate's units are held against, all in seconds.
const LIMITS = ['within', 'valid-within', 'promise'] as const;

/** What was measured of one unit, and what it is held against: seconds for rates, else the metric's unit. */
function measuredCells(
  judgement: Judgement,
  { measured, unit: kind }: Evidence,
  lang: Lang,
): { measured: Cell; threshold: Cell } {
  const { unit, target, options } = judgement;
  const limit = LIMITS.map((key) => options[key]).find((value) => typeof value === 'number') ?? null;
  const bound = unit === 'ratio' ? limit : (target?.value ?? null);
  const cell = (value: number): Cell =>
    unit === 'ratio' || unit === 'seconds'
      ? secondsCell(value, bound, lang)
      : figureCell(value, judgement, lang);
  return {
    measured: measured === null ? absent(kind, options, lang) : cell(measured),
    threshold: bound === null ? blank('number') : cell(bound),
  };
}

// Waits are whole seconds; long ones, held against long limits, read better in hours or days.
function secondsCell(seconds: number, bound: number | null, lang: Lang): Cell {
  if (Number.isInteger(seconds) && (bound ?? 0) < 600) return number(seconds, BREACHES.seconds[lang]);
  return figureCell(
    seconds,
    { unit: 'seconds', target: bound === null ? null : { side: 'max', value: bound } },
    lang,
  );
}

// Of an inquiry, held against a horizon, it is an order that never came; of an order, one never shipped.
function absent(unit: Evidence['unit'], options: Judgement['options'], lang: Lang): Cell {
  const talk = unit === 'turn' || unit === 'session' || unit === 'message' || unit === 'buyer-day';
  const asked = talk && options.horizon === undefined;
  return text(BREACHES[asked ? 'unanswered' : 'absent'][lang], 'center');
}
