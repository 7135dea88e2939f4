import type { Clause } from '../contract/contract.ts';
import { minus } from '../units/fraction.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { BaseFacts } from './facts.ts';
import { type ConsoleFigure, makeConsole } from './figure.ts';
import type { Measured } from './measure.ts';

/** The platform's own figure of a clause beside the measured one. */
export interface Beside {
  /** Null: the platform's reports give none, for the `reason`. */
  readonly figure: ConsoleFigure | null;
  /** A code of text/reasons.ts. */
  readonly reason: string | null;
  /** From the chats and sheets. */
  readonly measured: Measured;
  /** The platform's figure − the measured one; null where either is missing. */
  readonly difference: ReturnType<typeof minus> | null;
  readonly differences: readonly Difference[];
  /** What the clause is judged on where it says `from: console`. */
  readonly judged: Measured;
}

/** Both figures of each clause, by its id. Clauses judged on exports without a platform figure have none. */
export function besideOf(facts: BaseFacts, measured: ReadonlyMap<string, Measured>): Map<string, Beside> {
  const { contract, period, chats } = facts;
  const figureOf = makeConsole(facts);
  const found = new Map<string, Beside>();
  for (const clause of contract.clauses) {
    const mine = measured.get(clause.id)!;
    const figure = figureOf(clause);
    const judged = judgedOn(clause, figure, facts);
    if (typeof figure === 'string') {
      if (clause.from === 'console')
        found.set(clause.id, {
          figure: null,
          reason: figure,
          measured: mine,
          difference: null,
          differences: [],
          judged,
        });
      continue;
    }
    const chatAccounts = [...mine.byAgent.keys()].flatMap((agent) => chats.accounts.names[agent] ?? []);
    const { value } = mine.measurement;
    found.set(clause.id, {
      figure,
      reason: null,
      measured: mine,
      difference: value && minus(figure.value, value),
      differences: differencesOf({
        clause,
        clock: contract.clock,
        figure,
        measured: mine,
        chatAccounts,
        days: period.to - period.from + 1,
      }),
      judged,
    });
  }
  return found;
}

/** The platform's figure as a measurement: no unit of it can be shown, nor listed as evidence. */
function judgedOn(clause: Clause, figure: ConsoleFigure | string, { calendar, period }: BaseFacts): Measured {
  const found = typeof figure === 'string' ? null : figure;
  const { id, metric, options } = clause;
  const isRate = metric.accumulator(options).kind === 'rate' && found?.denominator != null;
  const waived = calendar.waivedDays(id, metric.id, period.from, period.to).size;
  const missed = isRate ? Number(minus(found!.denominator!, found!.numerator!).num) : null;
  return {
    measurement: {
      value: found?.value ?? null,
      numerator: found?.numerator ?? null,
      denominator: found?.denominator ?? null,
      sample: found?.sample ?? 0,
      uncounted: found !== null && !found.counted,
      reason: typeof figure === 'string' ? figure : null,
      distribution: null,
      excluded: {},
      breaches: isRate ? (metric.better === 'higher' ? missed : Number(found!.numerator!.num)) : null,
      closers: null,
      isRate,
      allWaived: waived === period.to - period.from + 1,
    },
    findings: [],
    byAgent: new Map(),
    byAccount: found?.byAccount ?? new Map(),
    byDay: metric.perDay ? (found?.byDay ?? new Map()) : new Map(),
  };
}
