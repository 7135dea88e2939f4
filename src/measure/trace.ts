import type { Clause } from '../contract/contract.ts';
import { shownUnit } from '../metrics/base/metric.ts';
import type { Finding, Tally } from '../metrics/base/tally.ts';
import type { Unit } from '../units/quantity.ts';
import { type Asked, unitsAbout } from './exemptions.ts';
import type { ContractFacts } from './facts.ts';
import { ofRole, outcomeOf, type UnitOutcome } from './measurement.ts';

/** What became of one unit under a clause. */
export interface Account extends Finding {
  readonly outcome: UnitOutcome | 'excluded';
  /** Of what was left out, the reason (text/reasons.ts); else the outcome. */
  readonly code: string;
  readonly args: Readonly<Record<string, string | number | null>>;
  /** Of `measured`. */
  readonly shown: Unit;
}

/** Why a session or an order counted, was left out, or was a breach, unit by unit in time. */
export interface Trace {
  /** Nothing could be measured at all, for this reason; else null. */
  readonly refusal: string | null;
  /** Empty where the clause has nothing to do with it. */
  readonly accounts: readonly Account[];
}

/** Observes once more, and keeps what concerns the session or order asked about. */
export function trace(facts: ContractFacts, clause: Pick<Clause, 'metric' | 'options'>, asked: Asked): Trace {
  const { metric, options } = clause;
  const { kind } = metric.accumulator(options);
  const concerns = unitsAbout(facts, clause, asked);
  const shown = shownUnit(metric, options);
  const accounts: Account[] = [];
  let refusal: string | null = null;
  const tell = (finding: Finding | undefined, outcome: Account['outcome'], code: string): void => {
    if (!finding) throw new Error(`${metric.id} does not say which unit it means`);
    if (concerns(finding))
      accounts.push({ ...finding, outcome, code, shown, args: argsOf(finding, options) });
  };
  const tally: Tally = {
    tracing: true,
    add: (observation) => {
      const outcome = outcomeOf(observation, kind, metric.better);
      tell(observation.finding, outcome, outcome);
    },
    exclude: (reason, units = 1, finding) => {
      if (units > 0) tell(finding, 'excluded', reason);
    },
    refuse: (reason) => {
      refusal ??= reason;
    },
  };
  metric.observe(facts, options, ofRole(facts, tally));
  return { refusal, accounts: accounts.sort((a, b) => a.at - b.at || a.row - b.row) };
}

/** What it is held against stands in the options, where it is a time. */
const argsOf = ({ measured }: Finding, options: Clause['options']): Account['args'] => {
  const limit = options.within ?? options['valid-within'] ?? null;
  return { measured, limit: typeof limit === 'number' ? limit : null };
};
