import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { showWeekday } from '../../text/show.ts';
import { volumeNotes } from '../../text/volume.ts';
import { BREAKDOWN, SHEETS, WORKBOOK } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import { blank, type Condition, type ListPlan, type Row, range, text } from '../../workbook/plan.ts';
import { PAIR_BOUNDS } from './agents-sheet.ts';
import { brokenDown, eachRows, figureCells, headRows, targetColours, termOn, wholeRow } from './breakdown.ts';
import { DAY_PATTERN, dateCell, markRows, openingRows } from './cells.ts';

/** 每日趋势: a row a day, waived days marked. */
export function dailySheet(card: Scorecard, lang: Lang): ListPlan {
  const clauses = brokenDown(card, card.daily);
  const first = [BREAKDOWN.day, BREAKDOWN.weekday, WORKBOOK.waived];
  const columns = first.length + 2 * clauses.length;
  const opening: Row[] = [
    ...openingRows(card, SHEETS.daily[lang], NOTE_SPAN, lang),
    [text(BREAKDOWN.dailyColours[lang], 'note', NOTE_SPAN)],
    ...eachRows(clauses, NOTE_SPAN, lang),
    ...volumeNotes(card, lang).map((note): Row => [text(note, 'note', NOTE_SPAN)]),
    ...markRows(card, NOTE_SPAN, lang),
    ...headRows(
      card,
      clauses,
      first.map((head) => head[lang]),
      lang,
    ),
  ];
  const days = card.daily.map(({ day, waived, measures }): Row => {
    const look = waived ? 'dayOffText' : 'center';
    const terms = clauses.map((clause) => termOn(card, clause, day));
    return [
      dateCell(day, DAY_PATTERN, look),
      text(showWeekday(day, lang), look),
      waived ? text(WORKBOOK.waived[lang], look) : blank(look),
      ...figureCells(measures, terms, lang, (_, sample) => (waived && sample === 0 ? 'dayOff' : 'number')),
    ];
  });
  const head = opening.length;
  const [from, to] = [head + 1, head + days.length];
  const whole = [text(WORKBOOK.whole[lang], 'wholeText'), blank('whole'), blank('whole')];
  const rows = [
    ...opening,
    ...days,
    days.length > 0 ? wholeRow(clauses, whole, lang) : [text(BREAKDOWN.noDays[lang], 'text', NOTE_SPAN)],
  ];
  return {
    name: SHEETS.daily[lang],
    columns: fitWidths(rows, [...FIRST_BOUNDS, ...clauses.flatMap(() => PAIR_BOUNDS)]),
    rows,
    frozen: { rows: head, columns: 1 },
    repeated: [head - 1, head],
    filter: range(1, head, columns, Math.max(to, head)),
    conditions: clauses.flatMap(({ clause }, index) =>
      coloured(card, clause, { column: first.length + 1 + 2 * index, from, to }, lang),
    ),
  };
}

/** Colours of a clause's column; of one judged in parts, the rows of each part against its own target. */
const coloured = (
  { judgements, daily }: Scorecard,
  clause: string,
  place: { readonly column: number; readonly from: number; readonly to: number },
  lang: Lang,
): Condition[] =>
  judgements
    .filter((judgement) => judgement.clause === clause)
    .flatMap((judgement) => {
      const { part } = judgement;
      const days = daily.filter(({ day }) => part === null || (day >= part.from && day <= part.to)).length;
      const from = place.from + (part === null ? 0 : daily.filter(({ day }) => day < part.from).length);
      const to = Math.min(place.to, from + days - 1);
      return targetColours([judgement], { ...place, from, to }, leastOfDay, lang);
    });

const leastOfDay = ({ each, minSample }: Judgement): number => (each?.by === 'day' ? minSample : 1);

const NOTE_SPAN = 9;
const FIRST_BOUNDS = [
  { least: 13, most: 13 },
  { least: 9, most: 10 },
  { least: 9, most: 10 },
];
