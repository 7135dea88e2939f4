import type { Scorecard } from '../../scorecard/scorecard.ts';
import { BREAKDOWN, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type ListPlan, number, type Row, range, text } from '../../workbook/plan.ts';
import { brokenDown, eachRows, figureCells, headRows, targetColours, wholeRow } from './breakdown.ts';
import { markRows, openingRows } from './cells.ts';

/** 客服明细: a row an agent, for coaching: no rank, no money, small samples greyed. */
export function agentsSheet(card: Scorecard, lang: Lang): ListPlan {
  const clauses = brokenDown(card, card.agents);
  const named = card.agents.some(({ name }) => name !== null);
  const placed = card.agents.some(({ role }) => role !== null);
  const first = [
    BREAKDOWN.agent,
    ...(named ? [BREAKDOWN.name] : []),
    ...(placed ? [BREAKDOWN.role] : []),
    BREAKDOWN.sessions,
    BREAKDOWN.turns,
  ];
  const columns = first.length + 2 * clauses.length;
  const opening: Row[] = [
    ...openingRows(card, SHEETS.agents[lang], NOTE_SPAN, lang),
    [text(BREAKDOWN.personal[lang], 'lead', NOTE_SPAN)],
    [text(BREAKDOWN.colours[lang], 'note', NOTE_SPAN)],
    [text(BREAKDOWN.whole[lang], 'note', NOTE_SPAN)],
    ...eachRows(clauses, NOTE_SPAN, lang),
    ...markRows(card, NOTE_SPAN, lang),
    ...headRows(
      card,
      clauses,
      first.map((head) => head[lang]),
      lang,
    ),
  ];
  const agents = card.agents.map(
    ({ agent, name, role, sessions, turns, measures }): Row => [
      text(agent),
      ...(named ? [text(name ?? '')] : []),
      ...(placed ? [text(role ?? '')] : []),
      number(sessions),
      number(turns),
      ...figureCells(measures, clauses, lang, ({ minSample }, sample) =>
        sample < minSample ? 'faint' : 'number',
      ),
    ],
  );
  const head = opening.length;
  const [from, to] = [head + 1, head + agents.length];
  const whole = [text(WORKBOOK.whole[lang], 'wholeText'), ...first.slice(1).map(() => blank('whole'))];
  const rows = [
    ...opening,
    ...agents,
    agents.length > 0 ? wholeRow(clauses, whole, lang) : [text(BREAKDOWN.nobody[lang], 'text', NOTE_SPAN)],
  ];
  return {
    name: SHEETS.agents[lang],
    columns: fitWidths(rows, [...boundsOf(named, placed), ...clauses.flatMap(() => PAIR_BOUNDS)]),
    rows,
    frozen: { rows: head, columns: 1 },
    repeated: [head - 1, head],
    filter: range(1, head, columns, Math.max(to, head)),
    conditions:
      agents.length === 0
        ? []
        : [
            { ref: range(first.length - 1, from, first.length - 1, to), bar: true },
            { ref: range(first.length, from, first.length, to), bar: true },
            ...targetColours(
              clauses,
              { column: first.length + 1, from, to },
              ({ minSample }) => minSample,
              lang,
            ),
          ],
  };
}

const NOTE_SPAN = 9;
const boundsOf = (named: boolean, placed: boolean) => [
  { least: 16, most: 30 },
  ...(named ? [{ least: 10, most: 18 }] : []),
  ...(placed ? [{ least: 8, most: 16 }] : []),
  { least: 12, most: 14 },
  { least: 12, most: 14 },
];
/** Widths of a clause's figure and its sample. */
export const PAIR_BOUNDS = [
  { least: 11, most: 18 },
  { least: 8, most: 11 },
];
