import { isAbout } from './case-units.ts';
import { daysBetween } from './clause-parts.ts';
import { type Contract, contractOf, rootOf } from './contract.ts';
import { share, twelveDigits } from './exact.ts';
import { type Exemption, exemptionRows } from './exemption-rows.ts';
import { feesOf } from './fees-of.ts';
import type { Fraction } from './fractions.ts';
import { gathered } from './gathered.ts';
import { judgeAll, type Observed, observe } from './judge-all.ts';
import type { Judged } from './judge-clause.ts';
import { type EarlierMonth, missedBefore } from './missed-before.ts';
import { mapOf, textOf } from './nodes.ts';
import { secondsOf } from './quantities.ts';
import type { GivenFile } from './read-files.ts';
import { gradeOf, type Month, movesMoney, type Settled, scoreOf, settleAll } from './settle-all.ts';
import { settlementTerms } from './settlement-terms.ts';
import type { Period } from './types.ts';
import { dayOf } from './zone.ts';

export type Filed = { csv: string; firstMade: number | null };

export type MoneyCard = {
  judged: Judged[];
  /** of each, the value with no exemption in force; null where none touches it */
  without: (number | null)[];
  score: Fraction | null;
  grade: string | null;
  settled: Settled;
  exemptions: {
    id: string;
    late: boolean;
    counted: boolean;
    units: Record<string, number>;
    money: number | null;
  }[];
  payableWithoutExemptions: number | null;
};

const daysInMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

/**
 * The month's verdicts and money, straight from the definitions, for a period inside one month; `earlier` are the
 * scorecards that there are of months before.
 */
export function moneyCard(
  yaml: string,
  files: GivenFile[],
  period: Period,
  { filed = null, earlier = [] }: { filed?: Filed | null; earlier?: EarlierMonth[] } = {},
): MoneyCard {
  const root = rootOf(yaml);
  const given = { ...gathered(contractOf(root), files, period), clause: contractOf(root).clauses[0]! };
  const days = daysBetween(period.from, period.to);
  const monthDays = daysInMonth(period.from);
  const month: Month = { days, monthDays, isWhole: days === monthDays };
  const terms = settlementTerms(root.settlement)!;
  const months = terms.repeat?.months ?? 1;
  const before = missedBefore(earlier, textOf(root.contract, ''), { from: period.from, months });
  const base = feesOf(terms.base, given, share(days, monthDays)).reduce((sum, line) => sum + line, 0);

  const observed = observe(root, given);
  const within = secondsOf(textOf(mapOf(root.exemptions)['file-within'], '7d'));
  const deadline = filed?.firstMade == null ? null : filed.firstMade + within;
  const rows = filed === null ? [] : exemptionRows(given.contract, filed.csv, deadline);
  const counted = rows.filter((row) => row.counted);

  function under(inForce: Exemption[]) {
    const judged = judgeAll(observed, given, inForce);
    const score = scoreOf(judged, days);
    const paid = scoreOf(judged.filter(movesMoney), days);
    return { judged, score, settled: settleAll(terms, judged, paid, base, month, before) };
  }
  const now = under(counted);
  const none = under([]);
  const money = (row: Exemption): number | null => {
    if (row.decision === 'rejected') return null;
    if (row.decision === 'pending') return under([...counted, row]).settled.payable - now.settled.payable;
    return now.settled.payable - under(counted.filter((other) => other !== row)).settled.payable;
  };
  const isTouched = (id: string): boolean =>
    counted.some((row) =>
      observed.some((each) => each.terms.id === id && unitsOf(each, row, given.contract) > 0),
    );
  const isAnyTouched = observed.some(({ terms: { id } }) => isTouched(id));
  return {
    ...now,
    grade: gradeOf(now.score, now.judged),
    without: observed.map(({ terms: { id } }, i) => {
      const { value } = none.judged[i]!.figure;
      return isTouched(id) && value !== null ? twelveDigits(value) : null;
    }),
    exemptions: rows.map((row) => ({
      id: row.id,
      late: row.late,
      counted: row.counted,
      units: touched(observed, row, given.contract),
      money: money(row),
    })),
    payableWithoutExemptions: isAnyTouched ? none.settled.payable : null,
  };
}

/** How many units of the clause or part, on its own days, the row is about. */
function unitsOf({ worded, terms, units }: Observed, row: Exemption, contract: Contract): number {
  if (row.clause !== '' && row.clause !== terms.id) return 0;
  return (units ?? []).filter((unit) => {
    const day = dayOf(contract.zone, contract.dayStarts, unit.anchor);
    return (!worded.part || (worded.from <= day && day <= worded.to)) && isAbout(row, unit);
  }).length;
}

function touched(observed: Observed[], row: Exemption, contract: Contract): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of observed) {
    const units = unitsOf(each, row, contract);
    if (units > 0) counts[each.terms.id] = (counts[each.terms.id] ?? 0) + units;
  }
  return counts;
}
