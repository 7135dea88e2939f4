import { z } from 'zod';
import type { Metric } from '../metrics/base/metric.ts';
import * as shelf from '../metrics/index.ts';
import { contractSchema } from './schema.ts';
import {
  AMOUNT,
  COUNT,
  DAY,
  DURATION,
  FIGURE,
  INTERVAL,
  MONEY,
  NUMERAL,
  PER_DAY,
  POINTS,
  SHARE,
  STEP,
  TIME_OF_DAY,
  type ValueSchema,
} from './value-patterns.ts';

type Schema = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a contract file, for editors: every contract that compiles is valid, and what its
 * shape alone shows to be wrong is not.
 */
export const contractJsonSchema = (): Schema => ({
  title: 'kefu-sla contract',
  ...(strict(z.toJSONSchema(contractSchema, { io: 'input' }) as Schema, '') as Schema),
});

const METRIC_IDS = (Object.values(shelf) as readonly Metric[]).map(({ id }) => id);

/** Keys, by their pattern, whose values have a form of their own. */
const VALUES: Readonly<Record<string, ValueSchema>> = {
  'kefu-sla': { enum: ['1', 1] },
  'term.from': DAY,
  'term.to': DAY,
  'day-starts': TIME_OF_DAY,
  'hours.*': INTERVAL,
  'calendar.*.day': DAY,
  'calendar.*.from': DAY,
  'calendar.*.to': DAY,
  'calendar.*.hours.*': INTERVAL,
  'calendar.*.volume.forecast': PER_DAY,
  'calendar.*.volume.over': SHARE,
  'agents.*.*.from': DAY,
  'agents.*.*.to': DAY,
  'sessions.gap': DURATION,
  'sessions.open-turn': DURATION,
  'shops.*.hours.*': INTERVAL,
  'shops.*.sessions.gap': DURATION,
  'attribution.lookback': DURATION,
  'attribution.after-sale-window': DURATION,
  'attribution.min-joined': SHARE,
  'exemptions.file-within': DURATION,
  // An id, or a title in either language.
  'clauses.*.metric': { anyOf: [{ enum: METRIC_IDS }, { type: 'string', pattern: '[^a-z0-9-]' }] },
  'clauses.*.max': FIGURE,
  'clauses.*.min': FIGURE,
  'clauses.*.weight': { ...NUMERAL, minimum: 0 },
  'clauses.*.min-sample': COUNT,
  'clauses.*.only.hours.*': INTERVAL,
  'clauses.*.points.full': FIGURE,
  'clauses.*.points.zero': FIGURE,
  'clauses.*.points.*.to': FIGURE,
  'clauses.*.points.*.give': POINTS,
  'settlement.base.*.amount': MONEY,
  'settlement.base.*.seats': COUNT,
  'settlement.base.*.rate': AMOUNT,
  'settlement.base.*.refund-cutoff': DURATION,
  'settlement.base.*.tiers.*.up-to': FIGURE,
  'settlement.base.*.tiers.*.rate': MONEY,
  'settlement.by-score.*.from': POINTS,
  'settlement.by-score.*.pay': SHARE,
  'settlement.penalty-cap': AMOUNT,
  'settlement.bonus-cap': AMOUNT,
  'settlement.tax.rate': SHARE,
  'settlement.repeat.within-months': COUNT,
  'settlement.chronic.within-months': COUNT,
  'settlement.chronic.misses': COUNT,
  ...Object.fromEntries(
    ['penalty', 'bonus'].flatMap((kind) => [
      [`clauses.*.${kind}.${kind === 'bonus' ? 'add' : 'deduct'}`, AMOUNT],
      [`clauses.*.${kind}.cap`, AMOUNT],
      [`clauses.*.${kind}.per`, STEP],
      [`clauses.*.${kind}.per-case`, AMOUNT],
      ...['below', 'above'].flatMap((side) => [
        [`clauses.*.${kind}.${side}.*.value`, FIGURE],
        [`clauses.*.${kind}.${side}.*.${kind === 'bonus' ? 'add' : 'deduct'}`, AMOUNT],
      ]),
    ]),
  ),
};

const one = (...forms: readonly (readonly string[])[]) => ({
  oneOf: forms.map((required) => ({ required })),
});
const forms = (amount: string) => ({
  ...one([amount], ['below'], ['above'], ...(amount === 'deduct' ? [['per-case']] : [])),
  dependentRequired: { per: [amount], step: ['per'] },
});

/** Keys that go together, or one without the other. */
const TOGETHER: Readonly<Record<string, Schema>> = {
  '': one(['platform'], ['shops']),
  sessions: { not: { required: ['gap', 'by'] } },
  'calendar.*': {
    ...one(['day'], ['from']),
    dependentRequired: { from: ['to'], to: ['from'] },
    anyOf: ['hours', 'as', 'waive', 'volume'].map((key) => ({ required: [key] })),
    not: { required: ['hours', 'as'] },
  },
  'clauses.*': one(['max'], ['min']),
  'clauses.*.penalty': forms('deduct'),
  'clauses.*.bonus': forms('add'),
  'settlement.base.*': {
    oneOf: [
      fee('fixed', ['amount'], []),
      fee('seat', ['rate', 'seats'], []),
      fee('inquiry', ['tiers'], ['of', 'whole']),
      fee('commission', ['rate', 'of'], ['refund-cutoff']),
    ],
  },
};

function fee(type: string, required: readonly string[], optional: readonly string[]): Schema {
  const others = ['amount', 'rate', 'seats', 'tiers', 'of', 'whole', 'refund-cutoff'].filter(
    (key) => !required.includes(key) && !optional.includes(key),
  );
  return {
    required,
    properties: { type: { const: type }, ...Object.fromEntries(others.map((key) => [key, false])) },
  };
}

/** A node with what its pattern says laid over it. */
function strict(node: unknown, pattern: string): unknown {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
  const schema = node as Schema;
  // An amendment changes keys one by one: its values have the same forms, but what stands beside them is elsewhere.
  const plain = pattern.replace(/^amendments\.\*\.(?=.)/, '');
  const value = VALUES[plain] ?? VALUES[plain.replace(/^agents\.[a-z]+\./, 'agents.*.')];
  if (value && isScalar(schema)) {
    const { type, anyOf, ...rest } = schema;
    return { ...rest, ...value };
  }
  const below = (key: string): string => (pattern === '' ? key : `${pattern}.${key}`);
  const made: Schema = { ...schema };
  if (schema.properties)
    made.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([key, each]) => [key, strict(each, below(key))]),
    );
  if (schema.items) made.items = strict(schema.items, below('*'));
  if (schema.additionalProperties) made.additionalProperties = strict(schema.additionalProperties, pattern);
  if (Array.isArray(schema.anyOf)) made.anyOf = schema.anyOf.map((each) => strict(each, pattern));
  const together =
    plain === pattern || /^clauses\.\*\.(?:penalty|bonus)$|^calendar|^settlement\.base/.test(plain)
      ? TOGETHER[plain]
      : undefined;
  return together && schema.properties ? { ...made, ...together } : made;
}

/** Whether a node takes a single value and nothing else. */
const isScalar = ({ type, properties, items, anyOf }: Schema): boolean =>
  !properties &&
  !items &&
  (Array.isArray(anyOf)
    ? anyOf.every((each) => isScalar(each as Schema))
    : [type].flat().every((each) => each === 'string' || each === 'number'));
