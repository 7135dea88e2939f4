import type { Clause, Contract } from '../contract/contract.ts';
import type { Accumulator, Detail, Figure, TallyCell } from '../metrics/base/accumulator.ts';
import type { Metric } from '../metrics/base/metric.ts';
import type { Finding, Observation, Tally } from '../metrics/base/tally.ts';
import type { Evidence, ReviewEntry } from '../scorecard/judgement.ts';
import type { Fraction } from '../units/fraction.ts';
import { groupBy } from '../units/group.ts';
import type { Day } from '../units/time.ts';
import type { ContractFacts } from './facts.ts';

/** What a metric came to under one clause's options and scope: exact, and without a verdict. */
export interface Measurement {
  /** In the metric's unit; null where nothing was measured, never 0 for that. */
  readonly value: Fraction | null;
  /** Rates: units met and units; means and quotients: Σ and what it is divided by. */
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly sample: number;
  /** The platform's report tells a figure and no count, so that no minimum sample can be held against it. */
  readonly uncounted?: boolean;
  /** Why `value` is null: a code of text/reasons.ts. */
  readonly reason: string | null;
  /** Of whole seconds; null where the metric has none. */
  readonly distribution: Distribution | null;
  /** Reason code (text/reasons.ts) → units left out. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Units that missed, where a unit can miss by itself; null for means and percentiles. */
  readonly breaches: number | null;
  /** Units that missed in all that the value is made of, where `breaches` are those of a part of the days. */
  readonly scored?: number | null;
  /** How many of the breaches are closing words that nobody answered; null where it has no meaning. */
  readonly closers: number | null;
  /** `value` is units met ÷ units, so that a number of units short has a meaning. */
  readonly isRate: boolean;
  /** Waived days leave nothing to measure. */
  readonly allWaived: boolean;
  /** Figures that stand beside the value. */
  readonly details?: readonly Detail[];
  /** Of a clause that is judged unit by unit: its days, agents or shops, in order. */
  readonly units?: readonly MeasuredUnit[] | undefined;
  /** Every case by what happened, where a clause must not dock what another has docked. */
  readonly cases?: readonly CaseEvent[] | undefined;
  /** Of cases that wait for a person: how many of them were looked at, and what was found. */
  readonly review?: ReviewEntry;
  /** The same figure with the confirmed cases alone: what money follows. */
  readonly confirmed?: MeasuredFigure;
  /** Worst first. */
  readonly evidence: readonly Evidence[];
}

/** A measurement whose evidence has no pseudonyms yet. */
export type MeasuredFigure = Omit<Measurement, 'evidence'>;

/** What of a measurement is a rate of counted units, where it is one. */
export type Rate = Pick<Measurement, 'isRate' | 'numerator' | 'denominator'>;

/** What one day, agent or shop came to. */
export interface MeasuredUnit extends Figure {
  /** `2026-10-07`, the account, or the shop's name. */
  readonly unit: string;
  readonly allWaived: boolean;
}

/** Percentiles of all values, and the greatest. */
export interface Distribution {
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
}

/** What one metric came to under one clause's options and scope, whole and by agent and day. */
export interface Measured {
  readonly measurement: MeasuredFigure;
  /** Worst first, without pseudonyms. */
  readonly findings: readonly Finding[];
  /** Account → its figure; −1: nobody. */
  readonly byAgent: ReadonlyMap<number, Figure>;
  /** The same by an account's name, where the figures are the platform's. */
  readonly byAccount?: ReadonlyMap<string, Figure>;
  readonly byDay: ReadonlyMap<Day, Figure>;
  /** What the figures are made of, where only some days were measured. */
  readonly cells?: readonly TallyCell[];
  /** Of cases that wait for a person: the same with the confirmed ones alone. */
  readonly confirmed?: Measured;
}

/** Names a finding among those of the same value, instant and agent: the same for both parties. */
export type NameOf = (finding: Finding) => string;

/** The figure of each agent, or of each day. */
export function figuresBy<K extends number>(
  cells: readonly TallyCell[],
  keyOf: (cell: TallyCell) => K,
  value: (cells: readonly TallyCell[]) => Figure,
): Map<K, Figure> {
  return new Map([...groupBy(cells, keyOf)].map(([key, group]) => [key, value(group)]));
}

/** A tally for the clause's role only: a unit is in a role's scope when its responsible agent has the role; what nobody took counts for every role. */
export function ofRole(facts: ContractFacts, tally: Tally): Tally {
  if (facts.scope.only.role === null) return tally;
  const isOfRole = makeIsOfRole(facts);
  return {
    ...tally,
    add: (observation) => {
      if (isOfRole(observation)) tally.add(observation);
      else tally.exclude('out-of-scope', 1, observation.finding);
    },
  };
}

/** Tells units of the clause's role. */
export function makeIsOfRole({ scope: { only }, chats, calendar, who }: ContractFacts) {
  const { role } = only;
  return ({ agent, day, responsible = agent }: Observation): boolean =>
    role === null ||
    responsible === -1 ||
    who(chats.accounts.names[responsible]!, calendar.startOf(day)).roles.includes(role);
}

/** What a unit was that counted; `counted`: it can neither meet nor miss. */
export type UnitOutcome = 'met' | 'missed' | 'counted';

/** What became of a unit that was not left out. */
export function outcomeOf(
  { num = 0 }: Observation,
  kind: Accumulator['kind'],
  better: Metric['better'],
): UnitOutcome {
  if (kind === 'count') return num > 0 ? 'missed' : 'met';
  if (kind !== 'rate') return 'counted';
  return num > 0 === (better === 'higher') ? 'met' : 'missed';
}

/** Something that happened, and how many cases of a clause it is; two clauses mean the same by the same `event`. */
export interface CaseEvent {
  readonly event: string;
  readonly count: number;
}

/** Whether one event may be docked by this clause and another, so that its cases have to be told apart. */
export const sharesCases = ({ settlement }: Contract, { penalty, each }: Clause): boolean =>
  settlement?.overlap === 'one' && penalty?.kind === 'per-case' && each === null;

/** A tally that also keeps each case, all of them; of rates those that missed. */
export function keepCases(
  tally: Tally,
  { kind }: Accumulator,
  better: Metric['better'],
  cases: CaseEvent[],
): Tally {
  const casesIn = ({ num = 0, den = 0 }: Observation): number =>
    kind === 'rate' && better === 'higher' ? den - num : num;
  return {
    ...tally,
    add: (observation) => {
      tally.add(observation);
      const count = casesIn(observation);
      if (observation.finding && count > 0) cases.push({ event: eventOf(observation.finding), count });
    },
  };
}

const OF_SESSION: readonly Finding['unit'][] = ['turn', 'message', 'session'];

// Not one record each: several of them hold the same index.
const DATED: readonly Finding['unit'][] = ['buyer-day', 'agent-day', 'snapshot'];

/** The same of what one moment of a session is to several clauses, and of one order, refund or record. */
function eventOf({ unit, of, at }: Finding): string {
  if (OF_SESSION.includes(unit)) return `session ${of} ${at}`;
  return DATED.includes(unit) ? `${unit} ${of} ${at}` : `${unit} ${of}`;
}
