import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { type EachUnit, worstUnits } from '../../text/each.ts';
import { VERDICT_NAMES } from '../../text/labels.ts';
import { markedTitle } from '../../text/notes.ts';
import { showCount } from '../../text/show.ts';
import { SUMMARY, UNITS, WORKBOOK } from '../../text/workbook.ts';
import { fill, type Lang } from '../../units/text.ts';
import { number, type Row, text } from '../../workbook/plan.ts';
import { figureCell, targetCell } from './cells.ts';

/** The worst days, agents or shops of the clauses that are judged unit by unit; no rows where none is. */
export function unitRows(
  card: Scorecard,
  judgements: readonly Judgement[],
  columns: number,
  lang: Lang,
): Row[] {
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
