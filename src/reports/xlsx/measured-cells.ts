import type { Evidence, Judgement } from '../../judge/scorecard.ts';
import type { Lang } from '../../text/text.ts';
import { BREACHES } from '../../text/workbook.ts';
import { figureCell } from './cells.ts';
import { blank, type Cell, number, text } from './plan.ts';

/** What was measured of one unit, and what it is held against: seconds for rates, else the metric's unit. */
export function measuredCells(
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

// Options that a rate's units are held against, all in seconds.
const LIMITS = ['within', 'valid-within', 'promise'] as const;

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
  const what = unit === 'order' ? 'notShipped' : options.horizon === undefined ? 'unanswered' : 'notBought';
  return text(BREACHES[what][lang], 'center');
}
