import type { Metric } from '../metrics/base/metric.ts';
import type { Only, Responsibility, Rules } from '../terms/terms.ts';
import type { Fraction } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import type { Lang } from '../units/text.ts';
import type { Day } from '../units/time.ts';
import type { Amendment } from './amendment.ts';
import type { ExemptionTerms } from './exemption-terms.ts';
import type { Settlement } from './settlement.ts';

export type { CommissionFee, Fee, InquiryFee, ScoreRow, Settlement } from './settlement.ts';

/** A contract with presets and defaults filled in: what the judge works from. contract.md tells the meaning. */
export interface Contract extends Rules {
  readonly id: string;
  readonly owner: string;
  readonly vendor: string;
  readonly term: { readonly from: Day; readonly to: Day } | null;
  /** Language of the reports; null leaves it to `--lang` and the locale. */
  readonly lang: Lang | null;
  readonly clauses: readonly Clause[];
  readonly settlement: Settlement | null;
  /** Null: nothing can be left out. */
  readonly exemptions: ExemptionTerms | null;
  /** In order of their days; the rest is the contract until the first of them. */
  readonly amendments: readonly Amendment[];
}

type Severity = 'binding' | 'advisory' | 'report';

export const EACH_BY = ['day', 'agent', 'shop'] as const;

export type EachBy = (typeof EACH_BY)[number];

export interface Clause {
  readonly id: string;
  readonly metric: Metric;
  /** Parsed by the metric's own options schema, defaults and preset filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly only: Only;
  /** Measured from the export files, or the platform's own figure. */
  readonly from: 'exports' | 'console';
  /** In the metric's unit (seconds, ratio 0..1, fen …); null where figures are only shown (no contract). */
  readonly target: Target | null;
  readonly severity: Severity;
  readonly responsibility: Responsibility;
  /** 一票否决. */
  readonly critical: boolean;
  readonly weight: Fraction;
  readonly minSample: number;
  readonly points: Points | null;
  readonly penalty: Penalty | null;
  readonly bonus: Bonus | null;
  /** Of a heuristic metric made binding: whether money waits for the review sheet. */
  readonly confirm: 'required' | 'auto';
  /** `wilson95`: a rate misses only where its 95 % Wilson interval leaves the target out. */
  readonly margin: 'none' | 'wilson95';
  /** Judged unit by unit, the worst of them telling; null: all in one. */
  readonly each: EachBy | null;
  /** Where it stands in the contract file; null without one. */
  readonly line: number | null;
}

export interface Target {
  readonly side: 'min' | 'max';
  readonly value: Fraction;
}

/** Points 0..100 for a value: a table of rows, or a straight line. */
export type Points =
  | { readonly kind: 'table'; readonly rows: readonly { readonly to: Fraction; readonly give: Fraction }[] }
  | { readonly kind: 'linear'; readonly full: Fraction; readonly zero: Fraction };

/** Yuan, or a share of the settlement's base. */
export type Amount =
  | { readonly kind: 'fixed'; readonly fen: Fen }
  | { readonly kind: 'share'; readonly share: Fraction };

export type Penalty = { readonly cap: Amount | null } & (
  | { readonly kind: 'deduct'; readonly deduct: Amount }
  | {
      readonly kind: 'tiers';
      /** `below`: value < tier; `above`: value > tier. */
      readonly side: 'below' | 'above';
      readonly tiers: readonly { readonly value: Fraction; readonly deduct: Amount }[];
    }
  | {
      readonly kind: 'per';
      readonly step: Fraction;
      readonly count: 'full' | 'started';
      readonly deduct: Amount;
    }
  | { readonly kind: 'per-case'; readonly deduct: Amount }
);

/** What a met clause adds: the forms of a penalty mirrored, `deduct` being what is added. */
export type Bonus = Exclude<Penalty, { readonly kind: 'per-case' }>;
