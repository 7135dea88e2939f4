import type { Evidence, Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { showCount } from '../../text/show.ts';
import { ABSENT_WORDS, BREACHES } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { blank, type Cell, number, text } from '../../workbook/plan.ts';
import { figureCell } from './cells.ts';

type Shown = Scorecard['metrics'][string]['evidence'];

/** What was measured of one unit, and what it is held against: a time of the options, or the target. */
export function measuredCells(
  judgement: Judgement,
  { measured }: Evidence,
  { unit, absent }: Shown,
  lang: Lang,
): { measured: Cell; threshold: Cell } {
  const { target, options } = judgement;
  const limit = LIMITS.map((key) => options[key]).find((value) => typeof value === 'number') ?? null;
  const bound = unit === judgement.unit ? (target?.value ?? null) : unit === 'seconds' ? limit : null;
  const cell = (value: number): Cell =>
    unit === 'seconds'
      ? secondsCell(value, bound, lang)
      : figureCell(value, { unit, target: unit === judgement.unit ? target : null }, lang);
  const word = absent === null ? blank('number') : text(ABSENT_WORDS[absent][lang], 'center');
  return {
    measured: measured === null ? word : cell(measured),
    threshold: bound === null ? blank('number') : cell(bound),
  };
}

// Options that a rate's units are held against, all in seconds.
const LIMITS = ['within', 'valid-within', 'promise'] as const;

// Waits are whole seconds; long ones, held against long limits, read better in hours or days.
function secondsCell(seconds: number, bound: number | null, lang: Lang): Cell {
  if (Number.isInteger(seconds) && (bound ?? 0) < 600) {
    const pattern = BREACHES.seconds[lang];
    const shown = pattern.replace('#,##0', showCount(seconds)).replaceAll('"', '');
    return { ...number(seconds, pattern), shown };
  }
  return figureCell(
    seconds,
    { unit: 'seconds', target: bound === null ? null : { side: 'max', value: bound } },
    lang,
  );
}
