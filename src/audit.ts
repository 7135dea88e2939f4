import { feeClauses } from './contract/contract.ts';
import { clauseParts, inForceAsRead } from './contract/in-force.ts';
import { termsOf } from './contract/write.ts';
import { completenessOf } from './gaps/completeness.ts';
import { statusOf } from './gaps/provisional.ts';
import { unusedBills, withBill } from './judge/bill/hold-bill.ts';
import { pacesOf } from './judge/budget.ts';
import { digestOf, type Seal } from './judge/digest.ts';
import { makeEvidence } from './judge/evidence.ts';
import { exemptedUnits, foundUnder, rulingsOf, type Tried, withExemptions } from './judge/exempted.ts';
import { judge } from './judge/judge.ts';
import { clawbackLines, type Earlier, historyOf, lookBack, makeRecount } from './judge/look-back.ts';
import { joinParts, type MeasuredClause, measureClauses } from './judge/measure-clauses.ts';
import { anchorDays, choosePeriod, type PeriodChoice } from './judge/period.ts';
import { agentRows, dailyRows, hourlyRows, inputRows, metricEntries } from './judge/rows.ts';
import { forecastDays, waiveOverForecast } from './measure/forecast.ts';
import { makeMeasurer } from './measure/measure.ts';
import { phraseLists } from './phrases/scan/phrase-scan.ts';
import type { Records } from './reading/gather.ts';
import type { Scorecard } from './scorecard/scorecard.ts';
import { tellSignals } from './signals/base/tell-signals.ts';
import type { Period } from './units/days.ts';
import { type Day, formatDay } from './units/time.ts';

/** What is asked for, beside the contract and the records. */
export interface Question {
  /** Null without one: figures are shown, nothing is judged. */
  readonly contractFile: { readonly file: string; readonly sha256: string } | null;
  readonly records: Records;
  /** Null: the month that holds most chat anchors. */
  readonly period: PeriodChoice | null;
  readonly today: Day;
  readonly acceptIncomplete: boolean;
  /** Printed, never computed with. */
  readonly madeAt: string;
  readonly tool: { readonly name: string; readonly version: string };
  readonly seal: Seal;
  /** Scorecards of earlier months; without it there are none. */
  readonly earlier?: Earlier;
  /** Name of the vendor's bill among the files; null or left out: none is held against the settlement. */
  readonly bill?: string | null;
  /** When the period's first scorecard was made, as it tells; null, or left out: none is known. */
  readonly firstMade?: (period: Period) => string | null;
  /** Called after each clause was measured: what that left behind is needed no more. */
  readonly afterClause?: () => void;
}

/** The whole flow on one page: period, measures, verdicts, money, and everything that explains them. Pure. */
export function audit(question: Question): Scorecard {
  const { contractFile, records } = question;
  const period = choosePeriod(question.period, anchorDays(records), question.today, records.contract.term);
  const contract = inForceAsRead(records.contract, period);
  const parts = clauseParts(contract, period);
  const facts = waiveOverForecast({
    ...records,
    contract: { ...contract, clauses: parts.map(({ clause }) => clause) },
    period,
  });
  const evidence = makeEvidence(facts, question.seal);

  const firstMadeAt = question.firstMade?.(period) ?? null;
  const ruled = rulingsOf(facts, firstMadeAt, evidence.refs);
  const measurer = makeMeasurer(facts, evidence.nameOf, ruled.rulings);
  const found = measureClauses(facts, parts, measurer.measure, question.afterClause);
  const measured = joinParts(found);
  const paces = pacesOf(facts);
  const subjectOf = ({ clause, part, measured: { measurement, findings }, beside }: MeasuredClause) => ({
    clause,
    part,
    measurement: { ...measurement, evidence: evidence.list(findings) },
    beside,
    pace: part ? null : (paces.get(clause.id) ?? null),
  });
  const counted = new Map(feeClauses(contract).map((clause) => [clause, measurer.count(clause).measurement]));
  const past = lookBack(contract, period, question.earlier ?? (() => null));
  const clawbacks = contract.settlement
    ? clawbackLines(contract.settlement, past, makeRecount(facts, evidence.nameOf))
    : [];
  const judged = (all: readonly MeasuredClause[]) =>
    judge(contract.settlement, all.map(subjectOf), period, counted, { past, clawbacks });
  const named = ruled.filed.length > 0 ? exemptedUnits(parts, measurer) : new Map();
  const judgeUnder: Tried['judgeUnder'] = (inForce, clauses) =>
    judged(foundUnder(facts, parts, found, measurer, inForce, clauses));
  const {
    judgements,
    settlement: settled,
    total,
    exemptions,
  } = withExemptions(judged(found), { filed: ruled.filed, named, judgeUnder }, contract.terms.zone);

  const bill = question.bill ?? null;
  const settlement = withBill(
    settled,
    records,
    bill,
    contract.clauses.map(({ id, metric }) => ({ id, titles: Object.values(metric.title) })),
    judgements,
  );

  const terms = { ...termsOf(contract), 'phrase-lists': phraseLists(contract.terms.phrases) };
  const days = { from: formatDay(period.from), to: formatDay(period.to) };
  const inputs = inputRows(facts);
  const agents = agentRows(facts, measurer.whole, measured);
  const daily = dailyRows(facts, measured, forecastDays(facts, measurer.whole));
  // Without a contract there is nothing that missing data could make provisional.
  const { provisional, gaps } = contractFile
    ? completenessOf(facts, measurer.whole, inputs, records.problems, settlement)
    : { provisional: [], gaps: [] };
  return {
    scorecard: 1,
    tool: { ...question.tool },
    madeAt: question.madeAt,
    firstMadeAt,
    digest: digestOf({ terms, period: days, inputs, judgements, agents, daily, settlement }),
    status: statusOf(provisional, question.acceptIncomplete),
    provisional,
    gaps,
    accepted: question.acceptIncomplete,
    terms,
    contract: contractFile && {
      id: contract.id,
      owner: contract.owner,
      vendor: contract.vendor,
      ...contractFile,
    },
    period: days,
    inputs,
    problems: [...records.problems, ...ruled.problems(named), ...unusedBills(records, bill)].map(
      ({ code, args, input, row, count }) => ({
        code,
        args: { ...args },
        input,
        row,
        count,
      }),
    ),
    metrics: metricEntries(facts.contract),
    judgements,
    agents,
    daily,
    hourly: hourlyRows(facts, measurer.whole),
    ...tellSignals({ ...measurer.facts, exempting: ruled.exempting(named) }),
    exemptions,
    history: historyOf(past),
    settlement,
    total,
  };
}
