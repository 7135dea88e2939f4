import type { z } from 'zod';
import type { Metric } from '../metrics/base/metric.ts';
import type { CLAUSE } from '../terms/keys/clause.ts';
import type { Spelt } from '../terms/keys/key.ts';
import type { CHRONIC, REPEAT, SETTLEMENT } from '../terms/keys/settlement.ts';
import type { Amount } from '../terms/keys/values.ts';
import type { Only, Responsibility, Rules } from '../terms/terms.ts';
import { type Fraction, ONE } from '../units/fraction.ts';
import type { Fen } from '../units/money.ts';
import type { Lang } from '../units/text.ts';
import type { Day } from '../units/time.ts';

export type { Amount } from '../terms/keys/values.ts';

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

type ClauseKeys = z.output<typeof CLAUSE>;

type Severity = NonNullable<ClauseKeys['severity']>;

export type EachBy = NonNullable<ClauseKeys['each']>;

/** What it was given, or has by default, is told by the table of keys. */
type Given = Readonly<Pick<ClauseKeys, 'id' | 'from' | 'critical' | 'weight' | 'confirm' | 'margin'>>;

export interface Clause extends Given {
  readonly metric: Metric;
  /** Parsed by the metric's own options schema, defaults and preset filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly only: Only;
  /** In the metric's unit (seconds, ratio 0..1, fen …); null where figures are only shown (no contract). */
  readonly target: Target | null;
  readonly severity: Severity;
  readonly responsibility: Responsibility;
  readonly minSample: number;
  readonly points: Points | null;
  readonly penalty: Penalty | null;
  readonly bonus: Bonus | null;
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
  /** `beyond`: cases that the target allows cost nothing. */
  | { readonly kind: 'per-case'; readonly count: 'beyond' | 'all'; readonly deduct: Amount }
);

/** What a met clause adds: the forms of a penalty mirrored, `deduct` being what is added. */
export type Bonus = Exclude<Penalty, { readonly kind: 'per-case' }>;

/** One part of the fee for a month; amounts in fen. */
export type Fee =
  | { readonly type: 'fixed'; readonly amount: Fen }
  | { readonly type: 'seat'; readonly rate: Fen; readonly seats: number }
  | InquiryFee
  | CommissionFee;

export interface InquiryFee {
  readonly type: 'inquiry';
  /** Counts the inquiries. */
  readonly of: Clause;
  /** All inquiries at the rate of the tier reached, instead of each at its own tier's. */
  readonly whole: boolean;
  /** Ascending, inquiries a month; null: all above. */
  readonly tiers: readonly { readonly upTo: Fraction | null; readonly rate: Fen }[];
}

export interface CommissionFee {
  readonly type: 'commission';
  /** Adds up the sales. */
  readonly of: Clause;
  readonly rate: Fraction;
}

/** 考核系数: the share of the base that is paid from a score on; the last row has no score of its own. */
export type ScoreRow = { readonly from: Fraction | null; readonly pay: Fraction };

/** What is paid. */
export interface Settlement {
  readonly base: readonly Fee[];
  /** Best first; empty: the base is paid whatever the score. */
  readonly byScore: readonly ScoreRow[];
  /** Of base. */
  readonly penaltyCap: Amount | null;
  readonly bonusCap: Amount | null;
  /** Ids of clauses; a missed one leaves no bonus. */
  readonly bonusGate: readonly string[];
  /** `one`: an event that several per-case clauses dock counts in the first of them only. */
  readonly overlap: z.output<typeof SETTLEMENT>['overlap'];
  /** What a clause costs that was missed before; null: no more than the first time. */
  readonly repeat: Repeat | null;
  /** Misses that are told as chronic; null: none are. */
  readonly chronic: Chronic | null;
  readonly tax: { readonly rate: Fraction; readonly included: boolean } | null;
}

/** `multiplier` times the penalty of a clause missed in an earlier one of `withinMonths`, the month judged being the last of them. */
export type Repeat = Spelt<z.output<typeof REPEAT>>;

/** So many months with a miss of `withinMonths`, the month judged being the last of them. */
export type Chronic = Spelt<z.output<typeof CHRONIC>>;

/** How units may be left out at somebody's request. */
export interface ExemptionTerms {
  /** Path (a glob) of the sheet; null: any such sheet among the files. */
  readonly file: string | null;
  /** Seconds after the first scorecard of the period within which to file. */
  readonly fileWithin: number;
}

/** 补充协议: what a contract says from a day on. */
export interface Amendment {
  readonly from: Day;
  readonly note: string | null;
  /** It changes more than clauses, and never within a month. */
  readonly beyondClauses: boolean;
  /** The contract until it and from it on, each without amendments of its own. */
  readonly before: Contract;
  readonly after: Contract;
}

/** A clause that only measures: no target, nothing of money, over all that the vendor handled. */
export const unjudgedClause = (
  id: string,
  metric: Metric,
  options: Clause['options'],
  minSample: number,
): Clause => ({
  id,
  metric,
  options,
  only: { hours: [], days: [], shops: [], role: null },
  from: 'exports',
  target: null,
  severity: 'report',
  responsibility: metric.responsibility,
  critical: false,
  weight: ONE,
  minSample,
  points: null,
  penalty: null,
  bonus: null,
  confirm: 'required',
  margin: 'none',
  each: null,
  line: null,
});

/** What a fee is counted by: a clause that judges nothing. */
export const feeClause = (metric: Metric, options: unknown = {}): Clause =>
  unjudgedClause('settlement.base', metric, metric.options.parse(options) as Clause['options'], 1);

/** What the fees of a contract are counted by. */
export const feeClauses = ({ settlement }: Pick<Contract, 'settlement'>): Clause[] =>
  (settlement?.base ?? []).flatMap((fee) => ('of' in fee ? [fee.of] : []));
