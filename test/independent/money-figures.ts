import type { Scorecard } from '../../src/scorecard/scorecard.ts';
import { twelveDigits } from './exact.ts';
import type { MoneyCard } from './money-card.ts';
import { isScored } from './settle-all.ts';

const JUDGED: readonly string[] = ['met', 'within-margin', 'missed'];

/** The program also lists a shop without anything. */
const isMeasured = ({ sample }: { sample: number }): boolean => sample > 0;

/** What is compared, as the program gives it. */
export function ofProgram(card: Scorecard) {
  const settlement = card.settlement!;
  return {
    judgements: card.judgements.map((each) => ({
      clause: each.clause,
      part: each.part && [each.part.from, each.part.to, each.part.days, each.part.whole],
      verdict: each.verdict,
      ...(JUDGED.includes(each.verdict!) ? { value: each.value, sample: each.sample } : {}),
      points: each.points,
      each: each.each && {
        judged: each.each.judged,
        missed: each.each.missed,
        units: each.each.units
          .map(({ unit, value, sample, verdict }) => ({ unit, value, sample, verdict }))
          .filter(isMeasured),
      },
      without: each.each ? null : each.withoutExemptions,
    })),
    score: card.total.score,
    grade: card.total.grade,
    exemptions: card.exemptions.map(({ id, late, counted, units, money }) => ({
      id,
      late,
      counted,
      units,
      money,
    })),
    base: settlement.base,
    coefficient: settlement.coefficient,
    lines: settlement.lines.filter(({ gross }) => gross > 0).map(lineOf),
    penaltyCap: settlement.penaltyCap,
    penalties: settlement.penalties,
    bonusLines: settlement.bonusLines.filter(({ gross }) => gross > 0).map(lineOf),
    bonus: settlement.bonus,
    payable: settlement.payable,
    payableWithoutExemptions: settlement.payableWithoutExemptions,
    tax: settlement.tax && [settlement.tax.net, settlement.tax.tax, settlement.tax.gross],
  };
}

const lineOf = (line: {
  clause: string;
  part?: unknown;
  from?: unknown;
  gross: number;
  counted: number;
  cap: number | null;
  net: number;
}) => ({
  clause: line.clause,
  from: (line.part as { from: string } | null | undefined)?.from ?? line.from ?? null,
  gross: line.gross,
  counted: line.counted,
  cap: line.cap,
  net: line.net,
});

export function ofReference(card: MoneyCard): ReturnType<typeof ofProgram> {
  const { settled } = card;
  return {
    judgements: card.judged.map(({ terms, part, verdict, figure, points, each }, i) => ({
      clause: terms.id,
      part: part && [part.from, part.to, part.days, part.whole],
      verdict,
      ...(points === null ? {} : { value: twelveDigits(figure.value!), sample: figure.sample }),
      points: points && isScored(terms) ? twelveDigits(points) : null,
      each: each && {
        judged: each.judged,
        missed: each.missed,
        units: each.units.map(({ name, figure, verdict }) => ({
          unit: name,
          value: figure.value && twelveDigits(figure.value),
          sample: figure.sample,
          verdict,
        })),
      },
      without: each ? null : card.without[i]!,
    })),
    score: card.score && twelveDigits(card.score),
    grade: card.grade as Scorecard['total']['grade'],
    exemptions: card.exemptions,
    base: settled.base,
    coefficient: settled.coefficient,
    lines: settled.lines.filter(({ gross }) => gross > 0).map(lineOf),
    penaltyCap: settled.penaltyCap,
    penalties: settled.penalties,
    bonusLines: settled.bonusLines.filter(({ gross }) => gross > 0).map(lineOf),
    bonus: settled.bonus,
    payable: settled.payable,
    payableWithoutExemptions: card.payableWithoutExemptions,
    tax: settled.tax && [settled.tax.net, settled.tax.tax, settled.tax.gross],
  };
}
