import type { Judgement, Verdict } from '../../scorecard/judgement.ts';
import type { Scorecard } from '../../scorecard/scorecard.ts';
import { clauseTitle } from '../../text/clause.ts';
import { NOTHING, showFigure, showTarget } from '../../text/format.ts';
import { STATUS_NAMES, VERDICT_NAMES } from '../../text/labels.ts';
import { showScore, showYuan } from '../../text/show.ts';
import { TREND } from '../../text/trend.ts';
import { compareCodePoints } from '../../units/code-points.ts';
import { fill, type Lang } from '../../units/text.ts';
import { monthOf, parseDay } from '../../units/time.ts';

/** A month of a contract; `card` is null where there is no scorecard of it. */
interface TrendMonth {
  /** `2026-10`. */
  readonly month: string;
  readonly card: Scorecard | null;
}

/** The months of one contract from the first scorecard to the last, none left out. */
export interface Trend {
  readonly contract: NonNullable<Scorecard['contract']>;
  readonly months: readonly TrendMonth[];
}

/** Of a month with several scorecards the whole month's counts, else the one that reaches furthest; null without any of a contract. */
export function trendOf(cards: readonly Scorecard[]): Trend | null {
  const byMonth = new Map<string, Scorecard>();
  const judged = cards.filter(({ contract }) => contract !== null).sort(byReach);
  for (const card of judged) byMonth.set(card.period.from.slice(0, 7), card);
  const named = [...byMonth.keys()].sort(compareCodePoints);
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return null;
  const months: TrendMonth[] = [];
  for (let month = first; month <= last; month = following(month))
    months.push({ month, card: byMonth.get(month) ?? null });
  return { contract: byMonth.get(last)!.contract!, months };
}

/** Whether it tells of less than the calendar month it begins in, or of more. */
function isPart({ period }: Scorecard): boolean {
  const month = monthOf(parseDay(period.from)!);
  return month.from !== parseDay(period.from) || month.to !== parseDay(period.to);
}

/** Whole months last; of parts the one that ends last, then the longest, last. */
const byReach = (a: Scorecard, b: Scorecard): number =>
  Number(isPart(b)) - Number(isPart(a)) ||
  compareCodePoints(a.period.to, b.period.to) ||
  compareCodePoints(b.period.from, a.period.from);

function following(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** What stands in a month: the text, and the judgement where it is one figure. */
export interface TrendCell {
  readonly text: string;
  readonly verdict: Verdict | null;
  /** Null: no clause, or one judged in parts, or the month is missing. */
  readonly judgement: Judgement | null;
}

/** One line of months: a clause, or what the whole card came to. */
export interface TrendRow {
  readonly kind: 'status' | 'score' | 'grade' | 'payable' | 'clause';
  readonly clause: string;
  readonly title: string;
  /** Of the latest month that has the clause. */
  readonly target: string;
  readonly cells: readonly TrendCell[];
}

/** Status, score, grade and payable, then every clause; one whose metric or options changed has a line for each. */
export function trendRows({ months }: Trend, lang: Lang): TrendRow[] {
  const cards = months.map(({ card }) => card);
  const fact = (kind: Exclude<TrendRow['kind'], 'clause'>, say: (card: Scorecard) => string): TrendRow => ({
    kind,
    clause: '',
    title: TREND[kind][lang],
    target: '',
    cells: cards.map((card) =>
      plain(card !== null ? say(card) : kind === 'status' ? TREND.missing[lang] : NOTHING),
    ),
  });
  const settled = cards.some((card) => card !== null && card.settlement !== null);
  return [
    fact('status', ({ status }) => STATUS_NAMES[status][lang]),
    fact('score', ({ total }) => (total.score === null ? NOTHING : showScore(total.score))),
    fact('grade', ({ total }) => total.grade ?? NOTHING),
    ...(settled
      ? [fact('payable', ({ settlement }) => (settlement ? showYuan(settlement.payable) : NOTHING))]
      : []),
    ...clauseRows(cards, lang),
  ];
}

const plain = (text: string): TrendCell => ({ text, verdict: null, judgement: null });

function clauseRows(cards: readonly (Scorecard | null)[], lang: Lang): TrendRow[] {
  const found = new Map<string, { clause: string; title: string; target: string }>();
  // Latest first: its order and its targets are those of the table.
  for (const card of [...cards].reverse())
    for (const judgement of card?.judgements ?? []) {
      const { clause, target, unit } = judgement;
      const title = titleOf(card!, judgement, lang);
      const last = card!.judgements.findLast(
        (each) => titleOf(card!, each, lang) === title && each.clause === clause,
      );
      const shown = last?.target ?? target;
      if (!found.has(`${clause}\n${title}`))
        found.set(`${clause}\n${title}`, {
          clause,
          title,
          target: shown ? showTarget(shown, unit, lang) : '',
        });
    }
  return [...found.values()].map((row) => ({
    kind: 'clause',
    ...row,
    cells: cards.map((card) => {
      const judgements = (card?.judgements ?? []).filter(
        (each) => each.clause === row.clause && titleOf(card!, each, lang) === row.title,
      );
      return judgements.length === 0
        ? plain(card === null ? NOTHING : '')
        : cellOf(judgements, row.target, lang);
    }),
  }));
}

const titleOf = (card: Scorecard, judgement: Judgement, lang: Lang): string =>
  clauseTitle(card, { ...judgement, part: null }, lang);

/** The sign of a verdict, and the target where it is not the latest month's. */
export function behind({ verdict, target, unit }: Judgement, latest: string, lang: Lang): string {
  const held = target === null ? '' : showTarget(target, unit, lang);
  const sign = verdict === null ? '' : ` ${VERDICT_NAMES[verdict][lang][0]}`;
  return sign + (held === latest ? '' : fill(TREND.differs[lang], { target: held || TREND.none[lang] }));
}

function cellOf(judgements: readonly Judgement[], latest: string, lang: Lang): TrendCell {
  const texts = judgements.map(
    (judgement) =>
      showFigure(judgement.value, judgement.unit, judgement.target?.value ?? null, lang) +
      behind(judgement, latest, lang),
  );
  const alone = judgements.length === 1 ? judgements[0]! : null;
  return { text: texts.join(' / '), verdict: alone?.verdict ?? null, judgement: alone };
}

/** What is to be said of the months: those missing, those provisional or not whole. */
export function trendNotes({ months }: Trend, lang: Lang): string[] {
  const join = (names: readonly string[]) => names.join(lang === 'zh' ? '、' : ', ');
  const missing = months.filter(({ card }) => card === null).map(({ month }) => month);
  const provisional = months.flatMap(({ month, card }) =>
    card === null || (card.status === 'final' && !isPart(card))
      ? []
      : [isPart(card) ? fill(TREND.days[lang], { month, ...card.period }) : month],
  );
  return [
    ...(missing.length > 0 ? [fill(TREND.missingMonths[lang], { months: join(missing) })] : []),
    ...(provisional.length > 0 ? [fill(TREND.provisionalMonths[lang], { months: join(provisional) })] : []),
    TREND.targets[lang],
  ];
}
