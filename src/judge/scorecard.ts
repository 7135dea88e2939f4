import { z } from 'zod';
import { EVIDENCE_UNITS } from '../metrics/finding.ts';
import { ABSENT, UNITS } from '../metrics/metric.ts';
import { KINDS } from '../records/input.ts';

/**
 * The one product; every report is a function of it. Units: seconds, ratio 0..1, fen, score, count, characters
 * a minute. Integers stay integers; other numbers have 12 significant digits. `null` is unknown, never zero.
 */
const text = z.strictObject({ zh: z.string(), en: z.string() });
const unit = z.enum(UNITS);
const figure = z.strictObject({ value: z.number().nullable(), sample: z.int() });
const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const args = z.record(z.string(), z.union([z.string(), z.number()]));

export const VERDICTS = ['waived', 'no-data', 'insufficient', 'met', 'within-margin', 'missed'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const GRADES = ['A', 'B', 'C', 'D'] as const;

const evidence = z.strictObject({
  unit: z.enum(EVIDENCE_UNITS),
  /** Pseudonym of the session (or order …); the parties that share the key get the same. */
  ref: z.string(),
  agent: z.string().nullable(),
  /** Instant as ISO 8601 with the contract's offset. */
  at: z.string(),
  /** In the metric's unit (a wait in seconds for rates of answers); null: never answered. */
  measured: z.number().nullable(),
  /** Index into `inputs`, member and sheet where the input has them, and the row a person sees. */
  input: z.int().nullable(),
  member: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
});
export type Evidence = z.infer<typeof evidence>;

export const BASES = ['counts', 'stated', 'weighted', 'total'] as const;

/** The platform's own figure beside the measured one. */
const consoleFigure = z.strictObject({
  /** Null where its reports give none, for the `reason` (text/reasons.ts). */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Σ of the count that it stands for; 0 where the report has none. */
  sample: count,
  reason: z.string().nullable(),
  /** `counts` Σ ÷ Σ of the report's counts; `stated` its own figure; `weighted` by its count column; `total` the shop's total row. */
  basis: z.enum(BASES).nullable(),
  /** Ids of the reports' formats (one a shop), and their columns as they name them; `weight`: those weighted by. */
  formats: z.array(z.string()),
  columns: z.array(z.string()),
  weight: z.array(z.string()),
  /** The vendor's accounts in it, and days of the period that it covers. */
  accounts: count,
  days: count,
  /** What the export files give. */
  measured: z.strictObject({
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    sample: count,
    reason: z.string().nullable(),
  }),
  /** The platform's figure − the measured one. */
  difference: z.number().nullable(),
  /** Why they may differ, and what weakens the platform's: code and arguments (text/platform-figure.ts). */
  reasons: z.array(z.strictObject({ code: z.string(), args })),
});
export type ConsoleEntry = z.infer<typeof consoleFigure>;

const judgement = z.strictObject({
  clause: z.string(),
  part: z.null(),
  metric: z.string(),
  options: z.record(z.string(), z.unknown()),
  only: z.strictObject({
    hours: z.array(z.string()),
    days: z.array(z.string()),
    shops: z.array(z.string()),
    role: z.string().nullable(),
  }),
  from: z.enum(['exports', 'console']),
  severity: z.enum(['binding', 'advisory', 'report']),
  responsibility: z.enum(['vendor', 'shared', 'owner']),
  critical: z.boolean(),
  weight: z.number(),
  minSample: count,
  /** Null only where there is no contract. */
  target: z.strictObject({ side: z.enum(['min', 'max']), value: z.number() }).nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  sample: count,
  unit,
  /** Why `value` is null: a code of text/reasons.ts. */
  reason: z.string().nullable(),
  /** The platform's own figure where a report of it states one; always there where the clause is judged on it. */
  console: consoleFigure.nullable(),
  distribution: z
    .strictObject({ p50: z.number(), p90: z.number(), p95: z.number(), max: z.number() })
    .nullable(),
  /** Rates: the 95 % Wilson interval of the value, 0..1. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Reason → number of units left out. */
  excluded: z.record(z.string(), count),
  withoutExemptions: z.number().nullable(),
  /** Null only where there is no contract. */
  verdict: z.enum(VERDICTS).nullable(),
  points: z.number().nullable(),
  /** Missed rates: how many more units would have met it. */
  short: z.int().nullable(),
  /** Rates: units that may miss, and those that did. Of a period that breaks off within its month both at the month's end, were it to go on so. */
  budget: z
    .strictObject({
      allowed: z.int(),
      used: count,
      /** Null where the period does not break off within its month. */
      projected: count.nullable(),
      /** The day on which more have missed than is allowed; null where that is past, or never comes. */
      over: day.nullable(),
    })
    .nullable(),
  /** Rates and incidents: units that missed. Null for means and percentiles, whose evidence lists the worst. */
  breaches: count.nullable(),
  /** How many of the misses are closing words (好的, 谢谢 …) that nobody answered; null where it has no meaning. */
  closers: count.nullable(),
  /** Figures that stand beside the value: code (text/details.ts), in their own unit. */
  details: z.array(
    z.strictObject({
      code: z.string(),
      value: z.number().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      unit,
    }),
  ),
  evidence: z.array(evidence),
  penalty: count,
  bonus: count,
});
export type Judgement = z.infer<typeof judgement>;

/** One line of the settlement, in fen. `gross` is rounded once; `net` = min(gross × multiplier, cap). */
const line = z.strictObject({
  clause: z.string(),
  part: z.null(),
  kind: z.enum(['deduct', 'tiers', 'per', 'per-case']),
  metric: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number(),
  target: z.number(),
  /** The tier that applies, in the metric's unit; null where the penalty has none. */
  tier: z.number().nullable(),
  /** What the rate is applied to: fen of base for a share, steps or cases for the others, 1 for a flat amount. */
  basis: z.number(),
  /** Fen a step, case or flat; ratio 0..1 for a share of base. */
  rate: z.number(),
  rateUnit: z.enum(['fen', 'ratio']),
  gross: count,
  multiplier: z.int(),
  cap: count.nullable(),
  net: count,
  exemptions: z.array(z.string()),
});
export type SettlementLine = z.infer<typeof line>;

const days = { days: count, monthDays: count };
/** Why what a fee is counted by is unknown: a code of text/reasons.ts. */
const unknown = z.string().nullable();
/** One line of the fee: what the contract says, what it is multiplied by, and the fen it comes to. */
const baseLine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('fixed'), amount: count, ...days, net: count }),
  z.strictObject({ type: z.literal('seat'), rate: count, seats: count, ...days, net: count }),
  z.strictObject({
    type: z.literal('inquiry'),
    metric: z.string(),
    /** Of the tier, for the days of the period; null: no limit. */
    upTo: z.number().nullable(),
    /** Of the tier; null: unknown, for the `reason`. */
    quantity: z.number().nullable(),
    rate: count,
    reason: unknown,
    net: count,
  }),
  z.strictObject({
    type: z.literal('commission'),
    metric: z.string(),
    /** Fen; null: unknown, for the `reason`. */
    sales: z.number().nullable(),
    rate: z.number(),
    reason: unknown,
    net: count,
  }),
]);
export type BaseLine = z.infer<typeof baseLine>;

/** Why no bonus is paid: a gate's clause was missed, or the period is no whole month. */
const held = z.enum(['gate', 'part-month']).nullable();

const settlement = z.strictObject({
  currency: z.literal('CNY'),
  /** Fen; of a provisional part of a month, pro rata by days. */
  base: count,
  baseLines: z.array(baseLine),
  /** 考核系数, a share of base. */
  coefficient: z.number(),
  lines: z.array(line),
  penaltyCap: count.nullable(),
  /** After the cap. */
  penalties: count,
  /** What met clauses add, as lines of penalties; `bonus` is after cap and gate. */
  bonusLines: z.array(line).default([]),
  bonusCap: count.nullable().default(null),
  bonusHeld: held.default(null),
  /** The gate's clauses that were missed. */
  gateMissed: z.array(z.string()).default([]),
  bonus: count,
  payable: count,
  /** Of payable: amounts before and with tax; null where the contract says nothing of tax. */
  tax: z
    .strictObject({ rate: z.number(), included: z.boolean(), net: count, tax: count, gross: count })
    .nullable(),
  bill: z.null(),
});
export type SettlementResult = z.infer<typeof settlement>;

export const scorecardSchema = z.strictObject({
  scorecard: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  madeAt: z.string(),
  digest: z.string(),
  status: z.enum(['final', 'provisional']),
  /** Why it is provisional: code and arguments (text/reasons.ts). */
  provisional: z.array(z.strictObject({ code: z.string(), args })),
  /** What the data lacks (code and arguments, text/gaps.ts), and the clauses whose figures that weakens. */
  gaps: z.array(z.strictObject({ code: z.string(), args, clauses: z.array(z.string()) })),
  /** `--accept-incomplete` was given. */
  accepted: z.boolean(),
  terms: z.record(z.string(), z.unknown()),
  contract: z
    .strictObject({
      id: z.string(),
      owner: z.string(),
      vendor: z.string(),
      file: z.string(),
      sha256: z.string(),
    })
    .nullable(),
  period: z.strictObject({ from: day, to: day }),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      member: z.string().nullable(),
      sheet: z.string().nullable(),
      kind: z.enum(KINDS),
      format: z.string(),
      sha256: z.string(),
      bytes: count,
      encoding: z.string().nullable(),
      rows: count,
      kept: count,
      overlapping: count,
      outside: count,
      refused: count,
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  problems: z.array(
    z.strictObject({
      code: z.string(),
      args,
      input: z.int().nullable(),
      row: z.int().nullable(),
      count,
    }),
  ),
  metrics: z.record(
    z.string(),
    z.strictObject({
      title: text,
      definition: text,
      unit,
      better: z.enum(['lower', 'higher']),
      heuristic: z.boolean(),
      source: text,
      /** What `measured` of a piece of evidence is in, and what it means that it is null; null: nothing is measured of it. */
      evidence: z.strictObject({ unit, absent: z.enum(ABSENT).nullable() }),
    }),
  ),
  judgements: z.array(judgement),
  /** By clause id; agents in order of sessions served, then name. */
  agents: z.array(
    z.strictObject({
      agent: z.string(),
      name: z.string().nullable(),
      role: z.string().nullable(),
      sessions: count,
      turns: count,
      measures: z.record(z.string(), figure),
    }),
  ),
  daily: z.array(z.strictObject({ day, waived: z.boolean(), measures: z.record(z.string(), figure) })),
  /** Weekday 0 = Sunday; waits in seconds of answered, judged, counted turns. */
  hourly: z.array(
    z.strictObject({ weekday: z.int(), hour: z.int(), turns: count, waitSum: count, waitCount: count }),
  ),
  /** Advisory: no points, no money, not in the digest. `count` cases of `of` looked at; the place is the first's. */
  signals: z.array(
    z.strictObject({
      code: z.string(),
      count,
      of: count,
      /** Null: the shop's. */
      agent: z.string().nullable(),
      input: z.int().nullable(),
      row: z.int().nullable(),
    }),
  ),
  /** What those mean, copied in by code; scorecards of earlier versions have none. */
  signalDefinitions: z
    .record(
      z.string(),
      z.strictObject({
        title: text,
        says: text,
        innocent: text,
        definition: text,
        side: z.enum(['vendor', 'owner']),
        source: text,
      }),
    )
    .default({}),
  /** Null without a contract or without `settlement:` in it. */
  settlement: settlement.nullable(),
  total: z.strictObject({
    met: count,
    missed: count,
    withinMargin: count,
    insufficient: count,
    noData: count,
    waived: count,
    /** 0..100; null when nothing was judged. */
    score: z.number().nullable(),
    grade: z.enum(GRADES).nullable(),
  }),
});
export type Scorecard = z.infer<typeof scorecardSchema>;
