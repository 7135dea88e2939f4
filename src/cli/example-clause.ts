import { type Metric, type Unit, unitOf } from '../metrics/base/metric.ts';
import { OPTION_EXAMPLES } from '../text/options.ts';
import { optionNames } from './metric-options.ts';

/** A clause of the metric as a contract writes it, with invented figures. */
export function exampleClause(metric: Metric): string {
  const written = givenIn(metric).map(([name, value]) => `${name}: ${showOption(value)}`);
  const unit = unitOf(metric, exampleOptions(metric));
  const target = `${metric.better === 'lower' ? 'max' : 'min'}: ${EXAMPLES[metric.id] ?? TARGETS[unit]}`;
  const withText = written.length === 0 ? '' : `with: { ${written.join(', ')} }, `;
  const [first, rest] = [`- { id: "4.1", metric: ${metric.id},`, `${withText}${target} }`];
  return first.length + rest.length < LONGEST_LINE ? `${first} ${rest}` : `${first}\n    ${rest}`;
}

/** The options under that clause: the defaults, and invented values of those that a contract must give. */
export const exampleOptions = (metric: Metric): unknown =>
  metric.options.parse(Object.fromEntries(givenIn(metric)));

/** The same with another choice of one option; null where that alone is not allowed. */
export function exampleWith(metric: Metric, name: string, choice: string): unknown {
  const parsed = metric.options.safeParse({ ...Object.fromEntries(givenIn(metric)), [name]: choice });
  return parsed.success ? parsed.data : null;
}

// So much of a page stands beside its labels at 80 columns.
const LONGEST_LINE = 58;

const givenIn = (metric: Metric): [name: string, value: string | readonly string[]][] =>
  optionNames(metric).required.map((name) => [name, OPTION_EXAMPLES[name] ?? '30s']);

const showOption = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : `[${value.join(', ')}]`;

const TARGETS: Readonly<Record<Unit, string>> = {
  seconds: '60s',
  ratio: '90%',
  fen: '90',
  score: '4.8',
  count: '1000',
  'per-minute': '50/min',
};
// Where a figure of that unit would be out of all proportion.
const EXAMPLES: Readonly<Record<string, string>> = {
  'answer-ratio': '120%',
  'attendance-rate': '95%',
  'bot-share': '30%',
  'call-hours-incidents': '0',
  'complaint-rate': '0.2%',
  'dispute-refund-rate': '0.1%',
  'first-response-time': '15s',
  'inquiry-conversion-rate': '25%',
  'intervention-rate': '1%',
  'late-shipment-rate': '1%',
  'manual-score': '85',
  'onboarding-incidents': '0',
  'phrase-incidents': '0',
  'privacy-incidents': '0',
  'quality-score': '90',
  'rating-rate': '20%',
  'recommendation-rate': '20%',
  'refund-rate': '8%',
  'refund-time': '72h',
  'service-quality-index': '85',
  'service-sales-share': '30%',
  staffing: '4',
  'training-index': '80',
  'unanswered-rate': '2%',
  'units-per-buyer': '1.5',
  'violation-points': '11',
};
