import type { Metric } from '../metrics/base/metric.ts';
import * as shelf from '../metrics/index.ts';
import { CONTRACT } from '../terms/keys/contract.ts';
import { FEE_KEYS } from '../terms/keys/settlement.ts';
import { type Shape, shapeOf } from '../terms/keys/shapes.ts';

type Schema = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a contract file, for editors: every contract that compiles is valid, and what its
 * shape alone shows to be wrong is not.
 */
export const contractJsonSchema = (): Schema => ({
  title: 'kefu-sla contract',
  ...published(shapeOf(CONTRACT), ''),
});

const IDS = (Object.values(shelf) as readonly Metric[]).map(({ id }) => id);
/** An id, or a title in either language. */
const METRIC: Schema = { anyOf: [{ enum: IDS }, { type: 'string', pattern: '[^a-z0-9-]' }] };

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
  'settlement.base.*': { oneOf: Object.keys(FEE_KEYS).map(fee) },
};

/** One kind of fee: the keys it needs, and those of others, which it may not have. */
function fee(type: string): Schema {
  const own = FEE_KEYS[type as keyof typeof FEE_KEYS];
  const all = new Set(Object.values(FEE_KEYS).flatMap((keys) => Object.keys(keys)));
  const others = [...all].filter((key) => !(key in own));
  return {
    required: Object.keys(own).filter((key) => own[key]),
    properties: { type: { const: type }, ...Object.fromEntries(others.map((key) => [key, false])) },
  };
}

/** A place in the table of keys as editors read it: what is said for people only is left out, forms of values laid over. */
function published(shape: Shape, pattern: string): Schema {
  const { title, note, otherwise, formerly, words, tells, form, default: usual, ...shown } = shape;
  const { properties, items, additionalProperties, anyOf } = shown;
  const made: Schema = { ...shown };
  // What an amendment changes has the same forms, but what stands beside it is elsewhere.
  const plain = pattern.replace(/^amendments\.\*\.(?=.)/, '');
  const own = plain === 'clauses.*.metric' && tells !== undefined ? METRIC : form;
  if (own) {
    delete made.type;
    delete made.anyOf;
    Object.assign(made, own);
  }
  if (tells !== undefined) made.description = describe(tells);
  if (usual !== undefined && typeof usual !== 'object' && !pattern.startsWith('amendments'))
    made.default = usual;
  const below = (key: string): string => (pattern === '' ? key : `${pattern}.${key}`);
  if (properties)
    made.properties = Object.fromEntries(
      Object.entries(properties).map(([key, each]) => [key, published(each, below(key))]),
    );
  if (items) made.items = published(items, below('*'));
  if (additionalProperties) made.additionalProperties = published(additionalProperties, pattern);
  if (anyOf && !own) made.anyOf = anyOf.map((each) => published(each, pattern));
  const together =
    plain === pattern || /^clauses\.\*\.(?:penalty|bonus)$|^calendar|^settlement\.base/.test(plain)
      ? TOGETHER[plain]
      : undefined;
  return together && properties ? { ...made, ...together } : made;
}

/** What a key is, without the links of docs/contract.md. */
const describe = (tells: string): string =>
  (tells[0]!.toUpperCase() + tells.slice(1)).replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
