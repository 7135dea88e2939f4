import type { Evidence, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseName } from '../../text/clause.ts';
import { EVIDENCE_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { showCount } from '../../text/show.ts';
import { BREACHES, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import { dateCell, MOMENT_PATTERN, measuredCells, openingRows, ROW_PATTERN } from './clause-cells.ts';

/** 不达标明细, and the row that the first breach of each judgement stands in. */
export function breachesSheet(
  card: Scorecard,
  lang: Lang,
): { plan: SheetPlan; firstRow: Map<Judgement, number> } {
  const listed = card.judgements.map(listOf).filter(({ evidence }) => evidence.length > 0);
  const columns = COLUMNS.filter(({ head }) => head !== BREACHES.part || hasParts(card));
  const opening: Row[] = [
    ...openingRows(card, SHEETS.breaches[lang], columns.length, lang),
    [text(listed.length === 0 ? BREACHES.none[lang] : countsText(listed, lang), 'lead', columns.length)],
    [text(BREACHES.note[lang], 'note', columns.length)],
    columns.map(({ head }) => text(head[lang], 'head')),
  ];
  const firstRow = new Map<Judgement, number>();
  let row = opening.length;
  for (const { judgement, evidence } of listed) {
    firstRow.set(judgement, row + 1);
    row += evidence.length;
  }
  const plan: SheetPlan = {
    name: SHEETS.breaches[lang],
    columns: widthsOf(columns, card, listed, lang),
    rows: allRows(opening, card, listed, lang),
    frozen: { rows: opening.length, columns: 0 },
    repeated: [opening.length, opening.length],
    filter: range(1, opening.length, columns.length, Math.max(row, opening.length)),
  };
  return { plan, firstRow };
}

interface Column {
  readonly head: Text;
  readonly width: number;
  /** How wide its texts may make it. */
  readonly most?: number;
}

const COLUMNS: readonly Column[] = [
  { head: WORKBOOK.clause, width: 9, most: 24 },
  { head: WORKBOOK.metric, width: 18, most: 36 },
  { head: BREACHES.number, width: 8 },
  { head: BREACHES.whole, width: 12 },
  { head: BREACHES.unit, width: 10 },
  { head: BREACHES.ref, width: 16 },
  { head: BREACHES.agent, width: 16, most: 32 },
  { head: BREACHES.at, width: 20 },
  { head: BREACHES.measured, width: 12 },
  { head: BREACHES.threshold, width: 12 },
  { head: BREACHES.file, width: 20, most: 48 },
  { head: BREACHES.part, width: 14 },
  { head: BREACHES.row, width: 9 },
];

/** Widths that each distinct text fits; no row is measured, since there may be 50 000. */
function widthsOf(
  columns: readonly Column[],
  card: Scorecard,
  listed: readonly Listed[],
  lang: Lang,
): number[] {
  const texts = new Map<Text, Iterable<string>>([
    [WORKBOOK.clause, listed.map(({ judgement }) => judgement.clause)],
    [WORKBOOK.metric, listed.map(({ judgement }) => markedTitle(card, judgement, lang))],
    [BREACHES.agent, new Set(listed.flatMap(({ evidence }) => evidence.map(({ agent }) => agent ?? '')))],
    [BREACHES.file, card.inputs.map(({ file }) => file)],
  ]);
  return columns.flatMap(({ head, width, most = width }) =>
    fitWidths(
      [...(texts.get(head) ?? [])].map((each) => [text(each)]),
      [{ least: width, most }],
    ),
  );
}

/** Whether some file is a sheet or an archive member, so that the place in it must be told. */
const hasParts = ({ inputs }: Scorecard): boolean =>
  inputs.some(({ sheet, member }) => sheet !== null || member !== null);

/** A clause, and what of its evidence is listed: of averages and percentiles only what is worse than the target, so nothing without one. */
interface Listed {
  readonly judgement: Judgement;
  readonly evidence: readonly Evidence[];
}

const listOf = (judgement: Judgement): Listed => ({ judgement, evidence: listedEvidence(judgement) });

/** What of a judgement's evidence is a breach, or worse than the target; worst first. */
export function listedEvidence({ evidence, breaches, target }: Judgement): readonly Evidence[] {
  if (breaches !== null) return evidence;
  if (target === null) return [];
  return evidence.filter(
    ({ measured }) =>
      measured === null || (target.side === 'max' ? measured > target.value : measured < target.value),
  );
}

const countsText = (listed: readonly Listed[], lang: Lang): string =>
  listed
    .map(({ judgement, evidence }) => {
      const { breaches, sample, evidence: kept } = judgement;
      const args = {
        clause: clauseName(judgement, lang),
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
      const { measured, threshold } = measuredCells(
        judgement,
        item,
        card.metrics[judgement.metric]!.evidence,
        lang,
      );
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
        item.row === null ? blank('number') : number(item.row, ROW_PATTERN),
      ];
    }
  }
}
