import { type Fraction, fraction } from '../units/fraction.ts';
import { formatQuantity, type Unit } from '../units/quantity.ts';
import type { Amount } from './contract.ts';
import { numeral } from './write-options.ts';

/** Without what is null: an absent key means the same. */
export const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

/** Null where nothing of it is known: the key is left out. */
export const unlessEmpty = (value: object): unknown => {
  const known = Array.isArray(value) ? value : filled({ ...value });
  return Object.keys(known).length > 0 ? known : null;
};

/** A length of time. */
export const seconds = (value: number): string =>
  // Below a second there is only `0s`, and for a window `0d` is how people write "off".
  value === 0 ? '0d' : formatQuantity(fraction(value), 'seconds');

/** A figure in its unit. */
export const figure = (value: Fraction, unit: Unit): string | number => numeral(formatQuantity(value, unit));

/** Yuan or a share of the base. */
export const amount = (value: Amount): string | number =>
  value.kind === 'fixed' ? figure(fraction(value.fen), 'fen') : figure(value.share, 'ratio');
