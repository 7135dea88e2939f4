import type { ZodType } from 'zod';
import type { Metric } from '../metrics/base/metric.ts';
import { compare, type Fraction, parseDecimal } from '../units/fraction.ts';
import { formatQuantity, UNITS } from '../units/quantity.ts';

/** Options of a metric as a contract would write them, with units: what its own schema reads back as the same values. */
export function writeOptions(
  metric: Metric,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, writeOption(metric.options.shape[key], value)]),
  );
}

function writeOption(schema: ZodType | undefined, value: unknown): unknown {
  if (value === null) return 'none';
  const exact = typeof value === 'number' ? parseDecimal(String(value)) : isFraction(value) ? value : null;
  if (!exact) return value;
  const reads = (text: string): boolean => {
    const parsed = schema?.safeParse(text);
    return parsed?.success === true && isSame(parsed.data, value);
  };
  const texts = UNITS.map((unit) => formatQuantity(exact, unit));
  return numeral(texts.find(reads) ?? formatQuantity(exact, 'count'));
}

/** A numeral as a number where a number holds it exactly; any other text as it is. */
export const numeral = (text: string): string | number =>
  String(Number(text)) === text ? Number(text) : text;

const isFraction = (value: unknown): value is Fraction =>
  typeof value === 'object' && value !== null && 'num' in value && 'den' in value;

const isSame = (a: unknown, b: unknown): boolean =>
  isFraction(a) && isFraction(b) ? compare(a, b) === 0 : a === b;
