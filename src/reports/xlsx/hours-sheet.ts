import type { Scorecard } from '../../scorecard/scorecard.ts';
import { HOURS } from '../../text/charts.ts';
import { WEEKDAYS } from '../../text/show.ts';
import { SHEETS } from '../../text/workbook.ts';
import type { Lang } from '../../units/text.ts';
import { COLORS } from '../../workbook/chart.ts';
import { blank, type Condition, number, type Row, range, type SheetPlan, text } from '../../workbook/plan.ts';
import { openingRows } from './cells.ts';

/** 分时: weekday × hour, turns and mean waits, each a heat map. */
export function hoursSheet(card: Scorecard, lang: Lang): SheetPlan {
  const rows: Row[] = [...openingRows(card, SHEETS.hours[lang], SPAN, lang)];
  const conditions: Condition[] = [];
  rows.push([text(HOURS[card.hourly.length > 0 ? 'note' : 'none'][lang], 'note', SPAN)]);
  if (card.hourly.length > 0)
    for (const [what, color] of [
      ['turns', COLORS.good],
      ['waits', COLORS.bad],
    ] as const) {
      rows.push([], [text(HOURS[what][lang], 'heading', SPAN)], headRow(lang));
      const first = rows.length + 1;
      rows.push(...WEEK.map((weekday) => weekRow(card, weekday, what, lang)));
      conditions.push({ ref: range(2, first, 1 + HOURS_A_DAY, rows.length), heat: color });
    }
  return {
    name: SHEETS.hours[lang],
    columns: [10, ...HEADS.map(() => 6)],
    rows,
    onePage: true,
    conditions,
  };
}

const HOURS_A_DAY = 24;
const SPAN = 1 + HOURS_A_DAY;
const HEADS = Array.from({ length: HOURS_A_DAY }, (_, hour) => hour);
// Monday first, as calendars in China have it.
const WEEK = [1, 2, 3, 4, 5, 6, 0];

const headRow = (lang: Lang): Row => [
  text(HOURS.weekday[lang], 'head'),
  ...HEADS.map((hour) => number(hour, '0', 'head')),
];

function weekRow({ hourly }: Scorecard, weekday: number, what: 'turns' | 'waits', lang: Lang): Row {
  return [
    text(WEEKDAYS[lang][weekday]!, 'center'),
    ...HEADS.map((hour) => {
      const found = hourly.find((each) => each.weekday === weekday && each.hour === hour);
      if (!found) return blank('number');
      if (what === 'turns') return number(found.turns);
      return found.waitCount === 0 ? blank('number') : number(found.waitSum / found.waitCount, '0.0');
    }),
  ];
}
