import { z } from 'zod';
import type { Amount, Clause, Penalty, Target } from '../../src/contract/contract.ts';
import type { PastMonth } from '../../src/judge/look-back.ts';
import type { Measurement } from '../../src/measure/measurement.ts';
import { rate } from '../../src/metrics/base/accumulator.ts';
import type { Metric } from '../../src/metrics/base/metric.ts';
import type { Evidence, Judgement } from '../../src/scorecard/judgement.ts';
import type { ClawbackLine } from '../../src/scorecard/settlement.ts';
import type { Period } from '../../src/units/days.ts';
import { type Fraction, fraction, parseDecimal } from '../../src/units/fraction.ts';
import { fen } from '../../src/units/money.ts';
import { monthOf, parseDay } from '../../src/units/time.ts';

/** A decimal as a fraction: `exact('0.9')`. */
export const exact = (text: string): Fraction => parseDecimal(text)!;

export const min = (text: string): Target => ({ side: 'min', value: exact(text) });
export const max = (text: string): Target => ({ side: 'max', value: exact(text) });

export const yuan = (amount: number): Amount => ({ kind: 'fixed', fen: fen(Math.round(amount * 100)) });
export const share = (text: string): Amount => ({ kind: 'share', share: exact(text) });

export const deduct = (amount: Amount, cap: Amount | null = null): Penalty => ({
  kind: 'deduct',
  deduct: amount,
  cap,
});

/** Tiers as `[value, amount]`. */
export const tiers = (
  side: 'below' | 'above',
  rows: readonly (readonly [string, Amount])[],
  cap: Amount | null = null,
): Penalty => ({
  kind: 'tiers',
  side,
  tiers: rows.map(([value, amount]) => ({ value: exact(value), deduct: amount })),
  cap,
});

export const days = (from: string, to: string): Period => ({ from: parseDay(from)!, to: parseDay(to)! });
export const OCTOBER = days('2026-10-01', '2026-10-31');

export const metric = (changes: Partial<Metric> = {}): Metric => ({
  id: 'response-rate',
  title: { zh: '应答率', en: 'Response rate' },
  family: 'responsiveness',
  definition: { zh: '', en: '' },
  formula: { zh: '', en: '' },
  example: { zh: '', en: '' },
  excludes: [],
  source: { zh: '', en: '' },
  unit: 'ratio',
  better: 'higher',
  responsibility: 'vendor',
  needs: ['chats'],
  options: z.looseObject({}),
  perAgent: true,
  perDay: true,
  accumulator: () => rate,
  observe: () => {},
  ...changes,
});

/** A binding clause of the vendor's, `min 90 %`, minimum sample 30, without a penalty. */
export const clause = (changes: Partial<Clause> = {}): Clause => ({
  id: '4.2',
  metric: metric(),
  options: {},
  only: { hours: [], days: [], shops: [], role: null },
  from: 'exports',
  target: min('0.9'),
  severity: 'binding',
  responsibility: 'vendor',
  critical: false,
  weight: fraction(1),
  minSample: 30,
  points: null,
  penalty: null,
  bonus: null,
  confirm: 'required',
  margin: 'none',
  each: null,
  line: null,
  ...changes,
});

/** A rate of `met` out of `units`. */
export const rateOf = (met: number, units: number): Measurement => ({
  ...figure(units === 0 ? null : fraction(met, units)),
  numerator: fraction(met),
  denominator: fraction(units),
  sample: units,
  breaches: units - met,
  isRate: true,
});

/** A figure that is no rate and has no cases, from a big sample. */
export const figure = (value: Fraction | string | null): Measurement => ({
  value: typeof value === 'string' ? exact(value) : value,
  numerator: null,
  denominator: null,
  sample: value === null ? 0 : 1000,
  reason: value === null ? 'nothing-measured' : null,
  distribution: null,
  excluded: {},
  breaches: null,
  closers: null,
  isRate: false,
  allWaived: false,
  details: [],
  evidence: [],
});

/** A number of incidents, each a case. */
export const cases = (count: number): Measurement => ({ ...figure(fraction(count)), breaches: count });

/** An earlier month as `lookBack` finds it. */
export function month(name: string, state: PastMonth['state'], missed: readonly string[] = []): PastMonth {
  const period = monthOf(parseDay(`${name}-01`)!);
  return { month: name, period, state, card: null, digest: null, missed };
}

/** Commission of the month before taken back, in fen. */
export const clawback = (net: number): ClawbackLine => ({
  month: '2026-09',
  metric: 'commission-sales',
  salesThen: net * 10,
  salesNow: 0,
  rate: 0.1,
  coefficient: 1,
  reason: null,
  net,
});

export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  unit: 'turn',
  ref: 'AAAAAAAAAA',
  agent: 'demo-1',
  at: '2026-10-07T10:00:00+08:00',
  measured: 42,
  input: 0,
  member: null,
  sheet: null,
  row: 12,
  ...changes,
});

export const judgement = (changes: Partial<Judgement> = {}): Judgement => ({
  clause: '4.2',
  part: null,
  metric: 'response-rate',
  options: { within: 30, unit: 'first' },
  only: { hours: [], days: [], shops: [], role: null },
  from: 'exports',
  severity: 'binding',
  responsibility: 'vendor',
  critical: false,
  weight: 1,
  minSample: 30,
  target: { side: 'min', value: 0.9 },
  value: 0.95,
  numerator: 95,
  denominator: 100,
  sample: 100,
  unit: 'ratio',
  reason: null,
  console: null,
  distribution: null,
  interval: null,
  excluded: {},
  withoutExemptions: null,
  beforeExemptions: null,
  each: null,
  review: null,
  verdict: 'met',
  points: 100,
  short: null,
  budget: null,
  breaches: 5,
  closers: null,
  details: [],
  evidence: [],
  penalty: 0,
  bonus: 0,
  ...changes,
});
