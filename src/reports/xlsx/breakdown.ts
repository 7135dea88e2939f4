import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { showTarget } from '../../text/format.ts';
import { markedTitle, volumeNotes } from '../../text/notes.ts';
import { showWeekday, WEEKDAYS } from '../../text/show.ts';
import { BREAKDOWN, HOURS, SHEETS, UNITS, WORKBOOK } from '../../text/workbook.ts';
import { groupBy } from '../../units/group.ts';
import { fill, type Lang, type Text } from '../../units/text.ts';
import { fitWidths } from '../../workbook/fit.ts';
import type { LookName } from '../../workbook/looks.ts';
import {
  blank,
  type Cell,
  COLORS,
  type Condition,
  type ListPlan,
  number,
  type Row,
  range,
  type SheetPlan,
  text,
} from '../../workbook/plan.ts';
import { columnsOf, type Place, table, type WideColumn } from '../../workbook/table.ts';
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

/** A column of a sheet of figures. */
interface FigureColumn<R> extends WideColumn<R> {
  /** What stands above its head; null where that of the column before it goes on. */
  readonly over?: Cell | null;
  /** Its cell in the last row, which the rows above make up. */
  readonly whole?: Cell;
}

/** What a sheet says of a clause's figures. */
interface Manner<R> {
  /** The clause as it was in a row. */
  readonly term: (row: R) => Judgement;
  /** Of a row's figure that counts so many. */
  readonly look: (row: R, sample: number) => LookName;
  readonly colours: (letters: Letters, place: Place) => readonly Condition[];
}

/** Where figures and samples of a clause stand. */
interface Letters {
  readonly figure: string;
  readonly sample: string;
}

/** Figure and sample of a clause. */
function figureColumns<R extends { readonly measures: Measures }>(
  card: Scorecard,
  judgement: Judgement,
  { term, look, colours }: Manner<R>,
  lang: Lang,
): readonly FigureColumn<R>[] {
  const { clause, target, unit, value } = judgement;
  const title = markedTitle(card, judgement, lang);
  const measured = ({ measures }: R) => measures[clause] ?? { value: null, sample: 0 };
  const sample: FigureColumn<R> = {
    head: WORKBOOK.sample,
    over: null,
    least: 8,
    most: 11,
    whole: number(value === null ? null : judgement.sample, '#,##0', 'whole'),
    cell: (row) => number(measured(row).sample, '#,##0', look(row, measured(row).sample)),
  };
  const figure: FigureColumn<R> = {
    ...(target ? targetHead(showTarget(target, unit, lang), lang) : { head: WORKBOOK.value }),
    over: text(card.contract === null ? title : `${clause} ${title}`, 'head', 2),
    least: 11,
    most: 18,
    drawn: (place) => colours({ figure: place.letter(figure), sample: place.letter(sample) }, place),
    whole: figureCell(value, judgement, lang, 'whole'),
    cell: (row) => figureCell(measured(row).value, term(row), lang, look(row, measured(row).sample)),
  };
  return [figure, sample];
}

// As wide as the target alone, which stands on a line of its own where both are wider than the figures.
const targetHead = (target: string, lang: Lang) => ({
  head: `${WORKBOOK.value[lang]} ${target.replaceAll(' ', '\u00a0')}`,
  headed: { shown: target },
});

/** A sheet of figures: a row each, and the clauses' own figures at the foot. */
function figureSheet<R>(
  name: Text,
  opening: readonly Row[],
  columns: readonly FigureColumn<R>[],
  items: readonly R[],
  none: Text,
  lang: Lang,
): ListPlan {
  const above = [...opening, columns.flatMap(({ over = blank('head') }) => over ?? [])];
  const placed = table(columns, items, { lang, above: above.length });
  const whole = columns.map((column) => column.whole ?? blank('whole'));
  const foot = items.length > 0 ? whole : [text(none[lang], 'text', NOTE_SPAN)];
  const rows = [...above, ...placed.lines, foot];
  return {
    name: name[lang],
    columns: fitWidths(rows, columns),
    rows,
    frozen: { rows: placed.first - 1, columns: 1 },
    repeated: [placed.first - 2, placed.first - 1],
    filter: placed.filter,
    conditions: placed.conditions,
  };
}

/** Colours of a clause's figures in some rows against its target; only where the sample reaches `least`. */
function targetColours(
  { target, severity, unit }: Judgement,
  { figure, sample }: Letters,
  [from, to]: readonly [number, number],
  least: number,
  lang: Lang,
): Condition[] {
  if (to < from || target === null || severity === 'report') return [];
  // In the unit that the cells are shown in.
  const bound = figureCell(target.value, { target, unit }, lang).value;
  const counts = `ISNUMBER(${figure}${from}),${sample}${from}>=${least}`;
  const [met, missed] = target.side === 'min' ? ['>=', '<'] : ['<=', '>'];
  const ref = `${figure}${from}:${figure}${to}`;
  return [
    { ref, when: `AND(${counts},${figure}${from}${missed}${bound})`, look: 'bad' },
    { ref, when: `AND(${counts},${figure}${from}${met}${bound})`, look: 'good' },
  ];
}

/** 客服明细: a row an agent, for coaching: no rank, no money, small samples greyed. */
export function agentsSheet(card: Scorecard, lang: Lang): ListPlan {
  const { agents } = card;
  const clauses = brokenDown(card, agents);
  const figures = clauses.flatMap((judgement) => {
    const { minSample } = judgement;
    const manner: Manner<AgentEntry> = {
      term: () => judgement,
      look: (_, sample) => (sample < minSample ? 'faint' : 'number'),
      colours: (letters, { first, last }) =>
        targetColours(judgement, letters, [first, last], minSample, lang),
    };
    return figureColumns(card, judgement, manner, lang);
  });
  const named = agents.some(({ name }) => name !== null);
  const placed = agents.some(({ role }) => role !== null);
  const { agent, name, role, sessions, turns } = BREAKDOWN;
  const drawn = { bar: true } as const;
  const whole = text(WORKBOOK.whole[lang], 'wholeText');
  const columns = columnsOf<FigureColumn<AgentEntry>>([
    { head: agent, least: 16, most: 30, whole, cell: (each) => text(each.agent) },
    { head: name, least: 10, most: 18, when: named, cell: (each) => text(each.name ?? '') },
    { head: role, least: 8, most: 16, when: placed, cell: (each) => text(each.role ?? '') },
    { head: sessions, least: 12, most: 14, drawn, cell: (each) => number(each.sessions) },
    { head: turns, least: 12, most: 14, drawn, cell: (each) => number(each.turns) },
    ...figures,
  ]);
  const opening: Row[] = [
    ...openingRows(card, SHEETS.agents[lang], NOTE_SPAN, lang),
    [text(BREAKDOWN.personal[lang], 'lead', NOTE_SPAN)],
    [text(BREAKDOWN.colours[lang], 'note', NOTE_SPAN)],
    [text(BREAKDOWN.whole[lang], 'note', NOTE_SPAN)],
    ...eachRows(clauses, NOTE_SPAN, lang),
    ...markRows(card, NOTE_SPAN, lang),
  ];
  return figureSheet(SHEETS.agents, opening, columns, agents, BREAKDOWN.nobody, lang);
}

type AgentEntry = Scorecard['agents'][number];

const NOTE_SPAN = 9;

/** 每日趋势: a row a day, waived days marked. */
export function dailySheet(card: Scorecard, lang: Lang): ListPlan {
  const clauses = brokenDown(card, card.daily);
  const figures = clauses.flatMap((judgement) => {
    const manner: Manner<DayEntry> = {
      term: ({ day }) => termOn(card, judgement, day),
      look: ({ waived }, sample) => (waived && sample === 0 ? 'dayOff' : 'number'),
      colours: (letters, place) => dayColours(card, judgement.clause, letters, place, lang),
    };
    return figureColumns(card, judgement, manner, lang);
  });
  const { day, weekday } = BREAKDOWN;
  const look = ({ waived }: DayEntry) => (waived ? 'dayOffText' : 'center');
  const word = ({ waived }: DayEntry) => (waived ? WORKBOOK.waived[lang] : '');
  const whole = text(WORKBOOK.whole[lang], 'wholeText');
  const columns: readonly FigureColumn<DayEntry>[] = [
    { head: day, least: 13, whole, cell: (each) => dateCell(each.day, DAY_PATTERN, look(each)) },
    { head: weekday, least: 9, most: 10, cell: (each) => text(showWeekday(each.day, lang), look(each)) },
    { head: WORKBOOK.waived, least: 9, most: 10, cell: (each) => text(word(each), look(each)) },
    ...figures,
  ];
  const opening: Row[] = [
    ...openingRows(card, SHEETS.daily[lang], NOTE_SPAN, lang),
    [text(BREAKDOWN.dailyColours[lang], 'note', NOTE_SPAN)],
    ...eachRows(clauses, NOTE_SPAN, lang),
    ...volumeNotes(card, lang).map((note): Row => [text(note, 'note', NOTE_SPAN)]),
    ...markRows(card, NOTE_SPAN, lang),
  ];
  return figureSheet(SHEETS.daily, opening, columns, card.daily, BREAKDOWN.noDays, lang);
}

type DayEntry = Scorecard['daily'][number];

/** Colours of a clause's figures; of one judged in parts, the rows of each part against its own target. */
const dayColours = (
  { judgements, daily }: Scorecard,
  clause: string,
  letters: Letters,
  { first, last }: Place,
  lang: Lang,
): Condition[] =>
  judgements
    .filter((judgement) => judgement.clause === clause)
    .flatMap((judgement) => {
      const { part } = judgement;
      const days = daily.filter(({ day }) => part === null || (day >= part.from && day <= part.to)).length;
      const from = first + (part === null ? 0 : daily.filter(({ day }) => day < part.from).length);
      const to = Math.min(last, from + days - 1);
      return targetColours(judgement, letters, [from, to], leastOfDay(judgement), lang);
    });

const leastOfDay = ({ each, minSample }: Judgement): number => (each?.by === 'day' ? minSample : 1);

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
