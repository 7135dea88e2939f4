import type { EvidenceUnit } from '../../scorecard/words.ts';
import type { Fraction } from '../../units/fraction.ts';
import type { Day, Instant } from '../../units/time.ts';
import { addParts, type TallyCell } from './accumulator.ts';

/** One thing a metric saw. Numbers are whole. */
export interface Observation {
  /** Account of the responsible agent; −1: nobody. */
  readonly agent: number;
  /** Who answers for the unit, where it is counted for others too. */
  readonly responsible?: number;
  /** Day of the anchor. */
  readonly day: Day;
  /** Rates: 1 met, 0 missed; statistics: the value; quotients and per-distinct: what is summed. */
  readonly num?: number;
  /** Rates: 1; quotients: what it is divided by. */
  readonly den?: number;
  /** What must not be counted twice. */
  readonly key?: number;
  readonly snapshot?: Fraction;
  /** Exact amounts added up by name: of each its sum, and how many there were. */
  readonly parts?: Readonly<Record<string, Fraction>>;
  /** Where it stands, for evidence: of a rate only given for misses, unless the tally is `tracing`. */
  readonly finding?: Finding | undefined;
  /** A miss that is mere closing words. */
  readonly closer?: boolean;
  /** Of a session or buyer-day that is judged by its turns: the same of some of them, told where the tally is `tracing`. */
  readonly of?: ((turns: Uint32Array) => Observation) | undefined;
}

/** A unit worth showing, before it gets its pseudonym. */
export interface Finding {
  readonly unit: EvidenceUnit;
  /** Index of the session (of turns, messages and buyer-days: theirs), of the order, refund or sheet record that it is. */
  readonly of: number;
  readonly agent: number;
  readonly at: Instant;
  /** The moment that decides whether the unit counts, and its day; absent: `at`. */
  readonly anchor?: Instant;
  /** In seconds or the metric's unit; null: never answered, the worst. */
  readonly measured: number | null;
  readonly input: number;
  readonly row: number;
}

/** What exemptions are held against. */
export const anchorOf = ({ anchor, at }: Finding): Instant => anchor ?? at;

/** Adds observations up once, in cells of agent × day, and remembers what was left out and the worst finds. */
export interface Tally {
  add(observation: Observation): void;
  /** Units left out, by reason (text/reasons.ts); `finding`: which one, told where the tally is `tracing`. */
  exclude(reason: string, units?: number, finding?: Finding | undefined): void;
  /** Nothing can be measured, for this reason, whatever was observed. */
  refuse(reason: string): void;
  /** Whether every unit has to say which one it is, met and left out ones too: somebody asks why. */
  readonly tracing: boolean;
}

/** A tally and what it holds so far. */
export interface FilledTally extends Tally {
  readonly cells: readonly TallyCell[];
  readonly excluded: ReadonlyMap<string, number>;
  readonly refusal: string | null;
  readonly worst: Worst;
  readonly closers: number;
}

/** Keeps the worst findings, whatever order they come in. */
interface Worst {
  add(finding: Finding): void;
  /** Worst first, at most `EVIDENCE_LIMIT`. */
  list(): readonly Finding[];
}

export function makeTally(worseFirst: (a: Finding, b: Finding) => number): FilledTally {
  const cells = new Map<number, TallyCell>();
  const excluded = new Map<string, number>();
  const worst = makeWorst(worseFirst);
  let refusal: string | null = null;
  let closers = 0;
  return {
    tracing: false,
    add: ({ agent, day, num = 0, den = 0, key, snapshot, parts, finding, closer }) => {
      const cell = cellOf(agent, day);
      cell.count++;
      cell.num += num;
      cell.den += den;
      cell.histogram.set(num, (cell.histogram.get(num) ?? 0) + 1);
      if (key !== undefined) cell.keys.add(key);
      if (snapshot !== undefined) cell.snapshots.push(snapshot);
      if (parts !== undefined) addParts(cell.parts, parts);
      if (finding !== undefined) worst.add(finding);
      if (closer) closers++;
    },
    exclude: (reason, units = 1) => {
      if (units > 0) excluded.set(reason, (excluded.get(reason) ?? 0) + units);
    },
    refuse: (reason) => {
      refusal ??= reason;
    },
    get cells() {
      return [...cells.values()];
    },
    excluded,
    get refusal() {
      return refusal;
    },
    worst,
    get closers() {
      return closers;
    },
  };

  function cellOf(agent: number, day: Day): TallyCell {
    // Days since 1970 stay below 100 000 until the year 2243.
    const id = (agent + 1) * 100_000 + day;
    let cell = cells.get(id);
    if (!cell) {
      cell = {
        agent,
        day,
        count: 0,
        num: 0,
        den: 0,
        histogram: new Map(),
        keys: new Set(),
        snapshots: [],
        parts: new Map(),
      };
      cells.set(id, cell);
    }
    return cell;
  }
}

/** scorecard.md: at most 2 000 pieces of evidence a clause. */
const EVIDENCE_LIMIT = 2000;

function makeWorst(worseFirst: (a: Finding, b: Finding) => number): Worst {
  let kept: Finding[] = [];
  /** The best of those that are kept for sure; null while there is room. */
  let last: Finding | null = null;
  const trim = (): void => {
    kept.sort(worseFirst);
    kept = kept.slice(0, EVIDENCE_LIMIT);
    if (kept.length === EVIDENCE_LIMIT) last = kept.at(-1)!;
  };
  return {
    add: (finding) => {
      if (last !== null && worseFirst(last, finding) <= 0) return;
      // A copy: V8 moves all that is made in one place to the old objects, where most of it lives long.
      kept.push({ ...finding });
      if (kept.length >= 2 * EVIDENCE_LIMIT) trim();
    },
    list: () => {
      trim();
      return kept;
    },
  };
}
