import type { Evidence, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseName } from '../../text/clause.ts';
import { EVIDENCE_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { showCount } from '../../text/show.ts';
import { BREACHES, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { number, type Row, type SheetPlan, text } from '../../workbook/plan.ts';
import { columnsOf, table, type WideColumn } from '../../workbook/table.ts';
import {
  dateCell,
  fileName,
  MOMENT_PATTERN,
  measuredCells,
  openingRows,
  partName,
  rowCell,
} from './clause-cells.ts';

/** 不达标明细, and the row that the first breach of each judgement stands in. */
export function breachesSheet(
  card: Scorecard,
  lang: Lang,
): { plan: SheetPlan; firstRow: Map<Judgement, number> } {
  const listed = card.judgements.map(listOf).filter(({ evidence }) => evidence.length > 0);
  const columns = columnsOf(breachColumns(card, listed, lang));
  const opening: Row[] = [
    ...openingRows(card, SHEETS.breaches[lang], columns.length, lang),
    [text(listed.length === 0 ? BREACHES.none[lang] : countsText(listed, lang), 'lead', columns.length)],
    [text(BREACHES.note[lang], 'note', columns.length)],
  ];
  const rows = {
    length: listed.reduce((sum, { evidence }) => sum + evidence.length, 0),
    [Symbol.iterator]: () => breachesOf(card, listed, lang),
  };
  const { lines, filter, first } = table(columns, rows, { lang, above: opening.length });
  const firstRow = new Map<Judgement, number>();
  let row = first;
  for (const { judgement, evidence } of listed) {
    firstRow.set(judgement, row);
    row += evidence.length;
  }
  const plan: SheetPlan = {
    name: SHEETS.breaches[lang],
    columns: columns.flatMap(widthOf),
    rows: joined(opening, lines),
    frozen: { rows: first - 1, columns: 0 },
    repeated: [first - 1, first - 1],
    filter,
  };
  return { plan, firstRow };
}

/** A breach, and what its cells share with others of its clause. */
interface Breach {
  readonly clause: string;
  readonly title: string;
  /** Breaches of the clause, listed or not. */
  readonly whole: number | null;
  /** From 1, worst first. */
  readonly number: number;
  readonly item: Evidence;
  readonly cells: ReturnType<typeof measuredCells>;
}

/** Its width fits each distinct text; no row is measured, since there may be 50 000. */
interface BreachColumn extends WideColumn<Breach> {
  readonly texts?: Iterable<string>;
}

const widthOf = ({ texts = [], ...bounds }: BreachColumn): number[] =>
  fitWidths(
    Array.from(texts, (each) => [text(each)]),
    [bounds],
  );

function breachColumns(card: Scorecard, listed: readonly Listed[], lang: Lang): BreachColumn[] {
  const { inputs } = card;
  const clauses = listed.map(({ judgement }) => judgement.clause);
  const titles = listed.map(({ judgement }) => markedTitle(card, judgement, lang));
  const agents = new Set(listed.flatMap(({ evidence }) => evidence.map(({ agent }) => agent ?? '')));
  const files = inputs.map(({ file }) => file);
  // The place in a file is told where some file is a sheet or an archive member.
  const parted = inputs.some(({ sheet, member }) => sheet !== null || member !== null);
  const agentOf = ({ agent }: Evidence) => agent ?? BREACHES.unassigned[lang];
  const fileOf = ({ input }: Evidence) => fileName(card, input);
  return [
    { head: WORKBOOK.clause, least: 9, most: 24, texts: clauses, cell: ({ clause }) => text(clause) },
    { head: WORKBOOK.metric, least: 18, most: 36, texts: titles, cell: ({ title }) => text(title) },
    { head: BREACHES.number, least: 8, cell: (breach) => number(breach.number) },
    { head: BREACHES.whole, least: 12, cell: ({ whole }) => number(whole) },
    { head: BREACHES.unit, least: 10, cell: ({ item }) => text(EVIDENCE_NAMES[item.unit][lang]) },
    { head: BREACHES.ref, least: 16, cell: ({ item }) => text(item.ref, 'center') },
    { head: BREACHES.agent, least: 16, most: 32, texts: agents, cell: ({ item }) => text(agentOf(item)) },
    { head: BREACHES.at, least: 20, cell: ({ item }) => dateCell(item.at, MOMENT_PATTERN) },
    { head: BREACHES.measured, least: 12, cell: ({ cells }) => cells.measured },
    { head: BREACHES.threshold, least: 12, cell: ({ cells }) => cells.threshold },
    { head: BREACHES.file, least: 20, most: 48, texts: files, cell: ({ item }) => text(fileOf(item)) },
    { head: BREACHES.part, least: 14, when: parted, cell: ({ item }) => text(partName(item)) },
    { head: BREACHES.row, least: 9, cell: ({ item }) => rowCell(item.row) },
  ];
}

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

/** One at a time: there may be 50 000. */
function* breachesOf(card: Scorecard, listed: readonly Listed[], lang: Lang): Generator<Breach> {
  for (const { judgement, evidence } of listed) {
    const title = markedTitle(card, judgement, lang);
    const { clause, breaches: whole } = judgement;
    const shown = card.metrics[judgement.metric]!.evidence;
    for (const [index, item] of evidence.entries()) {
      const cells = measuredCells(judgement, item, shown, lang);
      yield { clause, title, whole, number: index + 1, item, cells };
    }
  }
}

function* joined(...parts: readonly Iterable<Row>[]): Generator<Row> {
  for (const rows of parts) yield* rows;
}
