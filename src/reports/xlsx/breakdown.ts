import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { showTarget } from '../../text/format.ts';
import { markedTitle, volumeNotes } from '../../text/notes.ts';
import { showWeekday, WEEKDAYS } from '../../text/show.ts';
import { BREAKDOWN, HOURS, SHEETS, UNITS, WORKBOOK } from '../../text/workbook.ts';
import { groupBy } from '../../units/group.ts';
import { fill, type Lang } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import type { LookName } from '../../workbook/looks.ts';
import {
  blank,
  type Cell,
  COLORS,
  type Condition,
  columnName,
  type ListPlan,
  number,
  type Row,
  range,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
import { DAY_PATTERN, dateCell, figureCell, markRows, openingRows } from './clause-cells.ts';

type Measures = Scorecard['agents'][number]['measures'];

/** The clauses that some of the rows have a figure for, in contract order; one judged in parts is one. */
export function brokenDown(card: Scorecard, rows: readonly { readonly measures: Measures }[]): Judgement[] {
  const broken = card.judgements.filter(({ clause }) =>
    rows.some(({ measures }) => Object.hasOwn(measures, clause)),
  );
  return [...groupBy(broken, ({ clause }) => clause).values()].map(wholeOf);
}

/** A clause of several terms has no figure of its own, and a target only where they agree on it. */
function wholeOf(parts: readonly Judgement[]): Judgement {
  const last = parts.at(-1)!;
  if (last.part === null) return last;
  const agreed = parts.every(
    ({ target }) => target?.side === last.target?.side && target?.value === last.target?.value,
  );
  return { ...last, part: null, target: agreed ? last.target : null, value: null };
}

/** A clause as it was on a day: of one that an amendment changed, the part that the day lies in. */
export const termOn = ({ judgements }: Scorecard, judgement: Judgement, day: string): Judgement =>
  judgements.find(
    ({ clause, part }) => clause === judgement.clause && part !== null && part.from <= day && day <= part.to,
  ) ?? judgement;

/** Why the last row of a clause that is judged unit by unit is not what the rows above make up; none without one. */
function eachRows(clauses: readonly Judgement[], columns: number, lang: Lang): Row[] {
  const named = clauses.filter(({ each }) => each !== null).map(({ clause }) => clause);
  if (named.length === 0) return [];
  const names = named.join(lang === 'zh' ? '、' : ', ');
  return [[text(fill(UNITS.whole[lang], { clauses: names }), 'note', columns)]];
}

/** Two rows of heads over a pair of columns a clause: figure and sample. */
function headRows(
  card: Scorecard,
  clauses: readonly Judgement[],
  first: readonly string[],
  lang: Lang,
): Row[] {
  const names = clauses.map((judgement) => {
    const title = markedTitle(card, judgement, lang);
    return text(card.contract === null ? title : `${judgement.clause} ${title}`, 'head', 2);
  });
  const figures = clauses.flatMap(({ target, unit }) => [
    target ? targetHead(showTarget(target, unit, lang), lang) : text(WORKBOOK.value[lang], 'head'),
    text(WORKBOOK.sample[lang], 'head'),
  ]);
  return [
    [...first.map(() => blank('head')), ...names],
    [...first.map((head) => text(head, 'head')), ...figures],
  ];
}

// As wide as the target alone, which stands on a line of its own where both are wider than the figures.
const targetHead = (target: string, lang: Lang): Cell => ({
  ...text(`${WORKBOOK.value[lang]} ${target.replaceAll(' ', '\u00a0')}`, 'head'),
  shown: target,
});

/** Figure and sample of every clause, in the looks that the sheet gives them. */
function figureCells(
  measures: Measures,
  clauses: readonly Judgement[],
  lang: Lang,
  looks: (judgement: Judgement, sample: number) => LookName,
): Cell[] {
  return clauses.flatMap((judgement) => {
    const { value, sample } = measures[judgement.clause] ?? { value: null, sample: 0 };
    const look = looks(judgement, sample);
    return [figureCell(value, judgement, lang, look), number(sample, '#,##0', look)];
  });
}

/** The last row: the clauses' own figures, which the rows above make up. */
const wholeRow = (clauses: readonly Judgement[], first: readonly Cell[], lang: Lang): Row => [
  ...first,
  ...clauses.flatMap((judgement) => [
    figureCell(judgement.value, judgement, lang, 'whole'),
    judgement.value === null ? blank('whole') : number(judgement.sample, '#,##0', 'whole'),
  ]),
];

/**
 * Colours of figures against their targets, rows `from`..`to`, pairs of columns from `column` on; only where the
 * sample reaches `least`.
 */
function targetColours(
  clauses: readonly Judgement[],
  { column, from, to }: { column: number; from: number; to: number },
  least: (judgement: Judgement) => number,
  lang: Lang,
): Condition[] {
  if (to < from) return [];
  return clauses.flatMap((judgement, index): Condition[] => {
    const { target, severity } = judgement;
    if (target === null || severity === 'report') return [];
    const figure = columnName(column + 2 * index);
    const sample = columnName(column + 2 * index + 1);
    const bound = targetValue(judgement, lang);
    const counts = `ISNUMBER(${figure}${from}),${sample}${from}>=${least(judgement)}`;
    const [met, missed] = target.side === 'min' ? ['>=', '<'] : ['<=', '>'];
    const ref = range(column + 2 * index, from, column + 2 * index, to);
    return [
      { ref, when: `AND(${counts},${figure}${from}${missed}${bound})`, look: 'bad' },
      { ref, when: `AND(${counts},${figure}${from}${met}${bound})`, look: 'good' },
    ];
  });
}

// The target in the unit that the cells are shown in.
const targetValue = (judgement: Judgement, lang: Lang): number =>
  figureCell(judgement.target!.value, judgement, lang).value as number;

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
const PAIR_BOUNDS = [
  { least: 11, most: 18 },
  { least: 8, most: 11 },
];

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

const FIRST_BOUNDS = [
  { least: 13, most: 13 },
  { least: 9, most: 10 },
  { least: 9, most: 10 },
];

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
