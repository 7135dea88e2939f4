import { z } from 'zod';
import { args, count, day, EVIDENCE_UNITS, unit } from './words.ts';

const VERDICTS = ['waived', 'no-data', 'insufficient', 'met', 'within-margin', 'missed'] as const;
export type Verdict = (typeof VERDICTS)[number];

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

const BASES = ['counts', 'stated', 'weighted', 'total', 'rows'] as const;

/** The platform's own figure beside the measured one. */
const platformFigure = z.strictObject({
  /** Null where its reports give none, for the `reason` (text/reasons.ts). */
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Σ of the count that it stands for; 0 where the report has none. */
  sample: count,
  reason: z.string().nullable(),
  /** `counts` Σ ÷ Σ of the report's counts; `stated` its own figure; `weighted` by its count column; `total` the shop's total row; `rows` the desk's list, a row a session. */
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
export type PlatformEntry = z.infer<typeof platformFigure>;

/** The days on which one term of a clause that amendments change held; null: the whole period. */
export const part = z
  .strictObject({
    from: day,
    to: day,
    /** Its share of the period's days: `days` of `of`. */
    days: count,
    of: count,
    /** Its own sample was too small: judged with the whole period, by the target weighted by days. */
    whole: z.boolean(),
    note: z.string().nullable(),
  })
  .nullable();
export type PartEntry = NonNullable<z.infer<typeof part>>;

/** A clause judged unit by unit (`each`): its value is that of the worst unit judged, its breaches the units that missed. */
const each = z.strictObject({
  by: z.enum(['day', 'agent', 'shop']),
  judged: count,
  missed: count,
  /** By day, or by name. */
  units: z.array(
    z.strictObject({
      unit: z.string(),
      value: z.number().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      sample: count,
      verdict: z.enum(VERDICTS),
    }),
  ),
});
export type EachEntry = z.infer<typeof each>;

/** Of cases that a person has to confirm before they cost anything: how the review sheet decided them. */
const review = z.strictObject({
  confirmed: count,
  /** Found wrongly: no breach, in the figure too. */
  dismissed: count,
  /** Not decided: they stand in the figure, and cost nothing. */
  open: count,
});
export type ReviewEntry = z.infer<typeof review>;

export const judgement = z.strictObject({
  clause: z.string(),
  part: part.default(null),
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
  console: platformFigure.nullable(),
  distribution: z
    .strictObject({ p50: z.number(), p90: z.number(), p95: z.number(), max: z.number() })
    .nullable(),
  /** Rates: the 95 % Wilson interval of the value, 0..1. */
  interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
  /** Reason → number of units left out. */
  excluded: z.record(z.string(), count),
  /** The value had no exemption been accepted; null where none touches the clause. */
  withoutExemptions: z.number().nullable(),
  /** What else would be so had no exemption been accepted; null where none touches the clause, nor moves its money. */
  beforeExemptions: z
    .strictObject({ verdict: z.enum(VERDICTS).nullable(), penalty: count, bonus: count })
    .nullable()
    .default(null),
  each: each.nullable().default(null),
  /** Null where cases need no confirmation. */
  review: review.nullable().default(null),
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
  /** Figures that stand beside the value: code (`DETAILS` in text/clause.ts), in their own unit. */
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
