import type { Judgement } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { showTarget } from '../../text/format.ts';
import { markedTitle } from '../../text/notes.ts';
import { UNITS, WORKBOOK } from '../../text/workbook.ts';
import { groupBy } from '../../units/group.ts';
import { fill, type Lang } from '../../units/text.ts';
import type { LookName } from '../../workbook/looks.ts';
import {
  blank,
  type Cell,
  type Condition,
  columnName,
  number,
  type Row,
  range,
  text,
} from '../../workbook/plan.ts';
import { figureCell } from './cells.ts';

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
export function eachRows(clauses: readonly Judgement[], columns: number, lang: Lang): Row[] {
  const named = clauses.filter(({ each }) => each !== null).map(({ clause }) => clause);
  if (named.length === 0) return [];
  const names = named.join(lang === 'zh' ? '、' : ', ');
  return [[text(fill(UNITS.whole[lang], { clauses: names }), 'note', columns)]];
}

/** Two rows of heads over a pair of columns a clause: figure and sample. */
export function headRows(
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
export function figureCells(
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
export const wholeRow = (clauses: readonly Judgement[], first: readonly Cell[], lang: Lang): Row => [
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
export function targetColours(
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
